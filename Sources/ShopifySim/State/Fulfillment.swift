/// Units that left a location together; cancelled, they count as not fulfilled again.
public struct Fulfillment: Sendable, Hashable, Identifiable {
  /// A line's units.
  public struct Line: Sendable, Hashable {
    public let id: Int
    public let lineItemID: Int
    public let quantity: Int

    public var gid: GID { GID("FulfillmentLineItem", id) }
  }

  public let id: Int
  /// `#1001-F1`. Evidence: captured.
  public let name: String
  public let locationID: Int
  public let fulfillmentOrderIDs: [Int]
  public let lines: [Line]
  public internal(set) var tracking: [TrackingInfo]
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  public internal(set) var cancelledAt: ShopTime?
  /// What carriers reported, oldest first.
  public internal(set) var events: [FulfillmentEvent] = []
  /// Where the goods were sent from, when it was told.
  public internal(set) var originAddress: MailingAddress?

  public var gid: GID { GID("Fulfillment", id) }
  /// Evidence: documented (`SUCCESS`, `CANCELLED`).
  public var isCancelled: Bool { cancelledAt != nil }
  public var totalQuantity: Int { lines.reduce(0) { $0 + $1.quantity } }
}
