/// `fragment Name on Type { … }`.
public struct FragmentDefinition: Sendable, Hashable {
  public var name: String
  public var typeCondition: String
  public var directives: [Directive]
  public var selectionSet: SelectionSet
  public var location: SourceLocation
}
