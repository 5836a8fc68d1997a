/// When an order has to be paid.
public struct PaymentTerms: Sendable, Hashable {
  public let id: Int
  /// `Net 30`, `Due on receipt` …
  public let name: String
  /// Days after the order; nil for due on fulfillment or on receipt.
  public let dueInDays: Int?
  /// GraphQL's `PaymentTermsType`: `NET`, `RECEIPT`, `FIXED`, `FULFILLMENT`.
  public let type: String
  public let issuedAt: ShopTime
  public let dueAt: ShopTime?

  public var gid: GID { GID("PaymentTerms", id) }
}
