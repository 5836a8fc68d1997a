/// A use of a directive, `@idempotent(key: "…")`.
public struct Directive: Sendable, Hashable {
  /// Without `@`.
  public var name: String
  /// Its arguments as written.
  public var arguments: [Argument]
  /// Where its `@` stands.
  public var location: SourceLocation

  /// A directive at a place.
  public init(name: String, arguments: [Argument], location: SourceLocation) {
    self.name = name
    self.arguments = arguments
    self.location = location
  }
}
