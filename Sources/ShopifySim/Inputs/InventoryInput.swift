public import CommerceTypes

/// The available units of a SKU at a location, set to a number.
public struct InventoryInput: Sendable, Hashable {
  public var sku: SKU
  public var location: String
  public var available: Int

  public init(sku: SKU, location: String, available: Int) {
    self.sku = sku
    self.location = location
    self.available = available
  }
}
