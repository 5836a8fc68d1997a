/// `cancel`: the order is called off.
struct CancelStep: Sendable {
  var order: String
  var reason: String?
  var restock: Bool
  var webhooks: WebhookMode
}
