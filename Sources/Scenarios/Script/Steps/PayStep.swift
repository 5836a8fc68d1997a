import CommerceTypes

/// `pay`: money comes in after the order was placed.
struct PayStep: Sendable {
  var order: String
  var gateway: String
  /// Nil pays all that is outstanding.
  var amount: ExactDecimal?
  var webhooks: WebhookMode
}
