public import CurlTransport
import Synchronization

/// Sends signed webhooks, retries them, keeps them back, repeats or spoils them when told to, and logs it all.
public final class WebhookDispatcher: Sendable {
  /// Connect within 1 s, answer within 5 s. Evidence: documented.
  public static let limits = HTTPLimits(connect: .seconds(1), total: .seconds(5), responseBytes: 1 << 20)

  private let domain: String
  private let apiVersion: String
  private let secret: String
  private let transport: any HTTPTransport
  private let schedule: RetrySchedule
  private let state: Mutex<DispatcherState>

  public init(
    domain: String, apiVersion: String, secret: String, transport: any HTTPTransport, startDate: ShopTime,
    schedule: RetrySchedule = RetrySchedule()
  ) {
    self.domain = domain
    self.apiVersion = apiVersion
    self.secret = secret
    self.transport = transport
    self.schedule = schedule
    state = Mutex(DispatcherState(seed: domain, now: startDate))
  }

  /// Who hears of what; set them before the first step. Events go to the subscriptions of their moment.
  public var subscriptions: [WebhookSubscription] {
    get { state.withLock { $0.subscriptions } }
    set { state.withLock { $0.subscriptions = newValue } }
  }

  /// Subscriptions that were removed because a delivery failed for good, oldest first.
  public var removedSubscriptions: [WebhookSubscription] { state.withLock { $0.removed } }

  /// Adds a subscription and returns it with its id.
  @discardableResult
  public func subscribe(to topic: WebhookTopic, uri: String, name: String? = nil) -> WebhookSubscription {
    state.withLock { $0.subscribe(to: topic, uri: uri, name: name) }
  }

  /// Every delivery so far, oldest first.
  public var deliveries: [WebhookDelivery] { state.withLock { $0.deliveries } }

  /// The deliveries of a topic, of one order if a name is given, oldest first.
  public func deliveries(of topic: WebhookTopic, order name: String? = nil) -> [WebhookDelivery] {
    deliveries.filter { $0.event.topic == topic && (name == nil || $0.event.orderName == name) }
  }

  /// How many deliveries are still to be sent or sent again; held ones don't count.
  public var pending: Int { state.withLock { $0.deliveries.filter { $0.state == .pending }.count } }

  /// Every attempt so far, in the order they ended.
  public var attempts: [DeliveryAttempt] { state.withLock { $0.attempts } }

  /// The virtual clock of retries: the last event's moment, or the last retry's.
  public var now: ShopTime { state.withLock { $0.now } }

  /// Makes a delivery per subscription for each event.
  public func enqueue(_ events: [ShopEvent], held: Bool) -> [WebhookDelivery.ID] {
    state.withLock { state in events.flatMap { state.enqueue($0, held: held) } }
  }

  /// Sends each delivery, one after the other; `copies` of each at the same time on connections of their own.
  ///
  /// A genuine attempt settles its delivery: delivered on 2xx, else to be retried. Delivered ones can be sent
  /// again. Unknown ids are passed over.
  @discardableResult
  public func deliver(
    _ ids: [WebhookDelivery.ID], options: DeliveryOptions = DeliveryOptions(), concurrently copies: Int = 1
  ) async -> [DeliveryAttempt] {
    var attempts: [DeliveryAttempt] = []
    for id in ids {
      guard let delivery = state.withLock({ $0.delivery(id) }) else { continue }
      attempts += await send(delivery, options: options, copies: max(1, copies))
    }
    return attempts
  }

  /// Sends every pending delivery once, the virtual clock moving on to each one's due moment.
  @discardableResult
  public func deliverPending() async -> [DeliveryAttempt] {
    let due = state.withLock { $0.due() }
    var attempts: [DeliveryAttempt] = []
    for id in due {
      guard let delivery = state.withLock({ $0.advanceToDue(id) }) else { continue }
      attempts += await send(delivery, options: DeliveryOptions(), copies: 1)
    }
    return attempts
  }

  private func send(
    _ delivery: WebhookDelivery, options: DeliveryOptions, copies: Int
  ) async -> [DeliveryAttempt] {
    await withTaskGroup(of: DeliveryAttempt.self) { group in
      for _ in 0..<copies {
        let webhookID = options.freshWebhookID ? state.withLock { $0.freshWebhookID() } : delivery.webhookID
        group.addTask { await self.post(delivery, webhookID: webhookID, options: options) }
      }
      var attempts: [DeliveryAttempt] = []
      for await attempt in group {
        state.withLock { $0.record(attempt, schedule: schedule) }
        attempts.append(attempt)
      }
      return attempts
    }
  }

  private func post(
    _ delivery: WebhookDelivery, webhookID: String, options: DeliveryOptions
  ) async -> DeliveryAttempt {
    let request = request(for: delivery, webhookID: webhookID, options: options)
    let at = now
    let started = ContinuousClock.now
    var status: Int?
    var failure: String?
    do {
      status = try await transport.send(request).status
    } catch {
      failure = error.description
    }
    return DeliveryAttempt(
      delivery: delivery.id, topic: delivery.event.topic, webhookID: webhookID,
      eventID: delivery.event.eventID,
      options: options, at: at, status: status, error: failure, duration: ContinuousClock.now - started)
  }

  /// The request with all of Shopify's headers. Evidence: documented; names and forms captured.
  private func request(
    for delivery: WebhookDelivery, webhookID: String, options: DeliveryOptions
  ) -> HTTPRequest {
    let event = delivery.event
    var body = event.payload
    let signature = WebhookSignature.header(
      body: body, secret: options.forgedSecret ? "not-" + secret + "-at-all" : secret)
    if options.tamperedBody { body = Self.tampered(body) }
    var headers = [
      HTTPHeader("Content-Type", "application/json"),
      HTTPHeader("User-Agent", "Shopify-Captain-Hook"),
      HTTPHeader("X-Shopify-Topic", event.topic.rawValue),
      HTTPHeader("X-Shopify-Hmac-Sha256", signature),
      HTTPHeader("X-Shopify-Shop-Domain", domain),
      HTTPHeader("X-Shopify-API-Version", apiVersion),
      HTTPHeader("X-Shopify-Webhook-Id", webhookID),
      HTTPHeader("X-Shopify-Event-Id", event.eventID),
      HTTPHeader("X-Shopify-Triggered-At", event.triggeredAt.nanosecondText),
    ]
    if let name = delivery.subscription.name { headers.append(HTTPHeader("X-Shopify-Name", name)) }
    return HTTPRequest(
      method: "POST", url: delivery.subscription.uri, headers: headers, body: body, limits: Self.limits)
  }

  /// The body with its last digit changed, still JSON of the same length.
  private static func tampered(_ body: [UInt8]) -> [UInt8] {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let index = body.lastIndex(where: { digits.contains($0) }) else {
      return body + [UInt8(ascii: " ")]
    }
    var changed = body
    changed[index] = body[index] == UInt8(ascii: "9") ? UInt8(ascii: "8") : body[index] + 1
    return changed
  }
}
