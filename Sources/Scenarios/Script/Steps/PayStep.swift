import CommerceTypes

/// `pay`: money comes in after the order was placed.
struct PayStep: Sendable {
  /// What the payment is.
  enum Kind: String, Sendable, CaseIterable {
    case sale, authorization, capture, void
  }

  var order: String
  var kind: Kind = .sale
  var gateway: String
  /// Nil pays all that is outstanding.
  var amount: ExactDecimal?
  var webhooks: WebhookMode
}
