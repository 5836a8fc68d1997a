/// The changes of levels that one mutation made.
public struct InventoryAdjustmentGroup: Sendable, Hashable, Identifiable {
  public struct Change: Sendable, Hashable {
    public let inventoryItemID: Int
    public let locationID: Int
    /// `available`, `on_hand` …
    public let name: String
    public let delta: Int
    public let quantityAfter: Int
    public let ledgerDocumentURI: String?
  }

  public let id: Int
  public let createdAt: ShopTime
  public let reason: String
  public let referenceDocumentURI: String?
  public let changes: [Change]

  public var gid: GID { GID("InventoryAdjustmentGroup", id) }
}
