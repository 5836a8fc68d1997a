import GraphQLLanguage
import ShopifySim
import Testing

@Suite("Ten thousand webhooks")
struct WebhookLoadTests {
  private static let seed: UInt64 = 20_261_122
  private static let receivers = 40
  /// Five per cent of the receivers, which answer nothing but failures.
  private static let broken: Set<Int> = [7, 23]

  /// Whether the nth attempt of a webhook id fails, five times in a hundred, whenever it comes.
  private static func fails(_ webhookID: String, _ attempt: Int) -> Bool {
    var hash = seed &+ UInt64(attempt) &* 0x9E37_79B9_7F4A_7C15
    for byte in webhookID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 31)) &* 0x94D0_49BB_1331_11EB
    return (hash ^ (hash >> 29)) % 100 < 5
  }

  private static func answer(_ request: WebhookTestReceiver.Received) -> WebhookTestReceiver.Answer {
    let receiver = request.path.split(separator: "/").last.flatMap { Int($0) } ?? 0
    let kinds: [WebhookTestReceiver.Answer] = [
      .status(500), .redirect(to: "/elsewhere"), .hangUp, .status(429),
    ]
    guard broken.contains(receiver) || fails(request.webhookID ?? "", request.earlier) else {
      return .status(200)
    }
    return kinds[request.earlier % kinds.count]
  }

  @Test("10,000 deliveries, 5 % of the receivers broken and 5 % of the other attempts failing: none is lost")
  func load() async throws {
    let receiver = try WebhookTestReceiver(Self.answer)
    defer { receiver.stop() }
    let lab = WebhookLab()
    let subscriptions = try (0..<Self.receivers).map { number in
      try lab.webhooks.createSubscription(
        to: .ordersCreate, WebhookSubscriptionInput(uri: "\(receiver.url)/\(number)"),
        addresses: .httpsOrLoopback)
    }
    let started = ContinuousClock.now
    var events = 0
    while lab.webhooks.tally.deliveries < 10_000 {
      events += 1
      lab.happen(WebhookLab.event(events, after: 60 * events))
      if events % 25 == 0 { await lab.webhooks.advance(to: lab.webhooks.now) }
    }
    await lab.webhooks.advance(by: 5 * 3600)
    let took = ContinuousClock.now - started

    let tally = lab.webhooks.tally
    let removed = Set(lab.webhooks.removedSubscriptions.map(\.id))
    print(
      "webhooks: seed \(Self.seed), \(events) events × \(Self.receivers) receivers, \(tally.deliveries) deliveries, "
        + "\(tally.attempts) attempts, \(tally.delivered) delivered, \(tally.exhausted) given up after 8 retries, "
        + "\(tally.removed) given up with their subscription, \(removed.count) subscriptions removed, "
        + "\(tally.pending) pending, \(tally.held) held, \(tally.dropped) dropped, in \(took)")
    #expect(tally.addsUp)
    #expect(tally.deliveries >= 10_000)
    #expect(tally.pending == 0 && tally.held == 0 && tally.dropped == 0 && tally.deleted == 0)
    #expect(tally.delivered + tally.exhausted + tally.removed == tally.deliveries)
    #expect(removed == Set(Self.broken.map { subscriptions[$0].id }))

    // Each event, at each subscription of its moment: delivered, or the subscription is removed.
    let deliveries = lab.webhooks.deliveries
    var reached: [String: Set<Int>] = [:]
    for delivery in deliveries {
      reached[delivery.eventID, default: []].insert(delivery.subscription.id)
      if delivery.state != .delivered { #expect(removed.contains(delivery.subscription.id)) }
    }
    for number in 1...events {
      let missing = Set(subscriptions.map(\.id)).subtracting(reached["event-\(number)", default: []])
      #expect(missing.isSubset(of: removed))
    }

    // And the receiver's own count says the same, request by request.
    var taken: Set<String> = []
    var requests = 0
    for request in receiver.received {
      requests += 1
      guard case .status(200) = Self.answer(request), let id = request.webhookID else { continue }
      #expect(taken.insert(id).inserted)
    }
    #expect(requests == tally.attempts)
    #expect(taken == Set(deliveries.filter { $0.state == .delivered }.map(\.webhookID)))
  }
}
