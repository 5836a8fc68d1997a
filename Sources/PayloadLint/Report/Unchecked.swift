/// A rule that could not be held to a value, because the payload does not tell what it needs.
public struct Unchecked: Sendable, Hashable {
  /// The rule.
  public let rule: Rule
  /// Where it would have been checked.
  public let place: Place
  /// What is missing.
  public let reason: String
}
