/// A validated operation with its variables.
public struct ExecutableOperation: Sendable {
  /// The chosen operation.
  public var operation: OperationDefinition
  /// The request's variables with defaults filled in; an object.
  public var variables: JSONValue
  /// Collects fields with the operation's fragments and variables.
  public var collector: SelectionCollector

  init(
    schema: Schema, selections: DocumentSelections, operation: OperationDefinition, variables: JSONValue
  ) {
    self.operation = operation
    self.variables = variables
    collector = SelectionCollector(schema: schema, selections: selections, variables: variables)
  }

  /// The fields selected on the root type, in query order.
  public func rootFields() throws(GraphQLError) -> [CollectedField] {
    guard let root = collector.schema.rootTypeName(operation.kind) else {
      throw GraphQLError(.execution, "the schema has no \(operation.kind.rawValue) type")
    }
    return try collector.fields(of: operation.selectionSet, onType: root)
  }
}
