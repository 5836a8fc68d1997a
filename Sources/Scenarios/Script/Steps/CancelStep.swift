/// `cancel`: the order is called off.
struct CancelStep: Sendable {
  var order: String
  var reason: String?
  var restock: Bool
  /// Whether what was paid is paid back.
  var refund: Bool
  /// Whether fulfillments are cancelled with it; Shopify refuses to cancel an order that has some.
  var cancelsFulfillments: Bool
  var webhooks: WebhookMode
}
