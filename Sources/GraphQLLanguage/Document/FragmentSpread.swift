/// `...Name`.
public struct FragmentSpread: Sendable, Hashable {
  public var name: String
  public var directives: [Directive]
  public var location: SourceLocation
}
