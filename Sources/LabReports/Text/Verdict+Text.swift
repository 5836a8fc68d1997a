import Scenarios

extension Verdict {
  /// The word in tables.
  var word: String {
    switch self {
    case .passed: "PASS"
    case .delayed: "DELAYED"
    case .stoppedClearly: "STOPPED_CLEARLY"
    case .failed: "FAIL"
    case .invalid: "INVALID"
    case .unreachable: "UNREACHABLE"
    case .didNotFinish: "UNFINISHED"
    case .interrupted: "INTERRUPTED"
    }
  }
}

extension ScenarioReport {
  /// Green for a success, yellow for one with a warning, red for a failure, magenta where there is no verdict.
  var colour: Style.Colour {
    switch exitStatus {
    case .passed: verdict == .delayed ? .yellow : .green
    case .failed: .red
    default: .magenta
    }
  }
}
