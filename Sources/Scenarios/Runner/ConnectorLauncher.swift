/// Starts the connector under test, whoever wrote it.
public protocol ConnectorLauncher: Sendable {
  /// Starts a connector and returns when it takes webhooks; throws when it doesn't.
  func launch(_ launch: ConnectorLaunch) async throws -> any RunningConnector
}
