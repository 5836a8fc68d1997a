import CurlTransport
import OdooTwin
import OdooXMLRPC
import VerbCases

/// A twin of its own for each test, and a client of it whose calls can be lost.
struct VerbTwin {
  let stage: VerbStage
  /// Calls the verbs; soon tired of reading back.
  let client: OdooClient
  /// Waits for a server that is still at work.
  let patient: OdooClient
  let transport = LossyTransport()
  private let server: TwinServer

  init(_ version: TwinVersion) async throws {
    server = TwinServer(version: version, masterPassword: "master")
    let port = try await server.start()
    let connection = OdooConnection(
      url: "http://127.0.0.1:\(port)", database: version.databaseName, login: "admin",
      password: Secret("admin"))
    let patience = Patience(pauses: [.zero, .milliseconds(1), .milliseconds(1)])
    client = OdooClient(connection, transport: transport, options: ClientOptions(patience: patience))
    patient = client.with {
      $0.patience = Patience(pauses: [.zero] + [Duration](repeating: .milliseconds(100), count: 30))
    }
    let admin = OdooClient(connection, transport: CurlHTTPTransport())
    stage = try await VerbStage(admin: admin, user: admin)
  }

  func stop() async { await server.stop() }
}
