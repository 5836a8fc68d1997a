public import CommerceTypes

/// A payment that comes with a new order.
public struct TransactionInput: Sendable, Hashable {
  /// Shopify's name of the gateway: `shopify_payments`, `manual` …
  public var gateway: String
  public var kind: TransactionKind
  /// In the shop's currency; nil for all that is outstanding.
  public var amount: ExactDecimal?
  public var status: TransactionStatus

  public init(
    gateway: String, kind: TransactionKind = .sale, amount: ExactDecimal? = nil,
    status: TransactionStatus = .success
  ) {
    self.gateway = gateway
    self.kind = kind
    self.amount = amount
    self.status = status
  }
}
