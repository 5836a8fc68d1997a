/// Goods on their way back, and what the customer gets for them instead.
public struct Return: Sendable, Hashable, Identifiable {
  /// Units to come back.
  public struct Line: Sendable, Hashable {
    public let id: Int
    public let lineItemID: Int
    public let fulfillmentLineID: Int
    public let quantity: Int
    /// GraphQL's `ReturnReason`: `DEFECTIVE`, `WRONG_ITEM`, `UNWANTED` …
    public let reason: String
    public let note: String?
    public let customerNote: String?
    /// Units that were refunded so far.
    public internal(set) var refundedQuantity = 0
    /// Units that arrived and were restocked or written off.
    public internal(set) var processedQuantity = 0
    /// What became of the units, oldest first.
    public internal(set) var dispositions: [Disposition] = []

    public var gid: GID { GID("ReturnLineItem", id) }
  }

  /// Units that arrived, and what became of them.
  public struct Disposition: Sendable, Hashable {
    public let id: Int
    /// GraphQL's `ReverseFulfillmentOrderDispositionType`: `RESTOCKED`, `NOT_RESTOCKED` …
    public let type: String
    public let quantity: Int
    public let locationID: Int?
    public let createdAt: ShopTime

    public var gid: GID { GID("ReverseFulfillmentOrderDisposition", id) }
  }

  /// Goods sent out instead.
  public struct ExchangeLine: Sendable, Hashable {
    public let id: Int
    /// The order's line made for them once the return is processed; nil before.
    public internal(set) var lineItemID: Int?
    public let variantID: Int
    public let quantity: Int
    /// What it is priced from once the return is processed.
    let input: OrderLineInput

    public var gid: GID { GID("ExchangeLineItem", id) }
  }

  public let id: Int
  /// `#1001-R1`.
  public let name: String
  public internal(set) var status: ReturnStatus
  public let createdAt: ShopTime
  public internal(set) var requestApprovedAt: ShopTime?
  public internal(set) var closedAt: ShopTime?
  public internal(set) var declineReason: String?
  /// What the customer was told.
  public internal(set) var declineNote: String?
  public internal(set) var lines: [Line]
  public internal(set) var exchangeLines: [ExchangeLine]
  /// The id of its one reverse fulfillment order.
  public let reverseFulfillmentOrderID: Int

  public var gid: GID { GID("Return", id) }
  public var totalQuantity: Int { lines.reduce(0) { $0 + $1.quantity } }
}
