/// A document that was held against a schema, whatever its variables will be.
public struct CheckedDocument: Sendable {
  let schema: Schema
  /// The document.
  public let document: Document
  /// What is wrong with it.
  public let errors: [ValidationError]
  private let selections: DocumentSelections

  init(schema: Schema, document: Document, errors: [ValidationError]) {
    self.schema = schema
    self.document = document
    self.errors = errors
    selections = DocumentSelections(document)
  }

  /// Chooses the operation and coerces its variables; `variables` is the request's JSON object, or null.
  public func prepare(operationName: String?, variables: JSONValue) -> Preparation {
    guard errors.isEmpty else { return .rejected(errors) }
    guard let operation = document.operation(named: operationName) else {
      let message =
        operationName.map { "No operation named \(JSONValue.string($0))" }
        ?? "An operation name is required"
      return .rejected([ValidationError(nil, message, at: [])])
    }
    var coercion = VariableCoercion(schema: schema)
    let coerced = coercion.coerce(operation.variables, variables)
    guard coercion.errors.isEmpty else { return .rejected(coercion.errors) }
    return .executable(
      ExecutableOperation(schema: schema, selections: selections, operation: operation, variables: coerced))
  }
}
