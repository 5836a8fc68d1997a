/// A selected field.
public struct Field: Sendable, Hashable {
  /// The name before the colon, if there is one.
  public var alias: String?
  /// The field's own name.
  public var name: String
  /// Its arguments as written.
  public var arguments: [Argument]
  /// Its directives as written.
  public var directives: [Directive]
  /// Nil for a field without braces.
  public var selectionSet: SelectionSet?
  /// Where it starts, at its alias if it has one.
  public var location: SourceLocation

  /// The name it answers under: the alias, or else its own name.
  public var responseKey: String { alias ?? name }
}
