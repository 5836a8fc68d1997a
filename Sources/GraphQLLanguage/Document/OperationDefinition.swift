/// A query, mutation or subscription.
public struct OperationDefinition: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case query, mutation, subscription
  }

  public var kind: Kind
  /// Nil for an anonymous operation.
  public var name: String?
  public var variables: [VariableDefinition]
  public var directives: [Directive]
  public var selectionSet: SelectionSet
  public var location: SourceLocation

  /// `query Orders`, the head of every error path.
  public var pathName: String { name.map { "\(kind.rawValue) \($0)" } ?? kind.rawValue }
}
