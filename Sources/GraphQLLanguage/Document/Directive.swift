/// A use of a directive, `@idempotent(key: "…")`.
public struct Directive: Sendable, Hashable {
  public var name: String
  public var arguments: [Argument]
  public var location: SourceLocation

  public init(name: String, arguments: [Argument], location: SourceLocation) {
    self.name = name
    self.arguments = arguments
    self.location = location
  }
}
