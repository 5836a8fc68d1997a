/// What fills the buckets of an app again.
public enum LimitClock: String, Sendable, Hashable, CaseIterable {
  /// The time that passes for the client.
  case wall
  /// The shop's own clock, which steps, mutations and scripts move.
  case virtual
  /// Nothing has to pass: every call finds full buckets, and nobody is throttled.
  case none
}
