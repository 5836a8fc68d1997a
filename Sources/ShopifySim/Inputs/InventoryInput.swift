public import CommerceTypes

/// The available units of a SKU at a location, set to a number.
public struct InventoryInput: Sendable, Hashable {
  public var sku: SKU
  public var location: String
  /// Available units, or on hand ones when ``isOnHand``.
  public var available: Int
  /// Sets on hand instead of available.
  public var isOnHand: Bool
  /// Refuses unless the quantity is this one now.
  public var compare: Int?
  /// Units on their way in; nil leaves them.
  public var incoming: Int?

  public init(
    sku: SKU, location: String, available: Int, isOnHand: Bool = false, compare: Int? = nil,
    incoming: Int? = nil
  ) {
    self.isOnHand = isOnHand
    self.compare = compare
    self.incoming = incoming
    self.sku = sku
    self.location = location
    self.available = available
  }
}
