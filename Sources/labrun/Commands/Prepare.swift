import ArgumentParser
import Scenarios

struct Prepare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Make what the scenarios need in an Odoo: taxes, journals, pricelists, and the limited connector user.",
    discussion: """
      Tells first, on standard error, what it would make and change, settings with
      their present values; labrun check --odoo URL tells the same and writes
      nothing. Needs administration rights (LABRUN_ODOO_LOGIN, LABRUN_ODOO_PASSWORD) and
      the password that the connector's user shall have
      (LABRUN_CONNECTOR_PASSWORD). What is there already stays; run it as often as
      you like. Use a copy of your database, never the one you trade on.
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: TargetOptions

  func run() async throws {
    try await CommandOutcome.of {
      let scenarios = try selection.loadAny()
      try options.requireConfirmation(of: try options.destination())
      let host = try await OdooHost(options, environment: LabEnvironment())
      let preparation = Preparation(host, scenarios)
      if !host.isTwin {
        try await WriteNotice(target: host.target, client: host.labClient).tell(try await preparation.plan())
      }
      let report = try await preparation.run()
      StandardStreams.result(report.description)
      await host.stop()
      return report.isPrepared ? .passed : .unreachable
    }
  }
}
