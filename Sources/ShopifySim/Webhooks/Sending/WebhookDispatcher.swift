public import CurlTransport
import Synchronization

/// Sends signed webhooks, retries them, keeps them back, repeats or spoils them when told to, and logs it all.
///
/// Nothing is lost silently: every delivery stays in ``deliveries`` with its state and its attempts, and ``tally``
/// counts each in exactly one state. Time passes on a virtual clock only, when ``advance(to:)`` says so.
public final class WebhookDispatcher: Sendable {
  /// Connect within 1 s, answer within 5 s.
  public static let limits = HTTPLimits(connect: .seconds(1), total: .seconds(5), responseBytes: 1 << 20)

  let apiVersion: String
  private let domain: String
  private let transport: any HTTPTransport
  private let limits: HTTPLimits
  /// How many attempts ``advance(to:)`` makes at the same time.
  private let concurrency: Int
  let state: Mutex<DispatcherState>
  private let secrets: Mutex<SigningSecrets>

  /// - Parameters:
  ///   - secret: the app's client secret, which signs.
  ///   - limits: the wall clock's; ``limits`` divided, for tests that can't wait.
  ///   - concurrency: at most so many attempts at the same time while the clock advances.
  public init(
    domain: String, apiVersion: String, secret: String, transport: any HTTPTransport, startDate: ShopTime,
    schedule: RetrySchedule = RetrySchedule(), limits: HTTPLimits = WebhookDispatcher.limits,
    order: DeliveryOrder = .asTriggered, retention: BodyRetention = .standard, concurrency: Int = 16
  ) {
    self.domain = domain
    self.apiVersion = apiVersion
    self.transport = transport
    self.limits = limits
    self.concurrency = max(1, concurrency)
    secrets = Mutex(SigningSecrets(secret))
    state = Mutex(
      DispatcherState(seed: domain, now: startDate, schedule: schedule, retention: retention, order: order))
  }

  // MARK: Reading

  /// Every delivery so far, oldest first.
  public var deliveries: [WebhookDelivery] { state.withLock { $0.deliveries } }

  /// One delivery; nil for an unknown id.
  public func delivery(_ id: WebhookDelivery.ID) -> WebhookDelivery? { state.withLock { $0.delivery(id) } }

  /// The deliveries of a topic, of one order if a name is given, oldest first.
  public func deliveries(of topic: WebhookTopic, order name: String? = nil) -> [WebhookDelivery] {
    state.withLock { $0.deliveries(of: topic, order: name) }
  }

  /// How many deliveries are still to be sent or sent again; held ones don't count.
  public var pending: Int { state.withLock { $0.tally.pending } }

  /// How many deliveries stand where.
  public var tally: DeliveryTally { state.withLock { $0.tally } }

  /// Every attempt so far, in the order they were noted.
  public var attempts: [DeliveryAttempt] { state.withLock { $0.attempts } }

  /// The attempts of one delivery, first to last.
  public func attempts(of id: WebhookDelivery.ID) -> [DeliveryAttempt] {
    state.withLock { $0.attempts(of: id) }
  }

  /// The virtual clock: the last event's moment, the last attempt's, or where it was moved to.
  public var now: ShopTime { state.withLock { $0.now } }

  /// When the next delivery falls due; nil when none is pending.
  public var nextDue: ShopTime? { state.withLock { $0.nextDue() } }

  /// The behaviours that deliveries so far rest on.
  public var leanedOn: Set<Behaviour> { state.withLock { $0.leanedOn } }

  // MARK: Making

  /// Makes a delivery per subscription for each event.
  public func enqueue(_ events: [ShopEvent], held: Bool) -> [WebhookDelivery.ID] {
    enqueue(events.map { WebhookEvent($0) }, held: held)
  }

  /// Makes a delivery per subscription for each event, those of a script's own making included.
  public func enqueue(_ events: [WebhookEvent], held: Bool) -> [WebhookDelivery.ID] {
    state.withLock { state in events.flatMap { state.enqueue($0, held: held) } }
  }

  /// Signs with another secret from `lag` seconds after now on the virtual clock, until then with the old one.
  ///
  /// Shopify takes up to an hour (3,600 s, the most); 0 changes at once.
  public func rotateSecret(to secret: String, lag: Int = 3600) {
    let lag = min(max(0, lag), SigningSecrets.longestLag)
    let moment = state.withLock { state in
      state.lean(on: .webhookSecretLag)
      return state.now.advanced(seconds: lag)
    }
    secrets.withLock { $0.rotate(to: secret, from: moment) }
  }

  // MARK: Sending

  /// Sends each delivery now, one after the other; `copies` of each at the same time on connections of their own.
  ///
  /// A genuine attempt settles its delivery: delivered on 2xx, else to be retried. Delivered, dropped and dead ones can
  /// be sent again, which changes them only when it succeeds. Those to EventBridge and Pub/Sub stay as they are.
  /// - Throws: a ``ShopError`` before anything is sent, when an id is unknown or a payload is no longer kept.
  @discardableResult
  public func deliver(
    _ ids: [WebhookDelivery.ID], options: DeliveryOptions = DeliveryOptions(), concurrently copies: Int = 1
  ) async throws(ShopError) -> [DeliveryAttempt] {
    try state.withLock { state throws(ShopError) in
      for id in ids {
        guard let delivery = state.delivery(id) else { throw .unknownDelivery(id) }
        guard delivery.payload != nil else { throw .forgotten(delivery) }
      }
    }
    var made: [DeliveryAttempt] = []
    for id in ids {
      guard let delivery = delivery(id), WebhookDestination(delivery.subscription.uri).isHTTP else {
        continue
      }
      made += await send(delivery, options: options, copies: max(1, copies))
    }
    return made
  }

