import GraphQLLanguage

/// A parsed filter.
indirect enum FilterExpression: Sendable, Hashable {
  case term(FilterTerm)
  case not(FilterExpression)
  case all([FilterExpression])
  case any([FilterExpression])

  func matches(_ body: JSONValue, at now: ShopTime) -> Bool {
    switch self {
    case .term(let term): term.matches(body, at: now)
    case .not(let inner): !inner.matches(body, at: now)
    case .all(let parts): parts.allSatisfy { $0.matches(body, at: now) }
    case .any(let parts): parts.contains { $0.matches(body, at: now) }
    }
  }
}
