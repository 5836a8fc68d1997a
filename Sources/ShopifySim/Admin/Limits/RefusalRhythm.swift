/// Refuses every so many calls, as an overloaded shop would.
struct RefusalRhythm: Sendable, Hashable {
  /// How a call is refused.
  enum Kind: Sendable, Hashable {
    /// HTTP 429 with `Retry-After`.
    case tooManyRequests
    /// GraphQL's own answer; REST's calls get 429 all the same.
    case throttled
  }

  let every: Int?
  private var calls = 0
  private var refusals = 0

  init(every: Int?) { self.every = every.map { max(1, $0) } }

  /// Counts a call; for GraphQL the two ways of being refused take turns, 429 first.
  mutating func received() -> Kind? {
    calls += 1
    guard let every, calls.isMultiple(of: every) else { return nil }
    refusals += 1
    return refusals.isMultiple(of: 2) ? .throttled : .tooManyRequests
  }
}
