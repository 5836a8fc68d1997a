import ShopifySim
import Testing

@Suite("A script's power over deliveries")
struct WebhookScriptTests {
  private static let day = 86_400

  /// A lab that delivers one at a time to a receiver, and the deliveries of so many events a second apart.
  private func lab(
    _ receiver: WebhookTestReceiver, events: Int = 1, held: Bool = false, retention: BodyRetention = .standard
  ) -> (WebhookLab, [WebhookDelivery.ID]) {
    let lab = WebhookLab(retention: retention, concurrency: 1)
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    let ids = (1...events).flatMap { lab.happen(WebhookLab.event($0, after: $0), held: held) }
    return (lab, ids)
  }

  private func names(_ receiver: WebhookTestReceiver) -> [String] {
    receiver.received.compactMap { $0.header("X-Shopify-Event-Id") }
  }

  @Test("Held deliveries wait for their release and are sent then")
  func hold() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let (lab, ids) = lab(receiver, events: 2)
    try lab.webhooks.hold([ids[0]])
    await lab.webhooks.advance(by: Self.day)
    #expect(names(receiver) == ["event-2"])
    #expect(lab.webhooks.delivery(ids[0])?.state == .held)
    try lab.webhooks.release([ids[0]])
    await lab.webhooks.advance(by: 0)
    #expect(names(receiver) == ["event-2", "event-1"])
    #expect(lab.webhooks.attempts(of: ids[0])[0].at == lab.webhooks.now)
    #expect(lab.webhooks.tally.delivered == 2)
  }

  @Test("A dropped delivery never comes and stays listed; a replay brings it back")
  func drop() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let (lab, ids) = lab(receiver, events: 2)
    try lab.webhooks.drop([ids[0]])
    await lab.settle()
    await lab.webhooks.advance(by: Self.day)
    #expect(names(receiver) == ["event-2"])
    #expect(lab.webhooks.delivery(ids[0])?.state == .dropped)
    #expect(lab.webhooks.tally.dropped == 1)
    try await lab.webhooks.deliver([ids[0]])
    #expect(names(receiver) == ["event-2", "event-1"])
    #expect(lab.webhooks.tally.dropped == 0 && lab.webhooks.tally.addsUp)
  }

  @Test(
    "A delayed delivery comes so many seconds later, a late one a day later, with the old payload and moment")
  func delay() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let (lab, ids) = lab(receiver, events: 3)
    try lab.webhooks.delay([ids[0]], seconds: WebhookDispatcher.aDay)
    try lab.webhooks.delay([ids[1]], seconds: 60)
    await lab.webhooks.advance(by: Self.day - 10)
    #expect(names(receiver) == ["event-3", "event-2"])
    await lab.webhooks.advance(by: 20)
    #expect(names(receiver) == ["event-3", "event-2", "event-1"])
    let attempt = try #require(lab.webhooks.attempts(of: ids[0]).first)
    // Due at the clock's moment when it was delayed, which was the third event's.
    #expect(attempt.at == WebhookLab.start.advanced(seconds: 3 + Self.day))
    let late = try #require(receiver.received.last)
    #expect(late.header("X-Shopify-Triggered-At") == "2026-01-05T09:00:01.000000000Z")
    #expect(late.text.contains("#1001"))
  }

  @Test("Pending deliveries come in the sequence given, whatever else goes out at the same time")
  func reorder() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab(concurrency: 16)
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    let ids = (1...12).flatMap { lab.happen(WebhookLab.event($0, after: $0 / 4)) }
    let sequence = [11, 3, 7, 2, 9, 0, 8]
    try lab.webhooks.reorder(sequence.map { ids[$0] })
    await lab.settle()
    let wanted = sequence.map { "event-\($0 + 1)" }
    #expect(names(receiver).filter(wanted.contains) == wanted)
    #expect(receiver.received.count == 12)
  }

  @Test("Those of one moment can be reordered too")
  func reorderEqual() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab(concurrency: 16)
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    let ids = (1...5).flatMap { lab.happen(WebhookLab.event($0)) }
    try lab.webhooks.reorder(ids.reversed())
    await lab.settle()
    #expect(names(receiver) == ["event-5", "event-4", "event-3", "event-2", "event-1"])
  }

  @Test("Duplicates come one after the other, or at once, under the same webhook id or a fresh one")
  func duplicates() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let (lab, ids) = lab(receiver)
    await lab.settle()
    try await lab.webhooks.deliver([ids[0], ids[0]])
    let copies = try await lab.webhooks.deliver(ids, concurrently: 3)
    #expect(copies.count == 3)
    #expect(receiver.received.count == 6)
    #expect(Set(receiver.received.map(\.webhookID)).count == 1)
    let fresh = try await lab.webhooks.deliver(
      ids, options: DeliveryOptions(freshWebhookID: true), concurrently: 2)
    #expect(Set(fresh.map(\.webhookID)).count == 2)
    #expect(Set(receiver.received.map(\.webhookID)).count == 3)
    #expect(Set(receiver.received.map(\.body)).count == 1)
    #expect(Set(names(receiver)) == ["event-1"])
    #expect(lab.webhooks.attempts(of: ids[0]).count == 8)
    #expect(lab.webhooks.tally.delivered == 1)
  }

  @Test("Copies that fail together count as one failure")
  func failingCopies() async throws {
    let receiver = try WebhookTestReceiver { _ in .status(500) }
    defer { receiver.stop() }
    let (lab, ids) = lab(receiver)
    try await lab.webhooks.deliver(ids, concurrently: 4)
    #expect(lab.webhooks.delivery(ids[0])?.failures == 1)
    #expect(lab.webhooks.tally.attempts == 4)
  }

  @Test("A replay that fails changes nothing about a delivered one")
  func failedReplay() async throws {
    let receiver = try WebhookTestReceiver(statuses: [200, 500])
    defer { receiver.stop() }
    let (lab, ids) = lab(receiver)
    await lab.settle()
    try await lab.webhooks.deliver(ids)
    #expect(lab.webhooks.delivery(ids[0])?.state == .delivered)
    #expect(lab.webhooks.pending == 0)
    #expect(lab.webhooks.attempts(of: ids[0]).map(\.status) == [200, 500])
  }

  private func expectRefusal(_ act: () throws -> Void) {
    let error = #expect(throws: ShopError.self) { try act() }
    #expect(error?.code == .impossibleDelivery)
  }

  @Test("What isn't possible is refused and changes nothing")
  func refused() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let (lab, ids) = lab(receiver, events: 2)
    try lab.webhooks.drop([ids[0]])
    let both = [ids[1], ids[0]]
    expectRefusal { try lab.webhooks.hold(both) }
    expectRefusal { try lab.webhooks.release(both) }
    expectRefusal { try lab.webhooks.drop(both) }
    expectRefusal { try lab.webhooks.delay(both, seconds: 5) }
    expectRefusal { try lab.webhooks.reorder(both) }
    #expect(lab.webhooks.delivery(ids[1])?.state == .pending)
    #expect(lab.webhooks.delivery(ids[1])?.dueAt == WebhookLab.start.advanced(seconds: 2))
    let unknown = WebhookDelivery.ID(rawValue: 99)
    #expect(throws: ShopError.self) { try lab.webhooks.hold([unknown]) }
    await #expect(throws: ShopError.self) { try await lab.webhooks.deliver([ids[1], unknown]) }
    #expect(receiver.received.isEmpty)
  }

  @Test(
    "Payloads of the oldest settled deliveries are forgotten beyond the bound, and then a replay is refused")
  func forgotten() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let (lab, ids) = lab(receiver, events: 5, retention: .newest(2))
    let open = lab.happen(WebhookLab.event(6, after: 6), held: true)
    await lab.settle()
    let kept = lab.webhooks.deliveries.map { $0.payload != nil }
    #expect(kept == [false, false, false, true, true, true])
    let error = await #expect(throws: ShopError.self) { try await lab.webhooks.deliver([ids[4], ids[0]]) }
    #expect(error?.code == .forgottenBody)
    #expect(receiver.received.count == 5)
    try await lab.webhooks.deliver([ids[4]])
    try await lab.webhooks.deliver(open)
    #expect(receiver.received.count == 7)
  }
}
