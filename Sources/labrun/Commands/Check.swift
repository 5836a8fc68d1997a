import ArgumentParser
import Scenarios

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Read the scripts and list every mistake; with --odoo URL also look at that Odoo. Writes nothing.",
    discussion: """
      On a real Odoo it reads, and only reads: version, installed apps, what the
      lab's and the connector's users may do, settings that decide about cents,
      sale taxes and journals, and what labrun prepare would make or change. It
      needs no --confirm-db, and the connector's password only to look at its
      user's rights.

        export LABRUN_ODOO_LOGIN=admin LABRUN_ODOO_PASSWORD=…
        labrun check scenarios --odoo http://127.0.0.1:8069 --db NAME

      Exit codes: 0 all is there; 2 a script is wrong; 3 the Odoo can't be reached
      or lacks something.
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: TargetOptions

  func run() async throws {
    try await CommandOutcome.of {
      let scenarios = try selection.loadAny()
      StandardStreams.result("\(scenarios.count) scenario(s) are well formed")
      guard case .server = try options.destination() else { return .passed }
      let host = try await OdooHost(options, environment: LabEnvironment(), readsOnly: true)
      for section in try await OdooInspection(host.labClient, connector: host.connectorClient).sections() {
        StandardStreams.result(([section.title] + section.lines.map { "  \($0)" }).joined(separator: "\n"))
      }
      let plan = try await Preparation(host, scenarios).plan()
      StandardStreams.result("labrun prepare\n" + WriteNotice.text(of: plan))
      guard plan.isReady else {
        throw LabFailure.notPrepared(plan, host.target)
      }
      StandardStreams.result("\(host.target.database) at \(host.target.odooURL) has what they need")
      return .passed
    }
  }
}
