/// One thing that holds in every payload Shopify sends.
public struct Rule: Sendable, Hashable, Identifiable {
  /// What a rule looks at.
  public enum Kind: String, Sendable, Hashable {
    /// An amount or a quantity that follows from others.
    case equation
    /// A status that follows from what happened.
    case status
    /// How a value is written.
    case form
  }

  /// Its stable name, `refund-line-subtotal`.
  public let id: String
  /// The number of its equation, `E12`; nil when it has none.
  public let equation: String?
  /// What holds.
  public let states: String
  /// What it rests on.
  public let evidence: RuleEvidence
  /// What it looks at.
  public let kind: Kind

  init(
    _ id: String, _ equation: String? = nil, _ evidence: RuleEvidence, kind: Kind = .equation,
    _ states: String
  ) {
    self.id = id
    self.equation = equation
    self.evidence = evidence
    self.kind = kind
    self.states = states
  }

  /// `E12` where there is an equation, else the rule's name.
  public var label: String { equation ?? id }
}
