/// A directive a schema knows.
public struct DirectiveDefinition: Sendable, Hashable {
  public var name: String
  public var arguments: [InputValueDefinition]
  /// Where it may stand: `FIELD`, `QUERY`, `FRAGMENT_SPREAD` …
  public var locations: [String]
  public var isRepeatable: Bool
}
