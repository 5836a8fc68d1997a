import CommerceTypes

/// `refund`: money, and perhaps goods, go back.
struct RefundStep: Sendable {
  /// What becomes of refunded units.
  enum Restock: String, Sendable, CaseIterable {
    case returned = "return"
    case cancelled = "cancel"
    case none = "no_restock"
  }

  struct Line: Sendable {
    var sku: String
    var quantity: Int
    var restock: Restock
    var location: String?
    var position: SourcePosition
  }

  struct Transaction: Sendable {
    var gateway: String
    var amount: ExactDecimal
  }

  var order: String
  var note: String?
  var lines: [Line]
  /// What is refunded of the shipping, as Shopify's amount without tax where prices are without.
  var shipping: ExactDecimal
  var transactions: [Transaction]
  var webhooks: WebhookMode
}
