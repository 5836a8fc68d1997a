public import CurlTransport
import Foundation
import GraphQLLanguage
import Hummingbird
public import Logging
import Synchronization

/// A shop with its Admin API and its control API on loopback, and its webhooks on their way.
public final class ShopSimulator: Sendable {
  private struct Content: Sendable {
    var shop: Shop
    var app: AppInstallation
    var webhooks: WebhookDispatcher
  }

  private let content: Mutex<Content>
  private let webhookSecret: String
  private let transport: any HTTPTransport
  private let retention: BodyRetention
  private let logger: Logger
  private let tell: (@Sendable (HandledRequest) -> Void)?
  private let courier = WebhookCourier()
  private let started = ContinuousClock.now
  private let running = Mutex<Task<Void, any Error>?>(nil)

  /// - Parameters:
  ///   - accessToken: one that never expires; the token endpoint gives out others.
  ///   - app: how the app is installed; its client secret is the one that signs webhooks unless it says another.
  ///   - retention: whose webhooks' payloads are kept.
  ///   - onRequest: told of every request that was answered.
  public init(
    shop: Shop, accessToken: String, webhookSecret: String, transport: any HTTPTransport,
    app: AppSettings = AppSettings(), retention: BodyRetention = .standard,
    logger: Logger = Logger(label: "shopify-sim") { _ in SwiftLogNoOpLogHandler() },
    onRequest: (@Sendable (HandledRequest) -> Void)? = nil
  ) {
    self.webhookSecret = webhookSecret
    self.transport = transport
    self.retention = retention
    self.logger = logger
    tell = onRequest
    var settings = app
    settings.clientSecret = app.clientSecret ?? ClientSecret(webhookSecret)
    var installation = AppInstallation(settings)
    installation.tokens.addPermanent(accessToken)
    content = Mutex(
      Content(
        shop: shop, app: installation,
        webhooks: Self.dispatcher(
          of: shop.configuration, secret: webhookSecret, transport: transport, retention: retention)))
  }

  private static func dispatcher(
    of configuration: ShopConfiguration, secret: String, transport: any HTTPTransport,
    retention: BodyRetention
  ) -> WebhookDispatcher {
    WebhookDispatcher(
      domain: configuration.domain, apiVersion: configuration.apiVersion, secret: secret,
      transport: transport, startDate: configuration.startDate, retention: retention)
  }

  /// The webhooks of the shop as it is; ``reset(to:keepingSubscriptions:)`` begins new ones.
  public var webhooks: WebhookDispatcher { content.withLock { $0.webhooks } }

  /// The behaviours that the shop's steps and deliveries so far rest on.
  public var leanedOn: Set<Behaviour> {
    content.withLock { $0.shop.leanedOn.union($0.webhooks.leanedOn).union($0.app.leanedOn) }
  }

  /// Performs a step and makes its webhooks; with `.deliver` they are sent before it returns, in their order.
  ///
  /// A failed delivery stays pending for ``WebhookDispatcher/deliverPending()``. A refused step changes nothing.
  @discardableResult
  public func apply(
    _ step: ShopStep, webhooks mode: WebhookMode = .deliver
  ) async throws(ShopError) -> [WebhookDelivery.ID] {
    try await perform(step, webhooks: mode).deliveries
  }

  /// As ``apply(_:webhooks:)``, and tells what happened.
  public func perform(
    _ step: ShopStep, webhooks mode: WebhookMode = .deliver
  ) async throws(ShopError) -> StepOutcome {
    let (_, outcome, webhooks) = try change(held: mode != .deliver) { shop throws(ShopError) in
      ((), try shop.perform(step))
    }
    switch mode {
    case .deliver: try await webhooks.deliver(outcome.deliveries)
    case .drop: try webhooks.drop(outcome.deliveries)
    case .hold: break
    }
    return outcome
  }

