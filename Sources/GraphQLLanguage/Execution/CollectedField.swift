/// A field to answer: fragments merged, directives applied, variables and defaults filled in.
public final class CollectedField: Sendable {
  /// The name to answer under.
  public let responseKey: String
  /// The start of a member of that name as JSON has it, with its colon: `"id":`.
  public let encodedKey: [UInt8]
  /// The schema's name for it.
  public let name: String
  /// Arguments in the schema's order for those with a value, given or default.
  public let arguments: [JSONMember]
  /// Directives besides `@skip` and `@include`.
  public let directives: [CollectedDirective]
  /// What is selected below, of all places that select this field; nil for a leaf.
  public let selectionSet: SelectionSet?
  /// The first place that selects it.
  public let location: SourceLocation
  /// The schema's definition; nil when the type does not have this field.
  public let definition: FieldDefinition?

  init(
    responseKey: String, name: String, arguments: [JSONMember], directives: [CollectedDirective],
    selectionSet: SelectionSet?, location: SourceLocation, definition: FieldDefinition?
  ) {
    self.responseKey = responseKey
    encodedKey = JSONValue.string(responseKey).encoded() + [UInt8(ascii: ":")]
    self.name = name
    self.arguments = arguments
    self.directives = directives
    self.selectionSet = selectionSet
    self.location = location
    self.definition = definition
  }

  /// The same asked of a field of another name.
  public func renamed(_ name: String) -> CollectedField { CollectedField(self, name, selectionSet) }

  /// The same with what another place selects below it.
  func merged(_ more: SelectionSet) -> CollectedField {
    guard var set = selectionSet else { return self }
    set.selections += more.selections
    set.isMerged = true
    return CollectedField(self, name, set)
  }

  private convenience init(_ field: CollectedField, _ name: String, _ selectionSet: SelectionSet?) {
    self.init(
      responseKey: field.responseKey, name: name, arguments: field.arguments, directives: field.directives,
      selectionSet: selectionSet, location: field.location, definition: field.definition)
  }

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
