import Connector
import Foundation
import OdooXMLRPC
import Scenarios
import Synchronization

/// `labrun connector` as a child: told its secrets by environment, ended when its standard input closes.
final class ConnectorProcess: RunningConnector {
  private struct State: Sendable {
    var port = 0
    var child: ChildProcess?
  }

  private let executable: String
  private let launch: ConnectorLaunch
  private let state = Mutex(State())

  init(executable: String, launch: ConnectorLaunch) {
    self.executable = executable
    self.launch = launch
  }

  private var port: Int { state.withLock { $0.port } }
  var webhookURL: String { "http://127.0.0.1:\(port)/webhooks" }
  var statusURL: String? { "http://127.0.0.1:\(port)/status" }
  var isRunning: Bool { get async { state.withLock { $0.child }?.isRunning ?? false } }

  /// Starts the process over the same files, on the same port once it has one.
  func relaunch() async throws {
    let settings = launch.workingDirectory + "/connector.json"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(ConnectorConfiguration(launch, port: port)).write(to: URL(filePath: settings))
    let child = try ChildProcess(
      executable: executable, arguments: ["connector", "--config", settings, "--exit-with-parent"],
      environment: [
        LabEnvironment.shopifyTokenName: launch.accessToken.reveal(),
        LabEnvironment.webhookSecretName: launch.webhookSecret.reveal(),
        LabEnvironment.connectorPasswordName: launch.odooPassword.reveal(),
      ],
      errorLog: launch.workingDirectory + "/connector.log")
    guard let line = try await child.firstLine(within: .seconds(20)),
      let bound = Self.port(fromReadyLine: line)
    else {
      await child.kill()
      throw LabFailure(
        status: .didNotFinish,
        message:
          "the connector did not start: \(Self.lastLine(of: launch.workingDirectory + "/connector.log"))",
        remedy: "run `labrun connector --config FILE` by hand to see what it says")
    }
    state.withLock { $0 = State(port: bound, child: child) }
  }

  func kill() async { await state.withLock { $0.child }?.kill() }
  func stop() async { await state.withLock { $0.child }?.stop(grace: .seconds(5)) }

  static func port(fromReadyLine line: String) -> Int? {
    line.wholeMatch(of: /\{"ready":"http:\/\/[^:]+:(\d+)"\}/).flatMap { Int($0.1) }
  }

  private static func lastLine(of path: String) -> String {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(whereSeparator: \.isNewline).last.map(String.init) ?? "it wrote nothing"
  }
}
