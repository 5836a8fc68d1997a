/// How customers fetch what they bought at a location.
public struct LocalPickup: Sendable, Hashable {
  /// GraphQL's `DeliveryLocalPickupTime`: `ONE_HOUR` …
  public var time: String
  public var instructions: String

  public init(time: String, instructions: String) {
    self.time = time
    self.instructions = instructions
  }
}
