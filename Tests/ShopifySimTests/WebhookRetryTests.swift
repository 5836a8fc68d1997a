import ShopifySim
import Testing

@Suite("Webhook retries")
struct WebhookRetryTests {
  private static let fourHours = 4 * 3_600_000

  @Test("A retry carries the old payload under the same webhook id to the old address, later on the clock")
  func original() async throws {
    let receiver = try WebhookTestReceiver(statuses: [500, 404])
    defer { receiver.stop() }
    let lab = WebhookLab()
    let subscription = try lab.webhooks.createSubscription(
      to: .ordersCreate, WebhookSubscriptionInput(uri: receiver.url), addresses: .httpsOrLoopback)
    let ids = lab.happen()
    await lab.webhooks.advance(by: 0)
    try lab.webhooks.updateSubscription(
      subscription.gid, WebhookSubscriptionInput(uri: receiver.url + "/new", includeFields: ["id"]),
      addresses: .httpsOrLoopback)
    await lab.settle()
    lab.happen(WebhookLab.event(2, after: 20_000))
    await lab.settle()
    let requests = receiver.received
    #expect(requests.map(\.path) == ["/webhooks", "/webhooks", "/webhooks", "/webhooks/new"])
    #expect(Set(requests[..<3].map(\.body)).count == 1)
    #expect(Set(requests[..<3].map(\.webhookID)).count == 1)
    #expect(Set(requests[..<3].map { $0.header("X-Shopify-Hmac-Sha256") }).count == 1)
    #expect(Set(requests[..<3].map { $0.header("X-Shopify-Triggered-At") }).count == 1)
    let attempts = lab.webhooks.attempts(of: ids[0])
    #expect(attempts.map(\.status) == [500, 404, 200])
    #expect(attempts[0].at < attempts[1].at && attempts[1].at < attempts[2].at)
  }

  @Test("Eight retries within four hours, then the delivery is dead and the subscription gone")
  func givingUp() async throws {
    let receiver = try WebhookTestReceiver { _ in .status(503) }
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    let ids = lab.happen()
    await lab.settle()
    let attempts = lab.webhooks.attempts(of: ids[0])
    #expect(attempts.count == 9)
    #expect(receiver.received.count == 9)
    #expect(attempts[8].at.milliseconds - attempts[0].at.milliseconds <= Self.fourHours)
    #expect(lab.webhooks.delivery(ids[0])?.state == .dead(.retriesExhausted))
    #expect(lab.webhooks.subscriptions.isEmpty)
    #expect(lab.webhooks.removedSubscriptions.map(\.uri) == [receiver.url])
    #expect(lab.happen(WebhookLab.event(2, after: 20_000)).isEmpty)
    #expect(lab.webhooks.tally.unheardEvents == 1)
  }

  @Test("Nothing is sent before its moment, and the clock stands still without being moved")
  func clock() async throws {
    let receiver = try WebhookTestReceiver(statuses: [500])
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    lab.happen()
    await lab.webhooks.advance(by: 0)
    await lab.webhooks.advance(by: 9)
    #expect(receiver.received.count == 1)
    await lab.webhooks.advance(to: WebhookLab.start)
    #expect(lab.webhooks.now == WebhookLab.start.advanced(seconds: 9))
    await lab.webhooks.advance(by: 1)
    #expect(receiver.received.count == 2)
    #expect(lab.webhooks.now == WebhookLab.start.advanced(seconds: 10))
  }

  @Test("What a removed subscription had open dies with it and is listed with its reason")
  func openOnes() async throws {
    let receiver = try WebhookTestReceiver { _ in .status(500) }
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    lab.happen()
    let late = lab.happen(WebhookLab.event(2, after: 3600))
    let held = lab.happen(WebhookLab.event(3, after: 3600), held: true)
    await lab.settle()
    #expect(lab.webhooks.delivery(late[0])?.state == .dead(.subscriptionRemoved))
    #expect(lab.webhooks.delivery(held[0])?.state == .dead(.subscriptionRemoved))
    #expect(lab.webhooks.attempts(of: late[0]).count > 0)
    let tally = lab.webhooks.tally
    #expect(tally.exhausted == 1 && tally.removed == 2 && tally.addsUp)
  }

  @Test("A success in between saves the subscription; the delivery is given up all the same")
  func success() async throws {
    let receiver = try WebhookTestReceiver { $0.text.contains("#1001") ? .status(500) : .status(200) }
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    let bad = lab.happen()
    lab.happen(WebhookLab.event(2, after: 3600))
    await lab.settle()
    #expect(lab.webhooks.delivery(bad[0])?.state == .dead(.retriesExhausted))
    #expect(lab.webhooks.subscriptions.count == 1)
    #expect(lab.webhooks.removedSubscriptions.isEmpty)
  }

  @Test("A configured subscription outlives its failures; the delivery is listed as given up")
  func configured() async throws {
    let receiver = try WebhookTestReceiver { _ in .status(500) }
    defer { receiver.stop() }
    let lab = WebhookLab()
    try lab.webhooks.createSubscription(
      to: .ordersCreate, WebhookSubscriptionInput(uri: receiver.url), origin: .configuration,
      addresses: .httpsOrLoopback)
    let ids = lab.happen()
    await lab.settle()
    #expect(lab.webhooks.delivery(ids[0])?.state == .dead(.retriesExhausted))
    #expect(lab.webhooks.attempts(of: ids[0]).count == 9)
    #expect(lab.webhooks.subscriptions.count == 1)
    #expect(lab.webhooks.removedSubscriptions.isEmpty)
    #expect(lab.happen(WebhookLab.event(2, after: 20_000)).count == 1)
  }

  @Test("Deliveries fall due shuffled when told so, the same for the same seed")
  func shuffled() async throws {
    var orders: [[String]] = []
    for seed: UInt64 in [7, 7, 8] {
      let receiver = try WebhookTestReceiver()
      defer { receiver.stop() }
      let lab = WebhookLab(order: .shuffled(seed: seed, within: 60), concurrency: 1)
      lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
      for number in 1...20 { lab.happen(WebhookLab.event(number, after: number)) }
      await lab.settle()
      orders.append(receiver.received.compactMap { $0.header("X-Shopify-Event-Id") })
    }
    let asTriggered = (1...20).map { "event-\($0)" }
    #expect(orders[0].sorted() == asTriggered.sorted())
    #expect(orders[0] != asTriggered)
    #expect(orders[0] == orders[1])
    #expect(orders[0] != orders[2])
  }

  @Test("A cancelled advance sends no failures and leaves the rest pending")
  func cancelled() async throws {
    let receiver = try WebhookTestReceiver { _ in .silence }
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    for number in 1...3 { lab.happen(WebhookLab.event(number)) }
    let advancing = Task { await lab.webhooks.advance(by: 3600) }
    while receiver.received.isEmpty { await Task.yield() }
    advancing.cancel()
    #expect(await advancing.value.isEmpty)
    #expect(lab.webhooks.pending == 3)
    #expect(lab.webhooks.attempts.isEmpty)
    #expect(lab.webhooks.nextDue == WebhookLab.start)
  }
}
