/// The units of one inventory item at one location.
///
/// Orders move units from available to committed and leave on hand alone; fulfillments take them from committed.
public struct InventoryLevel: Sendable, Hashable, Identifiable {
  public let id: Int
  public let inventoryItemID: Int
  public let locationID: Int
  public internal(set) var available: Int
  public internal(set) var committed: Int
  /// On their way in; not on hand.
  public internal(set) var incoming: Int = 0
  /// Set apart: damaged, reserved, in quality control, safety stock; on hand but not available.
  public internal(set) var setApart: [String: Int] = [:]
  public internal(set) var updatedAt: ShopTime
  public internal(set) var createdAt: ShopTime
  /// Changes that are planned, such as the arrival of a purchase.
  public internal(set) var scheduledChanges: [ScheduledChange] = []

  /// What is physically there. Evidence: documented.
  public var onHand: Int { available + committed + setApart.values.reduce(0, +) }
}
