import ArgumentParser
import Foundation
import LabReports
import Scenarios

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play scenarios and judge what arrived in Odoo, to the cent.",
    discussion: """
      Without --odoo an embedded Odoo 19 is made for the run. Prepare a real one
      first (labrun prepare) and name its database twice (--db, --confirm-db).
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: TargetOptions
  @OptionGroup var play: PlayOptions

  @Option(name: .customLong("out"), help: "Write the whole report as JSON to this file.")
  var reportFile: String?

  @Option(help: "What is printed on standard output.")
  var format: ReportFormat = .text

  @Flag(help: "Stop after the first scenario that does not pass.")
  var failFast = false

  func run() async throws {
    try await CommandOutcome.of {
      let scenarios = try selection.loadAny()
      try options.requireConfirmation(of: try options.destination())
      let environment = LabEnvironment()
      let host = try await OdooHost(options, environment: environment)
      let lab = Lab(host: host, play: play)
      let report: RunReport
      do {
        try await lab.makeReady(for: scenarios)
        report = try await lab.run(scenarios, failFast: failFast)
      } catch {
        await host.stop()
        throw error
      }
      await host.stop()
      let json = try JSONReport.encode(report)
      if let reportFile { try write(json, to: reportFile) }
      switch format {
      case .text: StandardStreams.result(TextReport(coloured: environment.wantsColour).render(report))
      case .json: StandardStreams.result(String(decoding: json, as: UTF8.self))
      }
      return report.exitStatus
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(LabFailure) {
    do {
      // An atomic write takes the place of what is there: right for a file, wrong for /dev/stdout or a pipe.
      let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      let replaces = kind == nil || kind == .typeRegular
      try Data(bytes).write(to: URL(filePath: path), options: replaces ? .atomic : [])
    } catch {
      throw LabFailure(
        status: .didNotFinish,
        message: "the report can't be written to \(path): \(error.localizedDescription)",
        remedy: "give --out a file in a folder that exists and has room")
    }
  }
}
