import Testing

@testable import Scenarios

@Suite("The exit status of a run")
struct ExitStatusTests {
  private func report(_ verdicts: [Verdict]) -> Scenarios.ExitStatus {
    Scenarios.ExitStatus(of: verdicts.map { ScenarioReport(name: "a", file: "a.yaml", verdict: $0) })
  }

  @Test(
    "The highest of 4 > 3 > 1 wins",
    arguments: [
      ([Verdict.passed], Scenarios.ExitStatus.passed),
      ([.passed, .delayed], .passed),
      ([.passed, .failed], .failed),
      ([.failed, .unreachable], .unreachable),
      ([.failed, .unreachable, .didNotFinish], .didNotFinish),
      ([.invalid, .didNotFinish], .invalid),
      ([.interrupted, .didNotFinish], .interrupted),
      ([], .nothingSelected),
    ])
  func highest(verdicts: [Verdict], wanted: Scenarios.ExitStatus) {
    #expect(report(verdicts) == wanted)
  }

  @Test("Stopping clearly is a success only where the file expects it")
  func stoppedClearly() {
    #expect(report([.stoppedClearly]) == .failed)
    let expected = ScenarioReport(name: "a", file: "a.yaml", verdict: .stoppedClearly, expectsStop: true)
    #expect(Scenarios.ExitStatus(of: [expected]) == .passed)
  }
}
