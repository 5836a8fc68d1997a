import ArgumentParser
import OdooTwin
import OdooXMLRPC
import Scenarios

struct TwinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "twin",
    abstract: "Serve an embedded Odoo on loopback until interrupted: XML-RPC, database lab19 or lab14.",
    discussion: "The administrator's password is LABRUN_ODOO_PASSWORD, or `admin` when that is not set.")

  @Option(help: "The Odoo it stands for: 14 or 19.")
  var version = 19

  @Option(help: "The port on 127.0.0.1; 0 takes a free one.")
  var port = 8019

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes 0 to 65535") }
    guard known != nil else { throw ValidationError("--version takes 14 or 19") }
  }

  private var known: TwinVersion? { TwinVersion.all.first { $0.major == version } }

  func run() async throws {
    try await CommandOutcome.of {
      let password = LabEnvironment().odooPassword?.reveal() ?? "admin"
      let known = known ?? .v19
      let server = TwinServer(
        version: known, adminPassword: password, masterPassword: RandomText.make(length: 24))
      let bound = try await server.start(port: port)
      StandardStreams.result("http://127.0.0.1:\(bound)  database \(known.databaseName)  user admin")
      await Interruption.wait()
      await server.stop()
      return .passed
    }
  }
}
