/// A directive a schema knows.
public struct DirectiveDefinition: Sendable, Hashable {
  /// Without `@`.
  public var name: String
  /// The arguments it takes.
  public var arguments: [InputValueDefinition]
  /// Where it may stand: `FIELD`, `QUERY`, `FRAGMENT_SPREAD` …
  public var locations: [String]
  /// Whether it may stand more than once at one place.
  public var isRepeatable: Bool
}
