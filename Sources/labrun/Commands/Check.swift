import ArgumentParser
import Scenarios

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Read the scripts and list every mistake; with --odoo URL also look at that Odoo. Writes nothing.")

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: TargetOptions

  func run() async throws {
    try await CommandOutcome.of {
      let scenarios = try selection.loadAny()
      StandardStreams.result("\(scenarios.count) scenario(s) are well formed")
      guard case .server = try options.destination() else { return .passed }
      let host = try await OdooHost(options, environment: LabEnvironment())
      let gaps = try await Preparation(host, scenarios).check()
      guard gaps.isEmpty else { throw LabFailure.notPrepared(gaps, host.target) }
      StandardStreams.result("\(host.target.database) at \(host.target.odooURL) has what they need")
      return .passed
    }
  }
}
