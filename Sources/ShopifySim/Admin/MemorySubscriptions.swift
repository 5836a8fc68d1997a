import Synchronization

/// Webhook subscriptions that nothing is sent for.
final class MemorySubscriptions: SubscriptionStore {
  private let apiVersion: String
  private let startDate: ShopTime
  private let content = Mutex(Content())

  private struct Content {
    var book = SubscriptionBook()
    /// Each takes a second, as a change of the shop does.
    var changes = 0
  }

  init(_ shop: ShopConfiguration) {
    apiVersion = shop.apiVersion
    startDate = shop.startDate
  }

  var apiSubscriptions: [WebhookSubscription] { content.withLock { $0.book.visible } }

  func subscription(_ gid: GID) -> WebhookSubscription? {
    apiSubscriptions.first { $0.gid == gid }
  }

  func createSubscription(
    to topic: WebhookTopic, _ input: WebhookSubscriptionInput, origin: WebhookSubscription.Origin,
    apiVersion: String?, addresses: WebhookAddressRule
  ) throws(SubscriptionRefusal) -> WebhookSubscription {
    try content.withLock { content throws(SubscriptionRefusal) in
      content.changes += 1
      let context = SubscriptionContext(
        apiVersion: apiVersion ?? self.apiVersion, origin: origin,
        now: startDate.advanced(seconds: content.changes), addresses: addresses)
      return try content.book.create(topic, input, context: context)
    }
  }

  func updateSubscription(
    _ gid: GID, _ input: WebhookSubscriptionInput, addresses: WebhookAddressRule
  ) throws(SubscriptionRefusal) -> WebhookSubscription {
    try content.withLock { content throws(SubscriptionRefusal) in
      content.changes += 1
      let context = SubscriptionContext(
        apiVersion: apiVersion, origin: .adminAPI, now: startDate.advanced(seconds: content.changes),
        addresses: addresses)
      return try content.book.update(gid.number, input, context: context)
    }
  }

  func deleteSubscription(_ gid: GID) throws(SubscriptionRefusal) -> WebhookSubscription {
    try content.withLock { content throws(SubscriptionRefusal) in try content.book.delete(gid.number) }
  }
}
