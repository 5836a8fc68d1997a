/// A field to answer: fragments merged, directives applied, variables and defaults filled in.
public struct CollectedField: Sendable {
  /// The name to answer under.
  public var responseKey: String
  /// The schema's name for it.
  public var name: String
  /// Arguments in the schema's order for those with a value, given or default.
  public var arguments: [JSONMember]
  /// Directives besides `@skip` and `@include`.
  public var directives: [CollectedDirective]
  /// What is selected below, of all places that select this field; nil for a leaf.
  public var selectionSet: SelectionSet?
  /// The first place that selects it.
  public var location: SourceLocation
  /// The schema's definition; nil when the type does not have this field.
  public var definition: FieldDefinition?

  /// The argument's value; nil when neither given nor defaulted.
  public func argument(_ name: String) -> JSONValue? { arguments.first { $0.name == name }?.value }
}

/// A directive on a collected field, variables filled in.
public struct CollectedDirective: Sendable {
  /// The schema's name for it.
  public var name: String
  /// Arguments in the schema's order for those with a value, given or default.
  public var arguments: [JSONMember]

  /// The argument's value; nil when neither given nor defaulted.
  public func argument(_ name: String) -> JSONValue? { arguments.first { $0.name == name }?.value }
}
