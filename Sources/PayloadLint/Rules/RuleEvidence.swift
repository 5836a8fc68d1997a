/// What a rule rests on.
public enum RuleEvidence: String, Sendable, Hashable {
  /// Amounts recorded from live shops satisfy it.
  case captured
  /// Shopify's documentation or its schema says so.
  case documented
  /// It follows from what is known, and no recording showed it.
  case assumed
}
