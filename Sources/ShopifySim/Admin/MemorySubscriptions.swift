import Synchronization

/// Webhook subscriptions that nothing is sent for.
final class MemorySubscriptions: SubscriptionStore {
  private let apiVersion: String
  private let startDate: ShopTime
  private let book = Mutex(SubscriptionBook())

  init(_ shop: ShopConfiguration) {
    apiVersion = shop.apiVersion
    startDate = shop.startDate
  }

  var apiSubscriptions: [WebhookSubscription] { book.withLock { $0.visible } }

  func subscription(_ gid: GID) -> WebhookSubscription? {
    apiSubscriptions.first { $0.gid == gid }
  }

  func createSubscription(
    to topic: WebhookTopic, _ input: WebhookSubscriptionInput, origin: WebhookSubscription.Origin,
    apiVersion: String?, addresses: WebhookAddressRule
  ) throws(SubscriptionRefusal) -> WebhookSubscription {
    let context = SubscriptionContext(
      apiVersion: apiVersion ?? self.apiVersion, origin: origin, now: startDate, addresses: addresses)
    return try book.withLock { book throws(SubscriptionRefusal) in
      try book.create(topic, input, context: context)
    }
  }

  func updateSubscription(
    _ gid: GID, _ input: WebhookSubscriptionInput, addresses: WebhookAddressRule
  ) throws(SubscriptionRefusal) -> WebhookSubscription {
    let context = SubscriptionContext(
      apiVersion: apiVersion, origin: .adminAPI, now: startDate, addresses: addresses)
    return try book.withLock { book throws(SubscriptionRefusal) in
      try book.update(gid.number, input, context: context)
    }
  }

  func deleteSubscription(_ gid: GID) throws(SubscriptionRefusal) -> WebhookSubscription {
    try book.withLock { book throws(SubscriptionRefusal) in try book.delete(gid.number) }
  }
}
