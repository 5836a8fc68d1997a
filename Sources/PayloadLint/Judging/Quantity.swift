/// A whole number of units with its place.
struct Quantity: Sendable {
  let value: Int
  let spot: Spot

  /// Nil for anything but a whole number that can sensibly count units.
  init?(_ spot: Spot?) {
    guard let spot, let value = spot.integer, (-100_000...100_000).contains(value) else { return nil }
    self.value = value
    self.spot = spot
  }
}
