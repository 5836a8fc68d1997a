/// `...Name`.
public struct FragmentSpread: Sendable, Hashable {
  /// The fragment's name.
  public var name: String
  /// Its directives as written.
  public var directives: [Directive]
  /// Where its dots stand.
  public var location: SourceLocation
}
