public import CommerceTypes

/// A payment that comes with a new order.
public struct TransactionInput: Sendable, Hashable {
  /// Shopify's name of the gateway: `shopify_payments`, `manual` …
  public var gateway: String
  public var kind: TransactionKind
  /// In the order's presentment currency; nil for all that is outstanding.
  public var amount: ExactDecimal?
  public var status: TransactionStatus
  /// The code of the gift card that is charged, for the gateway `gift_card`.
  public var giftCard: String?
  public var facts = TransactionFacts()

  public init(
    gateway: String, kind: TransactionKind = .sale, amount: ExactDecimal? = nil,
    status: TransactionStatus = .success, giftCard: String? = nil,
    facts: TransactionFacts = TransactionFacts()
  ) {
    self.facts = facts
    self.giftCard = giftCard
    self.gateway = gateway
    self.kind = kind
    self.amount = amount
    self.status = status
  }
}
