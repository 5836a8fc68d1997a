/// One entry of a selection set.
public enum Selection: Sendable, Hashable {
  case field(Field)
  case inlineFragment(InlineFragment)
  case fragmentSpread(FragmentSpread)
}

/// What is selected between braces.
public struct SelectionSet: Sendable, Hashable {
  public var selections: [Selection]
  public var location: SourceLocation

  public init(selections: [Selection], location: SourceLocation) {
    self.selections = selections
    self.location = location
  }
}
