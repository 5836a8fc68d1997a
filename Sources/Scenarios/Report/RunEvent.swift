/// Progress of a run, as it happens; for a person's eyes, never for a verdict.
public enum RunEvent: Sendable {
  /// The run begins, with this many scenarios.
  case started(scenarios: Int)
  case scenarioStarted(name: String, file: String)
  /// A step of `when` begins: `place #1001`, `settle`.
  case step(scenario: String, about: String, position: SourcePosition)
  case scenarioFinished(ScenarioReport)
}
