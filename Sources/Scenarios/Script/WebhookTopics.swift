/// The topics that the simulated shop sends and every connector is subscribed to.
enum WebhookTopics {
  static let all = [
    "orders/create", "orders/paid", "orders/updated", "orders/fulfilled", "orders/partially_fulfilled",
    "orders/cancelled", "orders/edited", "fulfillments/create", "fulfillments/update", "refunds/create",
    "order_transactions/create",
  ]
}
