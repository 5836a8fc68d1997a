import GraphQLLanguage

/// What a dispatcher remembers; pure, so that retries can be tested without a network.
///
/// Every delivery and every attempt is kept for good, payloads as ``BodyRetention`` says. No operation looks at all
/// deliveries: they are indexed by due moment, topic, order and subscription.
struct DispatcherState: Sendable {
  let seed: String
  let schedule: RetrySchedule
  let retention: BodyRetention
  let order: DeliveryOrder
  /// The virtual clock.
  private(set) var now: ShopTime
  var book = SubscriptionBook()
  var removed: [WebhookSubscription] = []
  private(set) var deliveries: [WebhookDelivery] = []
  private(set) var attempts: [DeliveryAttempt] = []
  private(set) var tally = DeliveryTally()
  private(set) var leanedOn: Set<Behaviour> = []
  private var queue = DueQueue()
  private var byTopic: [WebhookTopic: [WebhookDelivery.ID]] = [:]
  private var byOrder: [OrderKey: [WebhookDelivery.ID]] = [:]
  /// Deliveries neither settled nor given up, by subscription.
  private var open: [Int: Set<WebhookDelivery.ID>] = [:]
  /// The number of each subscription's last successful attempt.
  private var lastSuccess: [Int: Int] = [:]
  /// Settled deliveries whose payload is kept, the first settled in front, from `settledStart` on.
  private var settled: [WebhookDelivery.ID] = []
  private var settledStart = 0
  private var webhookIDs = 0

  private struct OrderKey: Hashable {
    let topic: WebhookTopic
    let order: String
  }

  init(
    seed: String, now: ShopTime, schedule: RetrySchedule = RetrySchedule(),
    retention: BodyRetention = .standard, order: DeliveryOrder = .asTriggered
  ) {
    self.seed = seed
    self.now = now
    self.schedule = schedule
    self.retention = retention
    self.order = order
  }

  // MARK: Reading

  func delivery(_ id: WebhookDelivery.ID) -> WebhookDelivery? {
    let index = id.rawValue - 1
    return deliveries.indices.contains(index) ? deliveries[index] : nil
  }

  func deliveries(of topic: WebhookTopic, order: String?) -> [WebhookDelivery] {
    let ids =
      order.map { byOrder[OrderKey(topic: topic, order: $0), default: []] } ?? byTopic[topic, default: []]
    return ids.compactMap(delivery)
  }

  func attempts(of id: WebhookDelivery.ID) -> [DeliveryAttempt] {
    delivery(id)?.attempts.map { attempts[$0] } ?? []
  }

  /// The pending deliveries that aren't on their way, the ones due first in front.
  func due() -> [DueQueue.Entry] { queue.entries.filter(isCurrent).sorted() }

  /// When the next delivery falls due.
  mutating func nextDue() -> ShopTime? {
    dropOutdated()
    return queue.first?.due
  }

  // MARK: Making

  mutating func freshWebhookID() -> String {
    webhookIDs += 1
    return DeterministicUUID.text(seed: "\(seed)/webhook/\(webhookIDs)")
  }

  /// One delivery per subscription that wants the event, each with a webhook id of its own.
  mutating func enqueue(_ event: WebhookEvent, held: Bool) -> [WebhookDelivery.ID] {
    now = max(now, event.triggeredAt)
    tally.events += 1
    if order != .asTriggered { lean(on: .webhookOrder) }
    let subscriptions = book.subscriptions(to: event.topic)
    guard !subscriptions.isEmpty else {
      tally.unheardEvents += 1
      return []
    }
    let body = event.body()
    leanedOn.formUnion(Behaviour.shown(by: event.topic, body))
    var payloads: [PayloadSelection: [UInt8]] = [:]
    var ids: [WebhookDelivery.ID] = []
    for subscription in subscriptions {
      guard wants(subscription, body, event) else { continue }
      let selection = PayloadSelection(subscription)
      note(selection)
      let payload = payloads[selection] ?? selection.applied(to: body).encoded()
      payloads[selection] = payload
      let isSendable = WebhookDestination(subscription.uri).isHTTP
      if !isSendable { lean(on: .webhookEventBuses) }
      ids.append(add(event, subscription, payload, subTopic(of: event, body), held: held || !isSendable))
    }
    if ids.isEmpty { tally.unheardEvents += 1 }
    return ids
  }

  private mutating func wants(
    _ subscription: WebhookSubscription, _ body: JSONValue, _ event: WebhookEvent
  ) -> Bool {
    guard let filter = subscription.filter else { return true }
    lean(on: .webhookFilter, .webhookFilterMatching)
    guard !filter.matches(body, at: event.triggeredAt) else { return true }
    tally.filteredOut += 1
    return false
  }

