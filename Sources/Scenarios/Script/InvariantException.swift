/// An invariant that a scenario leaves out, and why.
struct InvariantException: Sendable, Hashable {
  var name: String
  var reason: String
  var position: SourcePosition
}
