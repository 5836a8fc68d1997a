import CurlTransport
import Hummingbird
public import Logging
import NIOCore
import OdooXMLRPC
public import ServiceLifecycle

/// The connector: takes webhooks, keeps jobs in SQLite, and writes what Shopify says to Odoo.
///
/// Runs until its task is cancelled or the service group shuts down gracefully. A killed one goes on where it was: its
/// jobs and links are in SQLite, everything else is in Shopify and Odoo.
public struct ConnectorService: Service {
  private let configuration: ConnectorConfiguration
  private let secrets: ConnectorSecrets
  private let logger: Logger
  private let onReady: @Sendable (Int) async -> Void

  /// A connector; `onReady` is called with the bound port once webhooks are taken.
  public init(
    configuration: ConnectorConfiguration, secrets: ConnectorSecrets, logger: Logger,
    onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.secrets = secrets
    self.logger = logger
    self.onReady = onReady
  }

  /// Throws a ``ConnectorError`` when the settings are wrong or the database can't be opened.
  public func run() async throws {
    let policy = configuration.policy ?? SyncPolicy()
    try policy.check()
    let table = try MappingTable(configuration.mapping)
    let database = try ConnectorDatabase(path: configuration.database)
    let queue = JobQueue(database: database, policy: policy)
    let recovered = try await queue.recover()
    if recovered > 0 { logger.notice("\(recovered) jobs of the last run are taken up again") }

    let dispatcher = Dispatcher(
      queue: queue, worker: worker(queue, LinkStore(database: database), table), logger: logger)
    let receiver = WebhookReceiver(
      shop: configuration.shop.domain, signature: WebhookSignature(secrets: secrets.webhookSecrets),
      queue: queue,
      logger: logger, onJob: { dispatcher.wake() })
    let routes = ConnectorRoutes(
      receiver: receiver, queue: queue, bodyLimit: policy.webhookBodyLimit, logger: logger)
    let onReady = onReady
    let server = Application(
      router: routes.router(),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.listen.host, port: configuration.listen.port),
        serverName: "connector"),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) }, logger: logger)

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await cancelWhenGracefulShutdown { await dispatcher.run() } }
      group.addTask { try await server.run() }
      try await group.next()
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  private func worker(_ queue: JobQueue, _ links: LinkStore, _ table: MappingTable) -> Worker {
    let transport = CurlHTTPTransport()
    let client = OdooClient(
      OdooConnection(
        url: configuration.odoo.url, database: configuration.odoo.database, login: configuration.odoo.login,
        password: secrets.odooPassword), transport: transport)
    return Worker(
      queue: queue,
      reader: ShopifyReader(
        access: configuration.shop, token: secrets.shopifyAccessToken,
        transport: configuration.shop.caFile.map { CurlHTTPTransport(caFile: $0) } ?? transport),
      mapper: OrderMapper(table: table),
      writer: OdooWriter(
        client: client, links: links, configuration: configuration.mapping, cache: LookupCache(),
        logger: logger),
      logger: logger)
  }
}
