import GraphQLLanguage

/// A thing that answers GraphQL fields.
protocol Resolvable {
  /// The schema's name of its type.
  var typeName: String { get }
  /// What cursors are made of.
  var cursorID: Int { get }
  /// The field's value; nil when the simulator doesn't have it.
  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue?
}

extension Resolvable {
  var cursorID: Int { 0 }
}