  private mutating func add(
    _ event: WebhookEvent, _ subscription: WebhookSubscription, _ payload: [UInt8], _ subTopic: String?,
    held: Bool
  ) -> WebhookDelivery.ID {
    let id = WebhookDelivery.ID(rawValue: deliveries.count + 1)
    let (delay, rank) = order.draw(id.rawValue)
    deliveries.append(
      WebhookDelivery(
        id: id, topic: event.topic, eventID: event.eventID, resource: event.resource,
        orderName: event.orderName, triggeredAt: event.triggeredAt, isTest: event.isTest, subTopic: subTopic,
        subscription: subscription, webhookID: freshWebhookID(), payload: payload,
        state: held ? .held : .pending, dueAt: event.triggeredAt.advanced(seconds: delay), rank: rank))
    byTopic[event.topic, default: []].append(id)
    if let name = event.orderName {
      byOrder[OrderKey(topic: event.topic, order: name), default: []].append(id)
    }
    open[subscription.id, default: []].insert(id)
    tally.deliveries += 1
    tally.count(held ? .held : .pending, 1)
    if !held { push(id) }
    return id
  }

  private mutating func subTopic(of event: WebhookEvent, _ body: JSONValue) -> String? {
    guard event.topic.rawValue.hasPrefix("metaobjects/") else { return nil }
    lean(on: .webhookSubTopic)
    return body["type"]?.stringValue
  }

  private mutating func note(_ selection: PayloadSelection) {
    if !selection.includeFields.isEmpty { lean(on: .webhookIncludeFields, .webhookIncludeNested) }
    if !selection.metafields.isEmpty || !selection.metafieldNamespaces.isEmpty {
      lean(on: .webhookMetafields)
    }
  }

  mutating func lean(on behaviours: Behaviour...) { leanedOn.formUnion(behaviours) }

  mutating func leanOnSubscriptionRules() {
    lean(
      on: .webhookHTTPSOnly, .webhookAddressCap, .webhookDuplicate, .webhookRefusalWords,
      .webhookConfiguredHidden)
  }

  // MARK: Sending

  /// Moves the clock on; never back.
  mutating func moveClock(to moment: ShopTime) { now = max(now, moment) }

  /// Takes the deliveries that are to be sent next and by `moment`, at most `limit`, each with its moment.
  ///
  /// They lie so close together that no retry of one could come before another, and none of them can take away the
  /// subscription of one behind it, so that they may go out at the same time.
  mutating func takeDue(by moment: ShopTime, limit: Int) -> [(delivery: WebhookDelivery, at: ShopTime)] {
    var taken: [(delivery: WebhookDelivery, at: ShopTime)] = []
    var end: ShopTime?
    while taken.count < limit {
      dropOutdated()
      guard let entry = queue.first, entry.due <= moment else { break }
      let due = max(now, entry.due)
      if let end, due > end { break }
      let delivery = deliveries[entry.id.rawValue - 1]
      end = end ?? due.advanced(seconds: schedule.shortestDelay)
      queue.removeFirst()
      now = due
      taken.append((delivery, due))
      let isLastRetry = schedule.delay(afterFailures: delivery.failures + 1) == nil
      if delivery.isInSequence || isLastRetry && delivery.subscription.origin == .adminAPI { break }
    }
    return taken
  }

  /// Takes one delivery out of the queue, the clock moving on to its moment; nil when its plan has changed.
  mutating func take(_ entry: DueQueue.Entry) -> WebhookDelivery? {
    guard isCurrent(entry) else { return nil }
    now = max(now, entry.due)
    deliveries[entry.id.rawValue - 1].plan += 1
    return delivery(entry.id)
  }

  /// Puts a delivery back that was taken and not sent.
  mutating func putBack(_ id: WebhookDelivery.ID) {
    if delivery(id)?.state == .pending { push(id) }
  }

