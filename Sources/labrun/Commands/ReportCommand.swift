import ArgumentParser
import LabReports
import Scenarios

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Render a run's report again, as text, JSON, JUnit XML or HTML; plays nothing.",
    discussion: """
      RUN.json is what labrun run --out wrote. The text says how the run ended; the
      exit code here only says whether the report could be read: 0, or 2 for a file
      that is damaged, no report, or of another format version.
      """)

  @Argument(help: ArgumentHelp("The run's report.", valueName: "run.json"))
  var path: String

  @OptionGroup var files: ReportFiles

  @Option(help: "What is printed on standard output: text or json.")
  var format: ReportFormat = .text

  func run() async throws {
    try await CommandOutcome.of {
      let report = try JSONReport.read(file: path)
      try files.write(report)
      try format.print(report, coloured: LabEnvironment().wantsColour)
      return .passed
    }
  }
}
