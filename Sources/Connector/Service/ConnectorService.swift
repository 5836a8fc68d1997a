public import Logging
public import ServiceLifecycle

/// The connector: takes webhooks, keeps jobs in SQLite, and writes what Shopify says to Odoo.
///
/// Runs until its task is cancelled or the service group shuts down gracefully.
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

  public func run() async throws {
    throw ConnectorError(.configuration, "the connector isn't complete yet", remedy: "wait")
  }
}
