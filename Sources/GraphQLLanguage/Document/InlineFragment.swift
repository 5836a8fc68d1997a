/// `... on Type { … }`, or `... { … }`.
public struct InlineFragment: Sendable, Hashable {
  public var typeCondition: String?
  public var directives: [Directive]
  public var selectionSet: SelectionSet
  public var location: SourceLocation
}
