/// An order that a merchant prepares; its totals are derived as an order's are.
public struct DraftOrder: Sendable, Hashable, Identifiable {
  public let id: Int
  /// `#D1`.
  public let name: String
  /// GraphQL's `DraftOrderStatus`: `OPEN`, `INVOICE_SENT`, `COMPLETED`.
  public internal(set) var status: String
  /// What it was made from, to be placed when it is completed.
  public internal(set) var input: OrderInput
  /// What it would come to: an order that isn't placed, with no transactions, agreements or fulfillment orders.
  public internal(set) var quote: Order
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  public internal(set) var invoiceSentAt: ShopTime?
  public internal(set) var completedAt: ShopTime?
  public internal(set) var orderID: Int?

  public var gid: GID { GID("DraftOrder", id) }
}
