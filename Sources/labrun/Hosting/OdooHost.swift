import CurlTransport
import OdooTwin
import OdooXMLRPC
import Scenarios

/// The Odoo of one command: a twin started for it, or a server that is there already.
struct OdooHost {
  let target: LabTarget
  let transport: CurlHTTPTransport
  /// Whether the password of the connector's user was given; a command that only reads does without.
  let knowsConnectorPassword: Bool
  private let twin: TwinServer?

  /// Starts a twin where one is asked for; contacts nothing else.
  init(_ options: TargetOptions, environment: LabEnvironment, readsOnly: Bool = false) async throws {
    transport = CurlHTTPTransport(caFile: options.caFile)
    switch try options.destination() {
    case .twin(let version):
      let credentials = Credentials(forTwin: environment)
      let server = TwinServer(
        version: version, adminPassword: credentials.labPassword.reveal(),
        masterPassword: RandomText.make(length: 24))
      let port = try await server.start()
      twin = server
      knowsConnectorPassword = true
      target = LabTarget(
        odooURL: "http://127.0.0.1:\(port)", database: version.databaseName,
        labLogin: credentials.labLogin,
        labPassword: credentials.labPassword, connectorLogin: credentials.connectorLogin,
        connectorPassword: credentials.connectorPassword)
    case .server(let url, let database):
      let credentials = try options.credentials(environment, readsOnly: readsOnly)
      twin = nil
      knowsConnectorPassword = !credentials.connectorPassword.reveal().isEmpty
      target = LabTarget(
        odooURL: url, database: database, labLogin: credentials.labLogin,
        labPassword: credentials.labPassword,
        connectorLogin: credentials.connectorLogin, connectorPassword: credentials.connectorPassword)
    }
  }

  var isTwin: Bool { twin != nil }

  /// The lab's own client, with administration rights.
  var labClient: OdooClient {
    OdooClient(
      OdooConnection(
        url: target.odooURL, database: target.database, login: target.labLogin, password: target.labPassword),
      transport: transport)
  }

  /// A client of the connector's user; nil when its password was not given.
  var connectorClient: OdooClient? {
    guard knowsConnectorPassword else { return nil }
    return OdooClient(
      OdooConnection(
        url: target.odooURL, database: target.database, login: target.connectorLogin,
        password: target.connectorPassword), transport: transport)
  }

  func stop() async { await twin?.stop() }
}
