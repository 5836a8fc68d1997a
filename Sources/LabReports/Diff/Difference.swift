public import Scenarios

/// One thing that two runs of the same scenarios have differently.
public struct Difference: Codable, Sendable, Hashable {
  /// What kind of thing differs.
  public enum Kind: String, Codable, Sendable, Hashable {
    /// The verdict of a scenario.
    case verdict
    /// A scenario that only one run has.
    case scenario
    /// The records of a scenario were read in one run only.
    case reading
    /// A record that only one run has.
    case record
    /// The value of a field.
    case value
    /// A field that only one run has of a record.
    case field
  }

  /// Why it is accepted, and where that is written.
  public struct Acceptance: Codable, Sendable, Hashable {
    public var because: String
    /// The entry's place.
    public var position: SourcePosition

    public init(because: String, position: SourcePosition) {
      self.because = because
      self.position = position
    }
  }

  public var kind: Kind
  public var scenario: String
  /// The Shopify order's name; nil for what belongs to none.
  public var order: String?
  /// `sale.order`; `scenario` for a verdict or a whole scenario.
  public var model: String
  /// The record's key; nil for what is about a scenario.
  public var record: String?
  /// Odoo 19's name; `verdict` for a verdict, nil for a whole record.
  public var field: String?
  /// The value in the first run; nil when it has none.
  public var before: String?
  /// The value in the second run; nil when it has none.
  public var after: String?
  /// After minus before, where both are numbers: `-0.01`, `+2.00`.
  public var amount: String?
  /// What else helps to understand it: why a scenario failed, what a vanished record held.
  public var notes: [String]
  /// The cause's name in ``DifferenceCause/all``; nil when none is known.
  public var cause: String?
  /// Nil for an unexpected difference.
  public var accepted: Acceptance?

  public init(
    _ kind: Kind, scenario: String, order: String? = nil, model: String, record: String? = nil,
    field: String? = nil, before: String? = nil, after: String? = nil, amount: String? = nil,
    notes: [String] = [], cause: String? = nil, accepted: Acceptance? = nil
  ) {
    self.kind = kind
    self.scenario = scenario
    self.order = order
    self.model = model
    self.record = record
    self.field = field
    self.before = before
    self.after = after
    self.amount = amount
    self.notes = notes
    self.cause = cause
    self.accepted = accepted
  }

  /// The run that alone has it; nil when both have it.
  var onlyIn: AcceptedDifferences.Side? {
    switch kind {
    case .scenario, .record, .field, .reading: before == nil ? .after : .before
    case .verdict, .value: nil
    }
  }
}
