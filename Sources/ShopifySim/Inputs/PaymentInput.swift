public import CommerceTypes

/// A payment after the order was placed: a sale, an authorization, a capture or a void.
public struct PaymentInput: Sendable, Hashable {
  /// The order's name.
  public var order: String
  public var kind: TransactionKind
  /// In the order's presentment currency; nil for all that is outstanding (sale, authorization) or open (capture, void).
  public var amount: ExactDecimal?
  /// Nil takes the gateway of the authorization, or `manual`.
  public var gateway: String?
  public var status: TransactionStatus
  /// The code of the gift card that is charged, for the gateway `gift_card`.
  public var giftCard: String?
  public var facts = TransactionFacts()
  /// The authorization that is captured or voided; nil for the first open one.
  var parentID: Int?

  public init(
    order: String, kind: TransactionKind, amount: ExactDecimal? = nil, gateway: String? = nil,
    status: TransactionStatus = .success, giftCard: String? = nil
  ) {
    self.giftCard = giftCard
    self.order = order
    self.kind = kind
    self.amount = amount
    self.gateway = gateway
    self.status = status
  }
}
