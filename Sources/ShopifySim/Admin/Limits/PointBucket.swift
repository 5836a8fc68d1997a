/// A bucket that calls take from and that time fills again, to the millisecond.
///
/// Evidence: documented for the leaky bucket and for holding the requested cost until the actual one is known.
struct PointBucket: Sendable, Hashable {
  /// What a call comes to.
  enum Verdict: Sendable, Hashable {
    case admitted
    /// Too early by so many milliseconds.
    case refused(wait: Int)
  }

  let size: BucketSize
  /// In thousandths, which a rate a second gives for every millisecond.
  private var left: Int
  private var filledAt: Int?

  /// Full.
  init(_ size: BucketSize) {
    self.size = size
    left = size.capacity * 1000
  }

  /// What can be taken now.
  var available: Int { left / 1000 }
  /// What has been taken and hasn't come back yet.
  var used: Int { size.capacity - available }

  /// Takes from the bucket what a call costs, if it is there at that moment in milliseconds.
  mutating func received(_ cost: Int, at moment: Int) -> Verdict {
    fill(at: moment)
    let wanted = cost * 1000
    guard wanted <= left else {
      let missing = wanted - left
      return .refused(wait: (missing + size.restoreRate - 1) / size.restoreRate)
    }
    left -= wanted
    return .admitted
  }

  /// Gives back what a call was charged too much.
  mutating func returned(_ points: Int) {
    left = min(size.capacity * 1000, left + max(0, points) * 1000)
  }

  /// Fills it to the brim.
  mutating func fillUp() { left = size.capacity * 1000 }

  private mutating func fill(at moment: Int) {
    defer { filledAt = max(moment, filledAt ?? moment) }
    guard let filledAt, moment > filledAt else { return }
    let (gain, isTooMuch) = (moment - filledAt).multipliedReportingOverflow(by: size.restoreRate)
    left =
      isTooMuch ? size.capacity * 1000 : min(size.capacity * 1000, left + min(gain, size.capacity * 1000))
  }
}
