import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("What the dispatcher remembers")
struct WebhookStateTests {
  /// Draws that come out the same for the same seed.
  private struct Draws: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private func subscription(_ id: Int, _ origin: WebhookSubscription.Origin) -> WebhookSubscription {
    WebhookSubscription(
      id: id, topic: .ordersCreate, uri: "https://a.example/\(id)", format: .json, name: nil, filter: nil,
      includeFields: [], metafieldNamespaces: [], metafields: [], apiVersion: "2026-07", origin: origin,
      createdAt: WebhookLab.start, updatedAt: WebhookLab.start)
  }

  private func answer(_ delivery: WebhookDelivery, at: ShopTime, _ status: Int) -> DeliveryAttempt {
    DeliveryAttempt(
      delivery: delivery.id, topic: delivery.topic, webhookID: delivery.webhookID, eventID: delivery.eventID,
      options: DeliveryOptions(), at: at, status: status, error: nil, duration: .zero)
  }

  /// Every count and index against what a look at all deliveries says.
  private func check(_ state: DispatcherState) {
    var counted = DeliveryTally()
    for delivery in state.deliveries { counted.count(delivery.state, 1) }
    let tally = state.tally
    #expect(tally.addsUp)
    #expect(tally.deliveries == state.deliveries.count)
    #expect(
      [tally.held, tally.pending, tally.delivered, tally.dropped] == [
        counted.held, counted.pending, counted.delivered, counted.dropped,
      ])
    #expect(
      [tally.exhausted, tally.removed, tally.deleted] == [
        counted.exhausted, counted.removed, counted.deleted,
      ])
    let pending = state.deliveries.filter { $0.state == .pending }.sorted {
      ($0.dueAt, $0.rank, $0.id) < ($1.dueAt, $1.rank, $1.id)
    }
    #expect(state.due().map(\.id) == pending.map(\.id))
    #expect(state.attempts.count == tally.attempts)
    #expect(state.deliveries.reduce(0) { $0 + $1.attempts.count } == tally.attempts)
  }

  @Test(
    "Whatever a script does, counts and indexes agree with the list", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func anything(seed: UInt64) throws {
    var draws = Draws(state: seed)
    var state = DispatcherState(seed: "s", now: WebhookLab.start, retention: .newest(20))
    for id in 1...4 { state.book.add(subscription(id, id == 4 ? .configuration : .adminAPI)) }
    var clock = WebhookLab.start
    var refusals = 0
    for step in 1...600 {
      let all = state.deliveries.map(\.id)
      let some = (0..<Int.random(in: 1...4, using: &draws)).compactMap { _ in all.randomElement(using: &draws)
      }
      do {
        switch Int.random(in: 0..<10, using: &draws) {
        case 0: try state.hold(some)
        case 1: try state.release(some)
        case 2: try state.drop(some)
        case 3: try state.delay(some, seconds: Int.random(in: 0...5000, using: &draws))
        case 4: try state.reorder(some)
        case 5, 6:
          clock = clock.advanced(seconds: Int.random(in: 0...300, using: &draws))
          let held = Bool.random(using: &draws)
          _ = state.enqueue(WebhookLab.event(step, after: 0).at(clock), held: held)
        case 7 where step % 97 == 0:
          let gone = try state.book.delete(Int.random(in: 1...3, using: &draws))
          state.giveUp(gone.id, .subscriptionDeleted)
        default:
          clock = max(clock, state.now).advanced(seconds: Int.random(in: 0...3000, using: &draws))
          let broken = UInt64(1 + step / 200)
          for due in state.takeDue(by: clock, limit: 10) {
            let fails = UInt64(due.delivery.subscription.id) == broken || draws.next() % 10 == 0
            if draws.next() % 20 == 0 {
              state.putBack(due.delivery.id)
            } else {
              state.record(answer(due.delivery, at: due.at, fails ? 500 : 200))
            }
          }
        }
      } catch is ShopError {
        refusals += 1
      } catch is SubscriptionRefusal {
        refusals += 1
      }
      check(state)
    }
    #expect(state.tally.deliveries > 100)
    #expect(state.tally.delivered > 0 && state.tally.dropped > 0 && refusals > 0)
  }

  @Test("Attempts due together go out together, but never past a retry that could come between")
  func batches() throws {
    var state = DispatcherState(seed: "s", now: WebhookLab.start)
    state.book.add(subscription(1, .adminAPI))
    for number in 1...30 { _ = state.enqueue(WebhookLab.event(number, after: number), held: false) }
    let end = WebhookLab.start.advanced(seconds: 100)
    let first = state.takeDue(by: end, limit: 100)
    #expect(first.map(\.delivery.id.rawValue) == Array(1...30))
    #expect(first.allSatisfy { $0.at == state.now })
    for due in first { state.record(answer(due.delivery, at: due.at, 500)) }
    #expect(state.takeDue(by: end, limit: 7).count == 7)
  }

  @Test("Advancing from several tasks at once sends each delivery once")
  func atOnce() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab(concurrency: 4)
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for number in 0..<50 {
            lab.happen(WebhookLab.event(worker * 1000 + number, after: number))
            await lab.webhooks.advance(by: 1)
          }
        }
      }
    }
    await lab.settle()
    let ids = receiver.received.compactMap(\.webhookID)
    #expect(ids.count == 200)
    #expect(Set(ids).count == 200)
    #expect(lab.webhooks.tally.delivered == 200)
  }
}

extension WebhookEvent {
  fileprivate func at(_ moment: ShopTime) -> WebhookEvent {
    WebhookEvent(
      topic: topic, eventID: eventID, resource: resource, orderName: orderName, triggeredAt: moment,
      isTest: isTest, body: body)
  }
}
