/// A query, mutation or subscription.
public struct OperationDefinition: Sendable, Hashable {
  /// The three kinds of operation.
  public enum Kind: String, Sendable, Hashable {
    case query, mutation, subscription
  }

  /// What kind it is; `query` when written without a word.
  public var kind: Kind
  /// Nil for an anonymous operation.
  public var name: String?
  /// The declared variables in the order written.
  public var variables: [VariableDefinition]
  /// Its directives as written.
  public var directives: [Directive]
  /// What it selects on the root type.
  public var selectionSet: SelectionSet
  /// Where it begins.
  public var location: SourceLocation

  /// `query Orders`, the head of every error path.
  public var pathName: String { name.map { "\(kind.rawValue) \($0)" } ?? kind.rawValue }
}
