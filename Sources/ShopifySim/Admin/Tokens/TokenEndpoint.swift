import GraphQLLanguage

/// `POST /admin/oauth/access_token`: access tokens for an app's credentials, for a session token, or for a refresh
/// token.
///
/// Evidence: documented for the requests and for the answer to client credentials; what refusals say is assumed.
struct TokenEndpoint: Sendable {
  private static let exchange = "urn:ietf:params:oauth:grant-type:token-exchange"
  private static let idToken = "urn:ietf:params:oauth:token-type:id_token"
  private static let offline = "urn:shopify:params:oauth:token-type:offline-access-token"
  private static let online = "urn:shopify:params:oauth:token-type:online-access-token"

  /// Nil where session tokens can't be checked: then none is exchanged.
  var sessions: (any SessionSignature)?
  /// The seconds since 1970 that session tokens are held against: they come from the client's clock.
  var wallSeconds: @Sendable () -> Int
  /// A new random text of 32 hexadecimal digits.
  var draw: @Sendable () -> String

  func answer(_ request: AdminRequest, store: any AdminStore) -> AdminAnswer {
    guard let fields = TokenRequest(body: request.body, contentType: request.contentType) else {
      return Self.refusal("invalid_request", "The body is neither a form nor JSON.")
    }
    let app = store.app
    let use: Behaviour =
      switch fields["grant_type"] {
      case Self.exchange: .adminTokenExchange
      case "refresh_token": .adminRefresh
      default: .adminCredentials
      }
    store.changeApp { $0.lean(on: use) }
    guard let secret = app.clientSecret?.reveal(), fields["client_id"] == app.clientID,
      fields["client_secret"] == secret
    else {
      store.changeApp { $0.lean(on: .adminTokenRefused) }
      return Self.refusal(
        "invalid_client", "The client_id or the client_secret isn't the installed app's.", status: 401)
    }
    switch fields["grant_type"] {
    case "client_credentials":
      return issue(store, prefix: "shpat_", lifetime: AccessTokens.lifetime, refreshes: false)
    case Self.exchange: return exchanged(fields, app, secret, store)
    case "refresh_token":
      let now = store.moment.shop
      let token = fields["refresh_token"] ?? ""
      guard store.changeApp({ $0.tokens.takeRefresh(token, at: now) }) else {
        return Self.refusal("invalid_grant", "The refresh token is unknown, used or too old.")
      }
      return issue(store, prefix: "shpat_", lifetime: AccessTokens.offlineLifetime, refreshes: true)
    default:
      return Self.refusal(
        "unsupported_grant_type",
        "Simulated are client_credentials, \(Self.exchange) and refresh_token.")
    }
  }

  private func exchanged(
    _ fields: TokenRequest, _ app: AppInstallation, _ secret: String, _ store: any AdminStore
  ) -> AdminAnswer {
    let now = wallSeconds()
    guard fields["subject_token_type"] == Self.idToken, let sessions,
      let session = SessionToken(fields["subject_token"] ?? "", secret: secret, signature: sessions),
      session.audience == app.clientID, session.notBefore <= now, now < session.expiresAt,
      session.destination.hasSuffix("//" + store.shop.configuration.domain)
    else { return Self.refusal("invalid_subject_token", "The session token isn't valid.") }
    switch fields["requested_token_type"] ?? Self.offline {
    case Self.offline:
      guard fields["expiring"] == "1" else {
        return issue(store, prefix: "shpat_", lifetime: nil, refreshes: false)
      }
      return issue(store, prefix: "shpat_", lifetime: AccessTokens.offlineLifetime, refreshes: true)
    case Self.online:
      return issue(store, prefix: "shpua_", lifetime: AccessTokens.lifetime, refreshes: false)
    default: return Self.refusal("invalid_request", "The requested_token_type isn't known.")
    }
  }

  private func issue(
    _ store: any AdminStore, prefix: String, lifetime: Int?, refreshes: Bool
  ) -> AdminAnswer {
    let token = prefix + draw()
    let refresh = refreshes ? "shprt_" + draw() : nil
    let now = store.moment.shop
    let scope = store.changeApp { app in
      app.tokens.issue(token, lifetime: lifetime, at: now)
      if let refresh { app.tokens.issueRefresh(refresh, at: now) }
      return app.scopes.text
    }
    var members = [
      JSONMember("access_token", .string(token)), JSONMember("scope", .string(scope)),
    ]
    if let lifetime { members.append(JSONMember("expires_in", .integer(lifetime))) }
    if let refresh {
      members.append(JSONMember("refresh_token", .string(refresh)))
      members.append(JSONMember("refresh_token_expires_in", .integer(AccessTokens.refreshLifetime)))
    }
    return AdminAnswer(status: 200, .object(members))
  }

  private static func refusal(_ code: String, _ text: String, status: Int = 400) -> AdminAnswer {
    AdminAnswer(
      status: status, ["error": .string(code), "error_description": .string(text)])
  }
}
