import Scenarios

/// Tells on standard error what a run is doing.
enum ProgressLog {
  static func write(_ event: RunEvent) {
    switch event {
    case .started(let count): StandardStreams.progress("playing \(count) scenario(s)")
    case .scenarioStarted(let name, _): StandardStreams.progress("▸ \(name)")
    case .step(_, let about, _): StandardStreams.progress("    \(about)")
    case .scenarioFinished(let report):
      StandardStreams.progress("  \(report.name): \(report.verdict.rawValue)")
    }
  }
}
