import CurlTransport
import OdooTwin
import OdooXMLRPC
import Synchronization
import XMLRPCWire

/// A twin whose clock stands until it is moved, and its administrator's client.
struct TwinStage {
  let client: OdooClient
  private let server: TwinServer
  private let clock: TwinClock

  init(_ version: TwinVersion = .v19, options: ClientOptions = ClientOptions()) async throws {
    let clock = TwinClock()
    self.clock = clock
    server = TwinServer(version: version, masterPassword: "master", clock: { clock.now })
    let port = try await server.start()
    let connection = OdooConnection(
      url: "http://127.0.0.1:\(port)", database: version.databaseName, login: "admin",
      password: Secret("admin"))
    client = OdooClient(connection, transport: CurlHTTPTransport(), options: options)
  }

  /// The moment that the twin writes into its dates.
  var now: OdooDateTime? { OdooDateTime(secondsSince1970: clock.now) }
  func wait(seconds: Int) { clock.move(by: seconds) }
  func stop() async { await server.stop() }

  /// Creates a partner, which must come through.
  func partner(_ name: String) async throws -> Int {
    guard case .done(let id?) = await client.create("res.partner", ["name": .string(name)]) else {
      throw Failed()
    }
    return id
  }

  struct Failed: Error {}
}

private final class TwinClock: Sendable {
  private let second = Atomic<Int>(1_714_979_289)
  var now: Int { second.load(ordering: .relaxed) }
  func move(by seconds: Int) { second.add(seconds, ordering: .relaxed) }
}