  /// Notes an attempt; a genuine one settles its delivery, or plans the next retry.
  ///
  /// The last retry's failure gives the delivery up. It also takes away a subscription made through the Admin API when
  /// none of its attempts succeeded since the delivery's first failure.
  /// - Parameter countsFailure: false for further copies of one sending, which fail together.
  mutating func record(_ attempt: DeliveryAttempt, countsFailure: Bool = true) {
    let number = attempts.count
    attempts.append(attempt)
    tally.attempts += 1
    guard let delivery = delivery(attempt.delivery) else { return }
    let index = delivery.id.rawValue - 1
    deliveries[index].attempts.append(number)
    note(attempt, of: delivery)
    guard attempt.options.isGenuine else { return }
    if attempt.isSuccess {
      lastSuccess[delivery.subscription.id] = number
      deliveries[index].failures = 0
      set(delivery.id, .delivered)
      return
    }
    guard countsFailure, delivery.state == .pending || delivery.state == .held else { return }
    if delivery.failures == 0 { deliveries[index].failingSince = number }
    deliveries[index].failures += 1
    if let delay = schedule.delay(afterFailures: delivery.failures + 1) {
      lean(on: .webhookRetries, .webhookRetrySpacing, .webhookFrozen)
      plan(delivery.id, at: attempt.at.advanced(seconds: delay))
    } else {
      set(delivery.id, .dead(.retriesExhausted))
      removeIfFailing(delivery.subscription, since: deliveries[index].failingSince)
    }
  }

  private mutating func note(_ attempt: DeliveryAttempt, of delivery: WebhookDelivery) {
    lean(on: .webhookHeaders, .webhookSignature, .webhookIDs)
    if delivery.isTest { lean(on: .webhookTest) }
    if attempt.status == nil { lean(on: .webhookTimeLimits) }
    if !attempt.isSuccess { lean(on: .webhookStatus) }
  }

  private mutating func removeIfFailing(_ subscription: WebhookSubscription, since number: Int) {
    lean(on: .webhookRemoval, .webhookRemovalCount)
    guard subscription.origin == .adminAPI, lastSuccess[subscription.id, default: -1] < number,
      let known = book.subscription(subscription.id)
    else { return }
    book.remove(subscription.id)
    removed.append(known)
    giveUp(subscription.id, .subscriptionRemoved)
  }

  /// Gives up all that a subscription had open.
  mutating func giveUp(_ subscription: Int, _ reason: WebhookDelivery.Reason) {
    let left = open[subscription, default: []]
    if !left.isEmpty { lean(on: .webhookOpenAtRemoval) }
    for id in left.sorted() { set(id, .dead(reason)) }
  }

  // MARK: Plans and states

  /// Makes a delivery pending at a moment.
  ///
  /// - Parameter rank: its place in a script's sequence; nil for one by itself.
  mutating func plan(_ id: WebhookDelivery.ID, at moment: ShopTime, rank: Int? = nil) {
    let index = id.rawValue - 1
    deliveries[index].dueAt = moment
    deliveries[index].isInSequence = rank != nil
    if let rank { deliveries[index].rank = rank }
    set(id, .pending)
    push(id)
  }

  /// Gives a delivery another state; every count and index follows.
  mutating func set(_ id: WebhookDelivery.ID, _ state: WebhookDelivery.State) {
    let index = id.rawValue - 1
    let old = deliveries[index].state
    deliveries[index].plan += 1
    guard old != state else { return }
    tally.count(old, -1)
    tally.count(state, 1)
    deliveries[index].state = state
    let subscription = deliveries[index].subscription.id
    switch (Self.isOpen(old), Self.isOpen(state)) {
    case (true, false):
      open[subscription]?.remove(id)
      settle(id)
    case (false, true): open[subscription, default: []].insert(id)
    default: break
    }
  }

  private static func isOpen(_ state: WebhookDelivery.State) -> Bool { state == .pending || state == .held }

  /// Forgets the payload of the delivery settled longest ago when too many are kept.
  private mutating func settle(_ id: WebhookDelivery.ID) {
    guard case .newest(let count) = retention else { return }
    settled.append(id)
    while settled.count - settledStart > max(0, count) {
      let index = settled[settledStart].rawValue - 1
      settledStart += 1
      if !Self.isOpen(deliveries[index].state) { deliveries[index].payload = nil }
    }
    if settledStart > 1024, settledStart * 2 > settled.count {
      settled.removeFirst(settledStart)
      settledStart = 0
    }
  }

  private mutating func push(_ id: WebhookDelivery.ID) {
    let index = id.rawValue - 1
    deliveries[index].plan += 1
    let delivery = deliveries[index]
    queue.insert(.init(due: delivery.dueAt, rank: delivery.rank, id: id, plan: delivery.plan))
    // Scripts that plan anew again and again leave outdated entries behind.
    if queue.entries.count > 2 * tally.pending + 1024 { queue.compact(isCurrent) }
  }

  private func isCurrent(_ entry: DueQueue.Entry) -> Bool {
    delivery(entry.id).map { $0.state == .pending && $0.plan == entry.plan } ?? false
  }

  private mutating func dropOutdated() {
    while let entry = queue.first, !isCurrent(entry) { queue.removeFirst() }
  }
}
