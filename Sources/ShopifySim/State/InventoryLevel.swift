/// The units of one inventory item at one location.
///
/// Orders move units from available to committed and leave on hand alone; fulfillments take them from committed.
/// Evidence: captured for the order, documented for the rest.
public struct InventoryLevel: Sendable, Hashable {
  public let id: Int
  public let inventoryItemID: Int
  public let locationID: Int
  public internal(set) var available: Int
  public internal(set) var committed: Int
  public internal(set) var updatedAt: ShopTime

  /// What is physically there: available and committed; other states are not simulated.
  public var onHand: Int { available + committed }
}
