/// Differences between two runs that somebody has looked at and found right, each with the reason.
public struct AcceptedDifferences: Sendable, Hashable {
  /// The two runs that are compared.
  public enum Side: String, Codable, Sendable, Hashable, CaseIterable {
    case before, after
  }

  /// One accepted difference; what is not given fits any, but a changed number needs both of its values.
  public struct Entry: Sendable, Hashable {
    /// Where the entry stands in its file.
    public var position: SourcePosition
    /// The scenario's name; nil for all of them.
    public var scenario: String?
    /// `sale.order`; `scenario` for a verdict.
    public var model: String
    /// The record's key in the observations, `#1001 invoice`; nil for any.
    public var record: String?
    /// Odoo 19's name of the field, or `verdict`; nil when the whole record is only in one of the runs.
    public var field: String?
    public var before: String?
    public var after: String?
    /// A field of the same record in the first run whose number, negated with a `-` in front, is the value before.
    public var beforeIs: String?
    /// As ``beforeIs`` for the second run; `before` and `-before` are the first run's value itself.
    public var afterIs: String?
    /// Fields of the record and the values that both runs must have there.
    public var conditions: [String: String]
    /// The run that alone has the field or the record; nil when both have it.
    public var onlyIn: Side?
    public var because: String

    public init(
      position: SourcePosition, scenario: String? = nil, model: String, record: String? = nil,
      field: String? = nil, before: String? = nil, after: String? = nil, beforeIs: String? = nil,
      afterIs: String? = nil, conditions: [String: String] = [:], onlyIn: Side? = nil, because: String
    ) {
      self.position = position
      self.scenario = scenario
      self.model = model
      self.record = record
      self.field = field
      self.before = before
      self.after = after
      self.beforeIs = beforeIs
      self.afterIs = afterIs
      self.conditions = conditions
      self.onlyIn = onlyIn
      self.because = because
    }
  }

  public var entries: [Entry]

  /// Nothing is accepted.
  public static let none = AcceptedDifferences(entries: [])

  public init(entries: [Entry]) { self.entries = entries }
}
