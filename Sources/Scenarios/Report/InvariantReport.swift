/// What one invariant found after a scenario.
public struct InvariantReport: Codable, Sendable, Hashable {
  /// `books-balance`, `receivable-settled` …
  public var name: String
  /// How many items were compared; a run in which this is 0 for an invariant that applies proves nothing (exit 4).
  public var compared: Int
  public var failures: [FailureReport]
  /// Why the invariant was left out or had nothing to say here; nil when it ran.
  public var note: String?

  public init(name: String, compared: Int, failures: [FailureReport] = [], note: String? = nil) {
    self.name = name
    self.compared = compared
    self.failures = failures
    self.note = note
  }
}
