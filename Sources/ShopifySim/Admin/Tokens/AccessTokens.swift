/// The access tokens of an app, and what they are renewed with; neither ever prints.
struct AccessTokens: Sendable, CustomStringConvertible, CustomReflectable {
  /// How long an access token of the client credentials holds, in seconds. Evidence: documented.
  static let lifetime = 86_399
  /// How long an expiring offline token holds, in seconds. Evidence: assumed.
  static let offlineLifetime = 3600
  /// How long a refresh token holds, in seconds. Evidence: assumed.
  static let refreshLifetime = 7_776_000

  /// Until when each holds; nil for ever.
  private var access: [String: ShopTime?] = [:]
  private var refresh: [String: ShopTime] = [:]

  var description: String { "(\(access.count) access tokens)" }
  var customMirror: Mirror { Mirror(self, children: []) }

  /// Adds a token that never expires.
  mutating func addPermanent(_ token: String) { access[token] = .some(nil) }

  func isValid(_ token: String, at now: ShopTime) -> Bool {
    guard let expiry = access[token] else { return false }
    return expiry.map { now < $0 } ?? true
  }

  /// Issues an access token; without a lifetime it never expires.
  mutating func issue(_ token: String, lifetime: Int?, at now: ShopTime) {
    for (known, expiry) in access {
      if let expiry, expiry <= now { access[known] = nil }
    }
    access[token] = .some(lifetime.map { now.advanced(seconds: $0) })
  }

  mutating func issueRefresh(_ token: String, at now: ShopTime) {
    refresh = refresh.filter { $0.value > now }
    refresh[token] = now.advanced(seconds: Self.refreshLifetime)
  }

  /// Takes a refresh token, which serves once; false when it isn't known or is too old.
  mutating func takeRefresh(_ token: String, at now: ShopTime) -> Bool {
    guard let expiry = refresh.removeValue(forKey: token) else { return false }
    return now < expiry
  }
}
