/// Something that the simulated Shopify did in a run of which nobody knows for certain that Shopify does it.
public struct AssumedBehaviour: Codable, Sendable, Hashable {
  /// As `labrun shopify evidence` lists it: `order.routing`.
  public var id: String
  /// What is done, in one sentence.
  public var statement: String

  public init(id: String, statement: String) {
    self.id = id
    self.statement = statement
  }
}
