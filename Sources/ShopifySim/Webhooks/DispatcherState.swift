/// What a dispatcher remembers; pure, so that retries can be tested without a network.
struct DispatcherState: Sendable {
  let seed: String
  var now: ShopTime
  var subscriptions: [WebhookSubscription] = []
  var removed: [WebhookSubscription] = []
  private(set) var deliveries: [WebhookDelivery] = []
  private(set) var attempts: [DeliveryAttempt] = []
  private var webhookIDs = 0
  private var lastSubscriptionID = 1000

  init(seed: String, now: ShopTime) {
    self.seed = seed
    self.now = now
  }

  mutating func subscribe(to topic: WebhookTopic, uri: String, name: String?) -> WebhookSubscription {
    lastSubscriptionID = max(lastSubscriptionID, subscriptions.map(\.id).max() ?? 0) + 1
    let subscription = WebhookSubscription(id: lastSubscriptionID, topic: topic, uri: uri, name: name)
    subscriptions.append(subscription)
    return subscription
  }

  mutating func freshWebhookID() -> String {
    webhookIDs += 1
    return DeterministicUUID.text(seed: "\(seed)/webhook/\(webhookIDs)")
  }

  /// One delivery per subscription to the event's topic, each with a webhook id of its own.
  mutating func enqueue(_ event: ShopEvent, held: Bool) -> [WebhookDelivery.ID] {
    now = max(now, event.triggeredAt)
    var ids: [WebhookDelivery.ID] = []
    for subscription in subscriptions where subscription.topic == event.topic {
      let id = WebhookDelivery.ID(rawValue: deliveries.count + 1)
      deliveries.append(
        WebhookDelivery(
          id: id, event: event, subscription: subscription, webhookID: freshWebhookID(),
          state: held ? .held : .pending, dueAt: event.triggeredAt))
      ids.append(id)
    }
    return ids
  }

  func delivery(_ id: WebhookDelivery.ID) -> WebhookDelivery? {
    let index = id.rawValue - 1
    return deliveries.indices.contains(index) ? deliveries[index] : nil
  }

  /// The pending deliveries, the ones due first in front.
  func due() -> [WebhookDelivery.ID] {
    deliveries.filter { $0.state == .pending }.sorted {
      ($0.dueAt, $0.id.rawValue) < ($1.dueAt, $1.id.rawValue)
    }
    .map(\.id)
  }

  /// Moves the clock to a pending delivery's moment and returns it; nil when it is no longer pending.
  mutating func advanceToDue(_ id: WebhookDelivery.ID) -> WebhookDelivery? {
    guard let delivery = delivery(id), delivery.state == .pending else { return nil }
    now = max(now, delivery.dueAt)
    return delivery
  }

  /// Notes an attempt; a genuine one settles its delivery, and removes the subscription when it was the last.
  ///
  /// Evidence: documented (eight consecutive failures delete a subscription made through the Admin API).
  mutating func record(_ attempt: DeliveryAttempt, schedule: RetrySchedule) {
    attempts.append(attempt)
    let index = attempt.delivery.rawValue - 1
    guard attempt.options.isGenuine, deliveries.indices.contains(index) else { return }
    if attempt.isSuccess {
      deliveries[index].state = .delivered
      deliveries[index].failures = 0
      return
    }
    guard deliveries[index].state == .pending || deliveries[index].state == .held else { return }
    deliveries[index].failures += 1
    if let delay = schedule.delay(afterFailures: deliveries[index].failures) {
      deliveries[index].state = .pending
      deliveries[index].dueAt = max(now, deliveries[index].dueAt).advanced(seconds: delay)
    } else {
      remove(deliveries[index].subscription)
    }
  }

  private mutating func remove(_ subscription: WebhookSubscription) {
    if subscriptions.contains(where: { $0.id == subscription.id }) { removed.append(subscription) }
    subscriptions.removeAll { $0.id == subscription.id }
    for index in deliveries.indices
    where deliveries[index].subscription.id == subscription.id && deliveries[index].state != .delivered {
      deliveries[index].state = .dead
    }
  }
}
