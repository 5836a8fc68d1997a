public import CurlTransport
import Hummingbird
public import Logging
import Synchronization

/// A shop with its Admin API on loopback and its webhooks on their way.
public final class ShopSimulator: Sendable {
  public let webhooks: WebhookDispatcher
  private let shop: Mutex<Shop>
  private let accessToken: String
  private let logger: Logger
  private let running = Mutex<Task<Void, any Error>?>(nil)

  public init(
    shop: Shop, accessToken: String, webhookSecret: String, transport: any HTTPTransport,
    logger: Logger = Logger(label: "shopify-sim") { _ in SwiftLogNoOpLogHandler() }
  ) {
    let configuration = shop.configuration
    webhooks = WebhookDispatcher(
      domain: configuration.domain, apiVersion: configuration.apiVersion, secret: webhookSecret,
      transport: transport, startDate: configuration.startDate)
    self.shop = Mutex(shop)
    self.accessToken = accessToken
    self.logger = logger
  }

  /// Performs a step and makes its webhooks; with `.deliver` they are sent before it returns, in their order.
  ///
  /// A failed delivery stays pending for ``WebhookDispatcher/deliverPending()``. A refused step changes nothing.
  @discardableResult
  public func apply(
    _ step: ShopStep, webhooks mode: WebhookMode = .deliver
  ) async throws(ShopError) -> [WebhookDelivery.ID] {
    let ids = try shop.withLock { shop throws(ShopError) in
      webhooks.enqueue(try shop.apply(step), held: mode == .hold)
    }
    if mode == .deliver { try await webhooks.deliver(ids) }
    return ids
  }

  /// Reads the shop as it is now.
  public func withShop<Result>(_ body: (Shop) throws -> Result) rethrows -> Result {
    let now = shop.withLock { $0 }
    return try body(now)
  }

  /// Serves `POST /admin/api/{version}/graphql.json` on 127.0.0.1 until ``stop()``; returns the port bound.
  public func start(port: Int = 0) async throws -> Int {
    let service = try GraphQLService(schema: AdminSchema.current())
    let router = AdminRoutes(
      accessToken: accessToken, service: service, shop: { [self] in withShop { $0 } }
    ).router()
    let (ports, bound) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { channel in
        bound.yield(channel.localAddress?.port ?? 0)
        bound.finish()
      }, logger: logger)
    let task = Task {
      defer { bound.finish() }
      try await application.runService(gracefulShutdownSignals: [])
    }
    running.withLock { $0 = task }
    for await port in ports { return port }
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
