/// `... on Type { … }`, or `... { … }`.
public struct InlineFragment: Sendable, Hashable {
  /// The type it is on; nil for the type around it.
  public var typeCondition: String?
  /// Its directives as written.
  public var directives: [Directive]
  /// What it selects.
  public var selectionSet: SelectionSet
  /// Where its dots stand.
  public var location: SourceLocation
}
