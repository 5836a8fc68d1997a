/// A declared variable, `$id: ID! = …`.
public struct VariableDefinition: Sendable, Hashable {
  /// Without `$`.
  public var name: String
  /// The declared type.
  public var type: TypeReference
  /// The value after `=`, if there is one.
  public var defaultValue: GraphQLValue?
  /// Its directives as written.
  public var directives: [Directive]
  /// Where its `$` stands.
  public var location: SourceLocation
}
