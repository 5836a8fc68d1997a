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

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("Write the whole report as JSON, for labrun report and diff.", valueName: "file.json"))
  var reportFile: String?

  @OptionGroup var files: ReportFiles

  @Option(help: "What is printed on standard output.")
  var format: ReportFormat = .text

  @Flag(help: "Stop after the first scenario that does not pass.")
  var failFast = false

  func run() async throws {
    try await CommandOutcome.of {
      let scenarios = try selection.loadAny()
      try files.check(out: reportFile)
      try options.requireConfirmation(of: try options.destination())
      let environment = LabEnvironment()
      let host = try await OdooHost(options, environment: environment)
      let lab = Lab(host: host, play: play)
      var report: RunReport
      do {
        let settings = try await lab.makeReady(for: scenarios)
        report = try await lab.run(scenarios, failFast: failFast)
        report.settings = settings
        report.left = await lab.left()
      } catch {
        await host.stop()
        throw error
      }
      await host.stop()
      if let reportFile {
        try ReportFiles.write(try JSONReport.encode(report), to: reportFile, option: "--out")
      }
      try files.write(report)
      try format.print(report, coloured: environment.wantsColour)
      return report.exitStatus
    }
  }
}
