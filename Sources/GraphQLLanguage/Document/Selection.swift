/// One entry of a selection set.
public enum Selection: Sendable, Hashable {
  case field(Field)
  case inlineFragment(InlineFragment)
  case fragmentSpread(FragmentSpread)
}

/// What is selected between braces.
public struct SelectionSet: Sendable, Hashable {
  /// The entries in the order written.
  public var selections: [Selection]
  /// Where its `{` stands.
  public var location: SourceLocation
  /// Whether it holds what several places select, so that its own place doesn't say what is in it.
  var isMerged = false

  /// A selection set at a place.
  public init(selections: [Selection], location: SourceLocation) {
    self.selections = selections
    self.location = location
  }
}
