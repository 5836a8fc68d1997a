/// What became of one expectation of a scenario file.
public struct ExpectationReport: Codable, Sendable, Hashable {
  /// How the expectation ended.
  public enum Outcome: String, Codable, Sendable, Hashable {
    case passed, failed
    /// The connector does not offer what would have to be looked at; neither passed nor failed.
    case notObservable
  }

  /// The file's `about`, or a sentence made from the expectation.
  public var about: String
  public var position: SourcePosition
  public var outcome: Outcome
  /// How many values were compared.
  public var compared: Int
  public var failures: [FailureReport]
  /// Why it could not be observed; nil otherwise.
  public var note: String?

  public init(
    about: String, position: SourcePosition, outcome: Outcome, compared: Int,
    failures: [FailureReport] = [], note: String? = nil
  ) {
    self.about = about
    self.position = position
    self.outcome = outcome
    self.compared = compared
    self.failures = failures
    self.note = note
  }
}
