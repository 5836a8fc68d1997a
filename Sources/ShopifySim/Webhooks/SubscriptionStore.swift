/// Where the Admin API makes, changes and finds subscriptions.
protocol SubscriptionStore: Sendable {
  /// Those that the Admin API shows, oldest first.
  var apiSubscriptions: [WebhookSubscription] { get }
  func subscription(_ gid: GID) -> WebhookSubscription?
  func createSubscription(
    to topic: WebhookTopic, _ input: WebhookSubscriptionInput, origin: WebhookSubscription.Origin,
    apiVersion: String?, addresses: WebhookAddressRule
  ) throws(SubscriptionRefusal) -> WebhookSubscription
  func updateSubscription(
    _ gid: GID, _ input: WebhookSubscriptionInput, addresses: WebhookAddressRule
  ) throws(SubscriptionRefusal) -> WebhookSubscription
  func deleteSubscription(_ gid: GID) throws(SubscriptionRefusal) -> WebhookSubscription
}
