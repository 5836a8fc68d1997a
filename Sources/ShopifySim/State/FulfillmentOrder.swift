/// The units of an order that one location is asked to fulfil.
public struct FulfillmentOrder: Sendable, Hashable, Identifiable {
  /// A line's units at this location.
  public struct Line: Sendable, Hashable {
    public let id: Int
    public let lineItemID: Int
    /// The units asked for, less those moved away or cancelled.
    public internal(set) var totalQuantity: Int
    public internal(set) var remainingQuantity: Int

    public var gid: GID { GID("FulfillmentOrderLineItem", id) }
  }

  /// Why it must not be fulfilled yet.
  public struct Hold: Sendable, Hashable {
    public let id: Int
    /// GraphQL's `FulfillmentHoldReason`: `AWAITING_PAYMENT`, `HIGH_RISK_OF_FRAUD`, `OTHER` …
    public let reason: String
    public let notes: String?
    /// The name that an app gave it.
    public let handle: String?
    /// Whether the app that asks placed it; the merchant did otherwise.
    public let isByApp: Bool

    public var gid: GID { GID("FulfillmentHold", id) }
  }

  public let id: Int
  public let locationID: Int
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  public internal(set) var lines: [Line]
  public internal(set) var holds: [Hold] = []
  /// What was asked of the location's fulfillment service, oldest first.
  public internal(set) var requests: [MerchantRequest] = []
  /// GraphQL's `FulfillmentOrderRequestStatus`.
  public internal(set) var requestStatus = "UNSUBMITTED"
  /// When it becomes fulfillable, if that was agreed.
  public internal(set) var fulfillAt: ShopTime?
  /// Until when it should be fulfilled.
  public internal(set) var fulfillBy: ShopTime?
  /// When its units were put ready for the customer to pick up.
  public internal(set) var preparedAt: ShopTime?

  public var gid: GID { GID("FulfillmentOrder", id) }
  public var remainingQuantity: Int { lines.reduce(0) { $0 + $1.remainingQuantity } }
  public var totalQuantity: Int { lines.reduce(0) { $0 + $1.totalQuantity } }

  /// On hold, open, in progress, closed, or cancelled when every unit went elsewhere. Evidence: documented.
  public var status: FulfillmentOrderStatus {
    if totalQuantity == 0 { return .cancelled }
    if remainingQuantity == 0 { return .closed }
    if !holds.isEmpty { return .onHold }
    return remainingQuantity == totalQuantity ? .open : .inProgress
  }
}
