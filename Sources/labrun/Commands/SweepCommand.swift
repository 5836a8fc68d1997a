import ArgumentParser
import Foundation
import LabReports
import Scenarios

struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract:
      "Play one scenario over and over, each time with one call to Odoo broken, and compare what is left.",
    discussion: """
      First the scenario runs undisturbed and its N calls to Odoo are counted. Then
      for every k from 1 to N the connector is killed (SIGKILL) after its k-th call
      and started again, or the k-th reply is lost. The final records in Odoo must
      equal the undisturbed run's.
      """)

  @Argument(help: "The scenario file.")
  var path: String

  @Option(help: "What happens at the k-th call: kill-after or lose-reply.")
  var fault: SweepFault = .killAfter

  @Option(help: "Only the first so many calls.")
  var limit: Int?

  @OptionGroup var options: TargetOptions
  @OptionGroup var play: PlayOptions

  /// As many as one order with a refund makes, for telling beforehand about how much will be written.
  private static let usualCalls = 40

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes 1 or more") }
  }

  func run() async throws {
    try await CommandOutcome.of {
      let scenarios = try ScenarioLoader().load(paths: [path])
      guard scenarios.count == 1, let scenario = scenarios.first else {
        throw LabFailure(
          status: .nothingSelected, message: "a sweep plays one scenario, \(path) has \(scenarios.count)",
          remedy: "name one scenario file")
      }
      try options.requireConfirmation(of: try options.destination())
      let host = try await OdooHost(options, environment: LabEnvironment())
      let lab = Lab(host: host, play: play)
      let report: Sweep.Report
      let interrupted: Bool
      do {
        // One undisturbed run, and one for each of its calls; their number shows only then.
        _ = try await lab.makeReady(for: scenarios, rounds: 1 + (limit ?? Self.usualCalls))
        (report, interrupted) = try await lab.withRunner { [fault, limit] runner in
          try await Interruption.cancelling {
            let report = await Sweep(runner).run(scenario, fault.disturbance, limit: limit) { step in
              StandardStreams.progress(Self.line(step))
            }
            return (report, Task.isCancelled)
          }
        }
      } catch {
        await host.stop()
        throw error
      }
      if let left = await lab.left() {
        StandardStreams.result(LeftText(left: left, database: host.target.database).render())
      }
      await host.stop()
      StandardStreams.result(Self.summary(report))
      if interrupted { return .interrupted }
      if let problem = report.problem {
        throw LabFailure(
          status: .didNotFinish, message: "nothing to compare with: \(problem)",
          remedy: "run the scenario by itself first: labrun run \(path)")
      }
      if report.steps.contains(where: { $0.problem != nil || !$0.fired }) { return .didNotFinish }
      return report.passed ? .passed : .failed
    }
  }

  private static func line(_ step: Sweep.Step) -> String {
    var line = "  k=\(step.call)  \(step.method)  "
    if step.passed { return line + "same records" }
    line += step.problem ?? (step.fired ? "\(step.differences.count) difference(s)" : "never happened")
    return ([line] + step.differences.map { "      \($0)" }).joined(separator: "\n")
  }

  private static func summary(_ report: Sweep.Report) -> String {
    let same = report.steps.count(where: \.passed)
    let seconds = report.seconds.formatted(.number.precision(.fractionLength(1)))
    return """
      \(report.scenario), \(report.disturbance.rawValue): \(report.calls) calls to Odoo, \
      \(report.steps.count) disturbed runs, \(same) with the undisturbed run's final records, in \(seconds) s
      """
  }
}
