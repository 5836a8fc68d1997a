import ArgumentParser
import CurlTransport
import Foundation
import OdooTwin
import OdooXMLRPC
import Scenarios

/// Which Odoo, and who signs in to it.
struct TargetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The Odoo: twin:14 or twin:19 (embedded) or http://host:port of a real one (https for check and prepare).",
      valueName: "twin:14|twin:19|URL"))
  var odoo = "twin:19"

  @Option(name: .customLong("db"), help: "The database of a real Odoo.")
  var database: String?

  @Option(
    name: .customLong("confirm-db"),
    help: "The database's name once more: without it nothing is written to a real Odoo.")
  var confirmDatabase: String?

  @Option(help: "A file whose first line is the lab user's password; else LABRUN_ODOO_PASSWORD.")
  var odooPasswordFile: String?

  @Option(help: "A file whose first line is the connector user's password; else LABRUN_CONNECTOR_PASSWORD.")
  var connectorPasswordFile: String?

  @Option(help: "A file of CA certificates (PEM) to trust for https; else the system's.")
  var caFile: String?

  /// The target as told, before anything is contacted.
  func destination() throws(LabFailure) -> OdooDestination {
    if let version = odoo.wholeMatch(of: /twin:(.*)/)?.1 {
      guard let known = TwinVersion.all.first(where: { String($0.major) == version }) else {
        throw LabFailure(
          status: .invalid, message: "there is no embedded Odoo \(version)",
          remedy: "use --odoo twin:14 or --odoo twin:19")
      }
      return .twin(known)
    }
    let example = "for example --odoo http://127.0.0.1:8069 --db lab19"
    guard !odoo.contains("@") else {
      throw LabFailure(
        status: .invalid, message: "--odoo holds user information, which ends up in logs and reports",
        remedy: "give the login as LABRUN_ODOO_LOGIN and the password apart from it; \(example)")
    }
    guard let url = URLComponents(string: odoo), ["http", "https"].contains(url.scheme),
      url.host?.isEmpty == false, (1...65_535).contains(url.port ?? 80)
    else {
      throw LabFailure(
        status: .invalid, message: "--odoo \(odoo) is neither twin:14 nor twin:19 nor an http(s) URL",
        remedy: example)
    }
    guard ["", "/"].contains(url.path), url.query == nil, url.fragment == nil else {
      throw LabFailure(
        status: .invalid, message: "--odoo takes scheme, host and port alone, no path and no query",
        remedy: example)
    }
    guard let database else {
      throw LabFailure(
        status: .invalid, message: "--odoo \(odoo) needs the name of its database",
        remedy: "add --db NAME")
    }
    var base = odoo
    while base.hasSuffix("/") { base.removeLast() }
    return .server(url: base, database: database)
  }

  /// Refuses to write to a real Odoo whose database was not named twice.
  func requireConfirmation(of destination: OdooDestination) throws(LabFailure) {
    guard case .server(let url, let database) = destination, confirmDatabase != database else { return }
    throw LabFailure(
      status: .invalid,
      message: confirmDatabase == nil
        ? "this writes to the database \(database) at \(url)"
        : "--confirm-db \(confirmDatabase ?? "") is not --db \(database)",
      remedy: "use a copy of your database, then add --confirm-db \(database)")
  }

  /// The lab's and the connector's sign-in for a real Odoo; for reading only, the connector's password may be missing
  /// and is empty then.
  func credentials(_ environment: LabEnvironment, readsOnly: Bool = false) throws(LabFailure) -> Credentials {
    let needsConnector =
      !readsOnly || connectorPasswordFile != nil || environment.connectorPassword != nil
    return Credentials(
      labLogin: environment.odooLogin,
      labPassword: try secret(
        odooPasswordFile, environment.odooPassword,
        "the password of the lab's Odoo user \(environment.odooLogin)",
        LabEnvironment.odooPasswordName, "--odoo-password-file"),
      connectorLogin: environment.connectorLogin,
      connectorPassword: needsConnector
        ? try secret(
          connectorPasswordFile, environment.connectorPassword,
          "the password of the connector's Odoo user \(environment.connectorLogin)",
          LabEnvironment.connectorPasswordName, "--connector-password-file") : Secret(""))
  }

  private func secret(
    _ file: String?, _ variable: Secret?, _ what: String, _ name: String, _ flag: String
  ) throws(LabFailure) -> Secret {
    if let file { return try LabEnvironment.secret(fromFile: file) }
    if let variable { return variable }
    throw LabFailure(
      status: .unreachable, message: "\(what) is not given", remedy: "set \(name) or use \(flag) FILE")
  }
}
