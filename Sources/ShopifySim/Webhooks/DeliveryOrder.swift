/// In which order deliveries fall due; Shopify promises none.
public enum DeliveryOrder: Sendable, Hashable {
  /// As the events happened, at their moments.
  case asTriggered
  /// Each up to so many seconds later than its event, by a seeded draw.
  case shuffled(seed: UInt64, within: Int)

  /// Seconds of delay and place among equals of the delivery of that number.
  func draw(_ number: Int) -> (delay: Int, rank: Int) {
    guard case .shuffled(let seed, let within) = self else { return (0, number) }
    let bits = Self.mixed(seed &+ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15)
    let delay = within > 0 ? Int(bits >> 32) % (within + 1) : 0
    return (delay, Int(bits & 0x7FFF_FFFF))
  }

  /// The finalizer of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
