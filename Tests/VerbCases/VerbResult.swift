public import OdooXMLRPC

/// What became of a verb, whatever its value is.
public struct VerbResult: Sendable {
  public enum Kind: String, Sendable {
    case done, refused, unknown
  }

  public let kind: Kind
  /// The record that the verb says it made.
  public let made: RecordReference?
  public let error: OdooError?

  init<Value>(_ outcome: WriteOutcome<Value>, made: (Value) -> RecordReference? = { _ in nil }) {
    switch outcome {
    case .done(let value): (kind, self.made, error) = (.done, value.flatMap(made), nil)
    case .refused(let problem): (kind, self.made, error) = (.refused, nil, problem)
    case .unknown(let problem): (kind, self.made, error) = (.unknown, nil, problem)
    }
  }
}
