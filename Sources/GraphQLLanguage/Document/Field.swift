/// A selected field.
public struct Field: Sendable, Hashable {
  public var alias: String?
  public var name: String
  public var arguments: [Argument]
  public var directives: [Directive]
  /// Nil for a field without braces.
  public var selectionSet: SelectionSet?
  /// Where it starts, at its alias if it has one.
  public var location: SourceLocation

  /// The name it answers under: the alias, or else its own name.
  public var responseKey: String { alias ?? name }
}
