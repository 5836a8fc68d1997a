import Foundation
import OdooXMLRPC
import Wiretap

/// Plays one scenario over and over, each time with one thing broken at one call, and compares what is left in Odoo
/// with an undisturbed run's.
public struct Sweep: Sendable {
  /// What is broken at the k-th XML-RPC call.
  public enum Disturbance: String, Sendable, Codable, CaseIterable {
    /// The connector is killed when Odoo has answered its k-th call, and started again.
    case kill
    /// The k-th reply never arrives.
    case loseReply = "lose_reply"
  }

  /// One disturbed run.
  public struct Step: Sendable, Codable, Hashable {
    /// The call that was hit, counted from 1.
    public var call: Int
    /// `sale.order.load`, `common` for calls without a model.
    public var method: String
    /// Whether the disturbance happened.
    public var fired: Bool
    /// What differs from the undisturbed run; empty when nothing does.
    public var differences: [String]
    /// Why the run did not finish; nil when it did.
    public var problem: String?

    public var passed: Bool { fired && differences.isEmpty && problem == nil }
  }

  /// What a sweep found.
  public struct Report: Sendable, Codable, Hashable {
    public var scenario: String
    public var disturbance: Disturbance
    /// XML-RPC calls of the undisturbed run: how many k there are.
    public var calls: Int
    public var steps: [Step]
    /// Why there was nothing to compare with; nil when there was.
    public var problem: String?
    public var seconds: Double

    public var passed: Bool {
      problem == nil && !steps.isEmpty && steps.count == calls && steps.allSatisfy(\.passed)
    }
  }

  let runner: Runner

  public init(_ runner: Runner) { self.runner = runner }

  /// Runs the scenario undisturbed, then once for each of its calls.
  ///
  /// - Parameters:
  ///   - limit: at most so many calls; nil for all.
  ///   - progress: told after each disturbed run.
  public func run(
    _ scenario: LoadedScenario, _ disturbance: Disturbance, limit: Int? = nil,
    progress: @escaping @Sendable (Step) -> Void = { _ in }
  ) async -> Report {
    let clock = ContinuousClock()
    let begun = clock.now
    var report = Report(
      scenario: scenario.scenario.name, disturbance: disturbance, calls: 0, steps: [], seconds: 0)
    defer { report.seconds = (clock.now - begun).inSeconds }
    let lab = runner.makeLab()
    if let obstacle = await runner.preflight([scenario], lab)?.first {
      report.problem = obstacle.problem?.message ?? obstacle.verdict.rawValue
      return report
    }
    let undisturbed = await play(scenario, 0, lab) { _ in }
    guard undisturbed.report.exitStatus == .passed, let wanted = undisturbed.report.observations else {
      report.problem =
        "the undisturbed run ended as \(undisturbed.report.verdict.rawValue)"
        + (undisturbed.report.problem.map { ": \($0.message)" } ?? "")
      return report
    }
    guard wanted.contains(where: { $0.order != nil }) else {
      report.problem = "the undisturbed run left no record to compare with"
      return report
    }
    report.calls = min(undisturbed.report.traffic.xmlrpcCalls - undisturbed.callsBefore, limit ?? .max)
    for call in 1...max(1, report.calls) {
      guard !Task.isCancelled, report.calls > 0 else { break }
      let step = await self.step(scenario, call, disturbance, lab, wanted)
      report.steps.append(step)
      progress(step)
    }
    report.seconds = (clock.now - begun).inSeconds
    return report
  }

  private func step(
    _ scenario: LoadedScenario, _ call: Int, _ disturbance: Disturbance, _ lab: StageBuilder,
    _ wanted: [ObservedRecord]
  ) async -> Step {
    let hit = HitCall()
    let outcome = await play(scenario, call, lab) { stage in
      switch disturbance {
      case .kill:
        stage.odooTap.arm(
          CallHook(name: "kill", at: call, .beforeReplying) { exchange in
            hit.note(exchange)
            await stage.connector.kill(revives: true)
          })
      case .loseReply: stage.odooTap.arm(NthReplyLost(call, hit))
      }
    }
    var step = Step(call: call, method: hit.method ?? "?", fired: hit.method != nil, differences: [])
    if let final = outcome.report.observations {
      step.differences = ObservedDifference.compare(wanted, final).differences.map(\.description)
    } else {
      step.problem = outcome.report.problem?.message ?? outcome.report.verdict.rawValue
    }
    return step
  }

  private func play(
    _ scenario: LoadedScenario, _ call: Int, _ lab: StageBuilder, arm: @escaping @Sendable (Stage) -> Void
  ) async -> ScenarioRun.Outcome {
    let names = RunNames(token: runner.runToken + "s" + String(call, radix: 36))
    var run = ScenarioRun(scenario: scenario, names: names, builder: lab, progress: { _ in })
    run.prepareStage = arm
    return await run.run()
  }
}
