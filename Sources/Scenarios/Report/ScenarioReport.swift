/// Everything one scenario's run told.
public struct ScenarioReport: Codable, Sendable, Hashable {
  public var name: String
  public var file: String
  public var about: String?
  public var tags: [String]
  public var verdict: Verdict
  /// Whether the file expects an order to be held, which makes ``Verdict/stoppedClearly`` a success.
  public var expectsStop: Bool
  /// Why there is no verdict; nil when there is one.
  public var problem: RunProblem?
  /// Expectations of `then` and of the steps, in the file's order.
  public var expectations: [ExpectationReport]
  public var invariants: [InvariantReport]
  public var faults: [FaultReport]
  /// The connector's jobs at the end; nil when it offers no status.
  public var jobs: [JobReport]?
  public var warnings: [String]
  public var timing: TimingReport
  public var traffic: TrafficReport
  /// The mark that this run's order names, e-mails and SKUs carry.
  public var token: String
  /// What the scenario left in Odoo, sorted; nil when it was not read.
  public var observations: [ObservedRecord]?
  /// What the verdict leans on without evidence, by id; nil when the scenario was not played.
  public var assumed: [AssumedBehaviour]?

  public init(
    name: String, file: String, about: String? = nil, tags: [String] = [], verdict: Verdict,
    expectsStop: Bool = false, problem: RunProblem? = nil, expectations: [ExpectationReport] = [],
    invariants: [InvariantReport] = [], faults: [FaultReport] = [], jobs: [JobReport]? = nil,
    warnings: [String] = [], timing: TimingReport = TimingReport(), traffic: TrafficReport = TrafficReport(),
    token: String = "", observations: [ObservedRecord]? = nil
  ) {
    self.name = name
    self.file = file
    self.about = about
    self.tags = tags
    self.verdict = verdict
    self.expectsStop = expectsStop
    self.problem = problem
    self.expectations = expectations
    self.invariants = invariants
    self.faults = faults
    self.jobs = jobs
    self.warnings = warnings
    self.timing = timing
    self.traffic = traffic
    self.token = token
    self.observations = observations
  }

  /// What this scenario alone would make the command line return.
  public var exitStatus: ExitStatus {
    switch verdict {
    case .passed, .delayed: .passed
    case .stoppedClearly: expectsStop ? .passed : .failed
    case .failed: .failed
    case .invalid: .invalid
    case .unreachable: .unreachable
    case .didNotFinish: .didNotFinish
    case .interrupted: .interrupted
    }
  }

  /// Every failure of expectations and invariants.
  public var failures: [FailureReport] { expectations.flatMap(\.failures) + invariants.flatMap(\.failures) }
}