  /// Sends every pending delivery once, the virtual clock moving on to each one's due moment.
  @discardableResult
  public func deliverPending() async -> [DeliveryAttempt] {
    let due = state.withLock { $0.due() }
    var made: [DeliveryAttempt] = []
    for entry in due {
      guard let delivery = state.withLock({ $0.take(entry) }) else { continue }
      let attempts = await send(delivery, options: DeliveryOptions(), copies: 1)
      guard !attempts.isEmpty else {
        state.withLock { $0.putBack(entry.id) }
        break
      }
      made += attempts
    }
    return made
  }

  /// Moves the virtual clock to a moment and makes every attempt that falls due by then, first due first.
  ///
  /// Attempts that can't touch each other go out at the same time, so receivers may see them in any order; they are
  /// noted in due order. The clock never runs back. A cancelled task leaves the rest pending.
  @discardableResult
  public func advance(to moment: ShopTime) async -> [DeliveryAttempt] {
    var made: [DeliveryAttempt] = []
    while true {
      let batch = state.withLock { $0.takeDue(by: moment, limit: 16 * concurrency) }
      guard !batch.isEmpty else { break }
      let attempts = await post(batch)
      state.withLock { state in
        for (due, attempt) in zip(batch, attempts) {
          if let attempt { state.record(attempt) } else { state.putBack(due.delivery.id) }
        }
      }
      made += attempts.compactMap { $0 }
      guard !attempts.contains(where: { $0 == nil }) else { return made }
    }
    state.withLock { $0.moveClock(to: moment) }
    return made
  }

  /// Moves the virtual clock on by so many seconds; see ``advance(to:)``.
  @discardableResult
  public func advance(by seconds: Int) async -> [DeliveryAttempt] {
    await advance(to: now.advanced(seconds: max(0, seconds)))
  }

  /// Posts a batch, at most ``concurrency`` at a time; the answers in the batch's order, nil for what was cancelled.
  private func post(_ batch: [(delivery: WebhookDelivery, at: ShopTime)]) async -> [DeliveryAttempt?] {
    await withTaskGroup(of: (Int, DeliveryAttempt?).self) { group in
      var answers = [DeliveryAttempt?](repeating: nil, count: batch.count)
      for (index, due) in batch.enumerated() {
        if index >= concurrency, let (done, answer) = await group.next() { answers[done] = answer }
        group.addTask {
          let webhookID = due.delivery.webhookID
          return (index, await self.post(due.delivery, webhookID: webhookID, options: .init(), at: due.at))
        }
      }
      for await (done, answer) in group { answers[done] = answer }
      return answers
    }
  }

  private func send(
    _ delivery: WebhookDelivery, options: DeliveryOptions, copies: Int
  ) async -> [DeliveryAttempt] {
    let ids = state.withLock { state in
      if copies > 1 { state.lean(on: .webhookOrder) }
      return (0..<copies).map { _ in options.freshWebhookID ? state.freshWebhookID() : delivery.webhookID }
    }
    let at = now
    return await withTaskGroup(of: DeliveryAttempt?.self) { group in
      for webhookID in ids {
        group.addTask { await self.post(delivery, webhookID: webhookID, options: options, at: at) }
      }
      var made: [DeliveryAttempt] = []
      for await attempt in group {
        guard let attempt else { continue }
        let isFirstFailure = !made.contains { !$0.isSuccess }
        state.withLock { $0.record(attempt, countsFailure: isFirstFailure) }
        made.append(attempt)
      }
      return made
    }
  }

  /// Posts once; nil when the task was cancelled or the payload isn't kept, so that it is no attempt of Shopify's.
  private func post(
    _ delivery: WebhookDelivery, webhookID: String, options: DeliveryOptions, at: ShopTime
  ) async -> DeliveryAttempt? {
    guard let payload = delivery.payload else { return nil }
    let request = WebhookRequest(
      domain: domain, delivery: delivery, payload: payload, webhookID: webhookID,
      secret: secrets.withLock { $0.secret(at: at) }, options: options)
    let started = ContinuousClock.now
    var status: Int?
    var failure: String?
    do {
      status = try await transport.send(request.request(within: limits)).status
    } catch {
      if error.code == .cancelled { return nil }
      // An answer that is merely too long has been given all the same.
      status = error.code == .responseTooLarge ? error.response?.status : nil
      failure = error.description
    }
    return DeliveryAttempt(
      delivery: delivery.id, topic: delivery.topic, webhookID: webhookID, eventID: delivery.eventID,
      options: options, at: at, status: status, error: failure, duration: ContinuousClock.now - started)
  }
}
