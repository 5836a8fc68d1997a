/// A declared variable, `$id: ID! = …`.
public struct VariableDefinition: Sendable, Hashable {
  /// Without `$`.
  public var name: String
  public var type: TypeReference
  public var defaultValue: GraphQLValue?
  public var location: SourceLocation
}
