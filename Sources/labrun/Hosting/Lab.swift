import Connector
import Foundation
import OdooXMLRPC
import Scenarios
import ShopifySim

/// A host made ready, and the runner that plays on it.
struct Lab {
  let host: OdooHost
  let play: PlayOptions
  /// The mark of everything that this lab writes.
  let runToken: String

  init(host: OdooHost, play: PlayOptions) {
    self.host = host
    self.play = play
    runToken = play.runToken ?? RandomText.make(length: 5)
  }

  /// Prepares a twin; looks whether a real Odoo was prepared, and tells what will be written to it.
  ///
  /// - Parameter rounds: how often each scenario is played, at most.
  /// - Returns: the company's settings, when they could be read.
  func makeReady(for scenarios: [LoadedScenario], rounds: Int = 1) async throws -> [SettingReport]? {
    guard !host.target.odooURL.hasPrefix("https:") else {
      throw LabFailure(
        status: .invalid,
        message: "the taps speak plain HTTP, so no scenario can be played on \(host.target.odooURL)",
        remedy: "lead the server's HTTP port to this machine, for instance through an SSH tunnel")
    }
    let preparation = Preparation(host, scenarios)
    if host.isTwin {
      _ = try await preparation.run()
    } else {
      let gaps = try await preparation.check()
      guard gaps.isEmpty else { throw LabFailure.notPrepared(gaps, host.target) }
    }
    let settings = try? await OdooCensus(host.labClient).settings()
    if !host.isTwin {
      try await WriteNotice(target: host.target, client: host.labClient)
        .tell(WritePlan(scenarios, rounds: rounds), settings: settings ?? [], token: runToken)
    }
    return settings
  }

  /// What this lab's writing left in a real Odoo; nil for a twin, which is gone with its records, and when it can't be
  /// counted.
  func left() async -> [LeftRecords]? {
    guard !host.isTwin else { return nil }
    do {
      return try await OdooCensus(host.labClient).left(by: runToken)
    } catch {
      StandardStreams.progress("labrun: what stays in \(host.target.database) can't be counted: \(error)")
      return nil
    }
  }

  /// Plays the scenarios with progress on standard error; the first interruption ends it with a partial report.
  func run(_ scenarios: [LoadedScenario], failFast: Bool) async throws -> RunReport {
    try await withRunner(failFast: failFast) { runner in
      try await Interruption.cancelling { await runner.run(scenarios) }
    }
  }

  /// Gives `body` a runner whose files live in a folder of their own, removed afterwards.
  func withRunner<Value>(failFast: Bool = false, _ body: (Runner) async throws -> Value) async throws -> Value
  {
    let folder = NSTemporaryDirectory() + "labrun-" + RandomText.make(length: 12)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let runner = Runner(
      target: host.target,
      launcher: ConnectorProcessLauncher(executable: try Self.executable()),
      transport: host.transport, runToken: runToken,
      workingDirectory: folder, recordDirectory: play.recordDirectory,
      strict: try play.strictShopify
        ? StrictShopify(authority: LabAuthority(folder: folder + "/tls"), scopes: OrderDocuments.scopes)
        : nil,
      failFast: failFast,
      events: { ProgressLog.write($0) })
    return try await body(runner)
  }

  private static func executable() throws(LabFailure) -> String {
    guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      throw LabFailure(
        status: .didNotFinish, message: "/proc/self/exe can't be read",
        remedy: "the connector is started as a process of its own; mount /proc")
    }
    return path
  }
}
