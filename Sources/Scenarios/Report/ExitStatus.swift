/// The exit status of a run; the command line returns its raw value.
public enum ExitStatus: Int32, Codable, Sendable, Hashable {
  /// Every selected scenario passed.
  case passed = 0
  /// An expectation or an invariant failed.
  case failed = 1
  /// A scenario or settings file is wrong.
  case invalid = 2
  /// A target could not be reached, signed in to, or is not prepared.
  case unreachable = 3
  /// A scenario did not finish.
  case didNotFinish = 4
  /// Nothing was selected.
  case nothingSelected = 5
  /// Interrupted; the report is partial.
  case interrupted = 130

  /// The status of a run with these scenarios: interrupted, then 2, then the highest of 4 > 3 > 1, else 0; 5 for none.
  public init(of scenarios: [ScenarioReport], interrupted: Bool = false) {
    let all = Set(scenarios.map(\.exitStatus))
    if interrupted || all.contains(.interrupted) {
      self = .interrupted
    } else if scenarios.isEmpty {
      self = .nothingSelected
    } else {
      self = [.invalid, .didNotFinish, .unreachable, .failed].first { all.contains($0) } ?? .passed
    }
  }
}
