/// How many are to be found.
struct CountScript: Sendable, Hashable {
  var atLeast: Int
  /// Nil for any number.
  var atMost: Int?

  func allows(_ count: Int) -> Bool { count >= atLeast && count <= atMost ?? .max }

  var description: String {
    switch (atLeast, atMost) {
    case (let low, let high?) where low == high: "\(low)"
    case (0, let high?): "at most \(high)"
    case (let low, let high?): "\(low) to \(high)"
    case (let low, nil): "at least \(low)"
    }
  }
}
