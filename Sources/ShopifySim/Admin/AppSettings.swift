/// How an app is installed in a shop: who it is, and what it may.
public struct AppSettings: Sendable {
  /// `client_id` of the token endpoint.
  public var clientID: String
  /// `client_secret` of the token endpoint, which also signs session tokens; nil when there is none to exchange.
  public var clientSecret: ClientSecret?
  public var scopes: AccessScopes
  public var limits: AdminLimits

  public init(
    clientID: String = "lab-app", clientSecret: ClientSecret? = nil, scopes: AccessScopes = .all,
    limits: AdminLimits = .standard
  ) {
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.scopes = scopes
    self.limits = limits
  }
}
