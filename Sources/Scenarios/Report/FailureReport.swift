/// One comparison that did not hold.
public struct FailureReport: Codable, Sendable, Hashable {
  /// Where the expectation stands; nil for an invariant, which no line of the file states.
  public var position: SourcePosition?
  /// The line of the file at `position`, as written.
  public var sourceLine: String?
  /// What was compared: `sale.order 41.amount_total`, `count of account.move`, `#1001: tax DE VAT 19 %`.
  public var subject: String
  /// The value that was wanted, as text.
  public var expected: String
  /// The value that was found, as text.
  public var actual: String
  /// What to look at or do next, one sentence each.
  public var hints: [String]

  public init(
    position: SourcePosition? = nil, sourceLine: String? = nil, subject: String, expected: String,
    actual: String, hints: [String] = []
  ) {
    self.position = position
    self.sourceLine = sourceLine
    self.subject = subject
    self.expected = expected
    self.actual = actual
    self.hints = hints
  }
}
