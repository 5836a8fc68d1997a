/// Why a scenario ended without a verdict.
struct RunFailure: Error, Sendable {
  var verdict: Verdict
  var problem: RunProblem

  init(_ verdict: Verdict, _ message: String, at position: SourcePosition? = nil, remedy: String? = nil) {
    self.verdict = verdict
    self.problem = RunProblem(position: position, message: message, remedy: remedy)
  }
}
