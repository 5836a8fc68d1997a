import ArgumentParser
import LabReports
import Scenarios

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two runs of the same scenarios: verdicts, and every field of every record they left.",
    discussion: """
      For an upgrade: play the scenarios on a copy of the old Odoo, then on the
      upgraded copy, and compare.

        labrun run scenarios --odoo http://127.0.0.1:8014 --db old … --out old.json
        labrun run scenarios --odoo http://127.0.0.1:8069 --db new … --out new.json
        labrun diff old.json new.json --accept scenarios/accepted/odoo-14-to-19.yaml

      Differences are grouped by their cause where it is known. A file of accepted
      differences names the ones that are right, each with its reason:

        accepted:
          - model: account.payment
            field: state
            before: posted
            after: paid
            because: Odoo 19 calls a payment paid where 14 called it posted

      Narrow an entry with 'scenario' and 'record'. A number is accepted only by an
      entry with both values, a record that only one run has only by its name
      (only_in: before, or after). docs/upgrade-check.md tells it all.

      Exit codes: 0 nothing unexpected; 1 something unexpected; 2 one of the files
      can't be used; 4 a scenario of both runs could not be compared.
      """)

  @Argument(help: "The first run's report, from labrun run --out.")
  var before: String

  @Argument(help: "The second run's report.")
  var after: String

  @Option(help: ArgumentHelp("A YAML file of accepted differences.", valueName: "file"))
  var accept: String?

  @Option(help: "What is printed on standard output: text or json.")
  var format: ReportFormat = .text

  func run() async throws {
    try await CommandOutcome.of {
      let first = try JSONReport.read(file: before)
      let second = try JSONReport.read(file: after)
      let accepted = try accept.map { try ScenarioLoader().loadAcceptedDifferences(path: $0) }
      let diff = RunDiff(before: first, after: second, accepted: accepted ?? .none)
      switch format {
      case .text:
        StandardStreams.result(DiffText(coloured: LabEnvironment().wantsColour).render(diff))
      case .json: StandardStreams.result(String(decoding: try JSONDiff.encode(diff), as: UTF8.self))
      }
      return diff.exitStatus
    }
  }
}
