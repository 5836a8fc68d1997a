import Scenarios

/// Everything about one scenario that a reader must see: failures, problems, warnings.
struct ScenarioText {
  var scenario: ScenarioReport

  var excerpts: [Excerpt] {
    problem + expectations + invariants + faults + stop + warnings
  }

  private var problem: [Excerpt] {
    guard let problem = scenario.problem else { return [] }
    return [
      Excerpt(
        headline: "error", colour: .magenta, text: problem.message, place: scenario.file,
        position: problem.position, notes: problem.remedy.map { ["to do: \($0)"] } ?? [])
    ]
  }

  private var expectations: [Excerpt] {
    scenario.expectations.flatMap { expectation -> [Excerpt] in
      switch expectation.outcome {
      case .passed: []
      case .notObservable:
        [
          Excerpt(
            headline: "note", colour: .blue, text: "not observable: \(expectation.about)",
            position: expectation.position, notes: expectation.note.map { [$0] } ?? [])
        ]
      case .failed:
        if expectation.failures.isEmpty {
          [
            Excerpt(
              headline: "failed", colour: .red, text: expectation.about, position: expectation.position,
              notes: expectation.note.map { [$0] } ?? [])
          ]
        } else {
          expectation.failures.map { failure($0, expectation.about, at: expectation.position) }
        }
      }
    }
  }

  private var invariants: [Excerpt] {
    scenario.invariants.flatMap { invariant in
      invariant.failures.map { failure($0, "invariant \(invariant.name)", at: nil) }
    }
  }

  private func failure(_ failure: FailureReport, _ about: String, at position: SourcePosition?) -> Excerpt {
    Excerpt(
      headline: "failed", colour: .red, text: about, place: scenario.file,
      position: failure.position ?? position, sourceLine: failure.position == nil ? nil : failure.sourceLine,
      finding: "found \(failure.actual), expected \(failure.expected)",
      notes: ["compared: \(failure.subject)"] + failure.hints)
  }

  /// Faults that stayed silent, but for the one that is told as the problem already.
  private var faults: [Excerpt] {
    let told = scenario.problem?.position
    return scenario.faults.filter { $0.fired < $0.wanted && $0.position != told }.map { fault in
      Excerpt(
        headline: "error", colour: .magenta,
        text: "a fault fired \(fault.fired) of \(fault.wanted) times: \(fault.about)",
        position: fault.position,
        notes: ["the run proved nothing about it; to do: check what the fault is to match"])
    }
  }

  /// Held and dead jobs, where the connector has stopped or that was expected of it.
  private var stop: [Excerpt] {
    let unexpected = scenario.verdict == .stoppedClearly && !scenario.expectsStop
    let held = (scenario.jobs ?? []).filter { $0.state == "held" || $0.state == "failed" }
    guard unexpected || !held.isEmpty else { return [] }
    let notes = held.map { job in "\(job.state): \(job.topic) \(job.gid): \(job.reason ?? "no reason given")"
    }
    return [
      Excerpt(
        headline: unexpected ? "failed" : "note", colour: unexpected ? .red : .blue,
        text: unexpected ? "the connector stopped where nothing should stop it" : "the connector holds jobs",
        place: scenario.file, notes: notes)
    ]
  }

  private var warnings: [Excerpt] {
    scenario.warnings.map { Excerpt(headline: "warning", colour: .yellow, text: $0, place: scenario.file) }
  }
}
