/// `fragment Name on Type { … }`.
public struct FragmentDefinition: Sendable, Hashable {
  /// The fragment's name.
  public var name: String
  /// The type it is on.
  public var typeCondition: String
  /// Its directives as written.
  public var directives: [Directive]
  /// What it selects.
  public var selectionSet: SelectionSet
  /// Where the word `fragment` stands.
  public var location: SourceLocation
}
