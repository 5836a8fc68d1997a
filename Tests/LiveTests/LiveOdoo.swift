import CurlTransport
import Foundation
import OdooXMLRPC

/// The real Odoo of this run, named by the environment; without it no live test runs.
///
/// `LAB_LIVE_ODOO` is its URL, `LAB_LIVE_DATABASE` its database, which is written to; prepared by `labrun prepare`.
struct LiveOdoo {
  /// Whether `LAB_LIVE_ODOO` is set.
  static let isGiven = ProcessInfo.processInfo.environment["LAB_LIVE_ODOO"] != nil

  /// Signed in with administration rights.
  let admin: OdooClient
  /// Signed in as the connector's limited user.
  let connector: OdooClient
  /// Keeps the records of this run apart from those of any other.
  let token = "live" + String(UInt32.random(in: 0..<UInt32.max), radix: 36)

  private static let transport = CurlHTTPTransport()

  init() {
    let environment = ProcessInfo.processInfo.environment
    func client(_ login: String, _ password: String?) -> OdooClient {
      OdooClient(
        OdooConnection(
          url: environment["LAB_LIVE_ODOO"] ?? "", database: environment["LAB_LIVE_DATABASE"] ?? "lab19",
          login: login,
          password: Secret(password ?? "")), transport: Self.transport)
    }
    admin = client(
      environment["LABRUN_ODOO_LOGIN"] ?? "admin", environment["LABRUN_ODOO_PASSWORD"] ?? "admin")
    connector = client(
      environment["LABRUN_CONNECTOR_LOGIN"] ?? "lab-connector", environment["LABRUN_CONNECTOR_PASSWORD"])
  }

  /// The connector's login through another port of this machine, a tap's; soon tired of reading back.
  func connector(throughPort port: Int) -> OdooClient {
    var connection = connector.connection
    connection.url = "http://127.0.0.1:\(port)"
    let patience = Patience(pauses: [.zero, .milliseconds(200), .seconds(1)])
    return OdooClient(connection, transport: Self.transport, options: ClientOptions(patience: patience))
  }

  /// The same server and database with another login.
  func client(login: String, password: String) -> OdooClient {
    OdooClient(
      OdooConnection(
        url: admin.connection.url, database: admin.connection.database, login: login,
        password: Secret(password)),
      transport: Self.transport)
  }
}
