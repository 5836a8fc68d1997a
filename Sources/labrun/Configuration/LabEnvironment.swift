import Foundation
import OdooXMLRPC
import Scenarios

/// The one place where the process environment is read. Secrets come from here or from a file, never a flag.
struct LabEnvironment {
  var odooLogin: String
  var odooPassword: Secret?
  var connectorLogin: String
  var connectorPassword: Secret?
  /// The Shopify Admin API token and the webhook secrets, newest first, of `labrun connector`.
  var shopifyAccessToken: Secret?
  var webhookSecrets: [Secret]
  /// The user's folder for what can be made again; nil when neither it nor a home is known.
  var cacheFolder: String?
  /// Colour is wanted: a terminal, and `NO_COLOR` not set.
  var wantsColour: Bool

  static let odooPasswordName = "LABRUN_ODOO_PASSWORD"
  static let connectorPasswordName = "LABRUN_CONNECTOR_PASSWORD"
  static let shopifyTokenName = "LABRUN_SHOPIFY_TOKEN"
  static let webhookSecretName = "LABRUN_WEBHOOK_SECRET"

  /// Reads the process's environment.
  init(_ variables: [String: String] = ProcessInfo.processInfo.environment) {
    func value(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
    odooLogin = value("LABRUN_ODOO_LOGIN") ?? "admin"
    odooPassword = value(Self.odooPasswordName).map(Secret.init)
    connectorLogin = value("LABRUN_CONNECTOR_LOGIN") ?? "lab-connector"
    connectorPassword = value(Self.connectorPasswordName).map(Secret.init)
    shopifyAccessToken = value(Self.shopifyTokenName).map(Secret.init)
    webhookSecrets =
      value(Self.webhookSecretName)?.split(separator: ",").map { Secret(String($0)) } ?? []
    cacheFolder = value("XDG_CACHE_HOME") ?? value("HOME").map { "\($0)/.cache" }
    wantsColour = value("NO_COLOR") == nil && isatty(STDOUT_FILENO) == 1
  }

  /// The first line of a file that holds a secret.
  static func secret(fromFile path: String) throws(LabFailure) -> Secret {
    let content: String
    do {
      content = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw LabFailure(
        status: .unreachable, message: "the password file \(path) can't be read",
        remedy: "give a readable UTF-8 file whose first line is the password")
    }
    let line = content.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard !line.isEmpty else {
      throw LabFailure(
        status: .unreachable, message: "the password file \(path) is empty",
        remedy: "put the password on its first line")
    }
    return Secret(line)
  }
}