  /// Changes the shop and makes the webhooks of what happened.
  private func change<Value: Sendable>(
    held: Bool, _ body: (inout Shop) throws(ShopError) -> (Value, [Happening])
  ) throws(ShopError) -> (Value, StepOutcome, WebhookDispatcher) {
    try content.withLock { content throws(ShopError) in
      let before = content.shop.leanedOn
      content.shop.leanedOn = []
      let changed: (value: Value, events: [ShopEvent])
      do throws(ShopError) {
        changed = try content.shop.apply(body)
      } catch {
        content.shop.leanedOn = before
        throw error
      }
      let behaviours = content.shop.leanedOn
      content.shop.leanedOn = before.union(behaviours)
      let events = changed.events.map { event in
        StepOutcome.Event(
          topic: event.topic, eventID: event.eventID, resource: event.resource,
          deliveries: content.webhooks.enqueue([event], held: held))
      }
      let outcome = StepOutcome(
        order: changed.events.lazy.compactMap(\.orderName).first, now: content.shop.now, events: events,
        behaviours: behaviours)
      return (changed.value, outcome, content.webhooks)
    }
  }

  /// Begins anew with a shop without orders; nil for the same one again. What is still to be delivered is forgotten.
  public func reset(to configuration: ShopConfiguration? = nil, keepingSubscriptions: Bool = true) {
    content.withLock { content in
      let subscriptions = keepingSubscriptions ? content.webhooks.subscriptions : []
      content.shop = Shop(configuration ?? content.shop.configuration)
      content.webhooks = Self.dispatcher(
        of: content.shop.configuration, secret: webhookSecret, transport: transport, retention: retention)
      for subscription in subscriptions { content.webhooks.adopt(subscription) }
      content.app.forgetShop()
    }
  }

  /// Reads the shop as it is now.
  public func withShop<Result>(_ body: (Shop) throws -> Result) rethrows -> Result {
    let now = content.withLock { $0.shop }
    return try body(now)
  }

  /// Serves the Admin API and `/_lab/` on 127.0.0.1 until ``stop()``; returns the port bound.
  public func start(port: Int = 0) async throws -> Int {
    try await start(SimulatorListeners(port: port)).plain
  }

  /// Serves the Admin API and `/_lab/` on every listener until ``stop()``; returns the ports bound.
  ///
  /// The control API takes no token: whoever can reach the port may use it, which is this machine alone. Requests of
  /// web pages and of other host names are refused.
  ///
  /// - Throws: ``ListenError``, ``TLSError``.
  public func start(_ listeners: SimulatorListeners) async throws -> SimulatorPorts {
    let tokens = TokenEndpoint(
      sessions: HMACSessions(), wallSeconds: { Int(Date().timeIntervalSince1970) },
      draw: { UUID().uuidString.lowercased().filter { $0 != "-" } })
    let api = try AdminAPI(store: self, tokens: tokens)
    let server = SimulatorServer(listeners: listeners, logger: logger) { scheme in
      AdminRoutes(api: api, simulator: self, scheme: scheme, tell: self.tell).router().buildResponder()
    }
    let (ports, bound) = AsyncStream.makeStream(of: SimulatorPorts.self)
    let task = Task {
      defer { bound.finish() }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run { bound.yield($0) } }
        group.addTask { await self.courier.run() }
        try await group.next()
        group.cancelAll()
      }
    }
    running.withLock { $0 = task }
    for await ports in ports { return ports }
    // The server ended, or the wait for it was cancelled: then the server has to end as well.
    task.cancel()
    try await task.value
    throw CancellationError()
  }

  /// Stops serving; the shop and its webhooks stay as they are.
  public func stop() async {
    let task = running.withLock { current in
      defer { current = nil }
      return current
    }
    task?.cancel()
    _ = await task?.result
  }
}

/// The Admin API changes the shop like a step; its webhooks are sent after the answer, one change after the other.
extension ShopSimulator: AdminStore {
  var shop: Shop { content.withLock { $0.shop } }
  var app: AppInstallation { content.withLock { $0.app } }
  var subscriptions: (any SubscriptionStore)? { webhooks }
  var moment: AdminMoment {
    let passed = (ContinuousClock.now - started).components
    let wall = Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
    return AdminMoment(shop: content.withLock { $0.shop.now }, wall: wall)
  }

  func change<Value: Sendable>(
    _ body: (inout Shop) throws(ShopError) -> (Value, [Happening])
  ) throws(ShopError) -> Value {
    let (value, outcome, webhooks) = try change(held: false, body)
    courier.send(outcome.deliveries, of: webhooks)
    return value
  }

  func changeApp<Value: Sendable>(_ body: (inout AppInstallation) -> Value) -> Value {
    content.withLock { body(&$0.app) }
  }
}
