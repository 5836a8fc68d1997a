import ArgumentParser
import Connector
import Foundation
import Logging
import OdooXMLRPC
import Scenarios
import ServiceLifecycle
import UnixSignals

struct ConnectorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connector",
    abstract:
      "Run the reference Shopify→Odoo connector: takes webhooks, keeps jobs in SQLite, writes to Odoo.",
    discussion: """
      Secrets come from the environment: LABRUN_SHOPIFY_TOKEN,
      LABRUN_WEBHOOK_SECRET (several, newest first, separated by commas while one
      is rotated) and LABRUN_CONNECTOR_PASSWORD. When it takes webhooks it writes
      one line to standard output: {"ready":"http://127.0.0.1:PORT"}.
      """)

  @Option(help: "The JSON file with the connector's settings.")
  var config: String

  @Flag(help: "End when standard input closes: the process that started this one is gone.")
  var exitWithParent = false

  func run() async throws {
    try await CommandOutcome.of {
      let configuration: ConnectorConfiguration
      do {
        configuration = try ConnectorConfiguration(contentsOfFile: config)
      } catch let error as ConnectorError {
        throw LabFailure(status: .invalid, message: error.message, remedy: error.remedy)
      }
      let host = configuration.listen.host
      var logger = Logger(label: "connector") { StreamLogHandler.standardError(label: $0) }
      logger.logLevel = .info
      let service = ConnectorService(
        configuration: configuration, secrets: try secrets(LabEnvironment()), logger: logger
      ) { port in
        StandardStreams.result("{\"ready\":\"http://\(host):\(port)\"}")
      }
      var services: [any Service] = [service]
      if exitWithParent { services.append(ParentWatch()) }
      let group = ServiceGroup(
        configuration: .init(
          services: services.map { service in
            .init(
              service: service, successTerminationBehavior: .gracefullyShutdownGroup,
              failureTerminationBehavior: .cancelGroup)
          },
          gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
      do {
        try await group.run()
      } catch let error as ConnectorError {
        throw LabFailure(status: .didNotFinish, message: error.message, remedy: error.remedy)
      }
      return .passed
    }
  }

  private func secrets(_ environment: LabEnvironment) throws(LabFailure) -> ConnectorSecrets {
    guard let token = environment.shopifyAccessToken, let password = environment.connectorPassword,
      !environment.webhookSecrets.isEmpty
    else {
      throw LabFailure(
        status: .invalid, message: "the connector lacks a secret",
        remedy: """
          set \(LabEnvironment.shopifyTokenName), \(LabEnvironment.webhookSecretName) and \
          \(LabEnvironment.connectorPasswordName)
          """)
    }
    return ConnectorSecrets(
      shopifyAccessToken: token.reveal(), webhookSecrets: environment.webhookSecrets.map { $0.reveal() },
      odooPassword: password)
  }
}
