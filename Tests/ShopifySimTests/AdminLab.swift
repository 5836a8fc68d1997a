import CommerceTypes
import GraphQLLanguage
import Synchronization
import Testing

@testable import ShopifySim

/// A shop behind its Admin API, without a server; the virtual clock moves when a test says so.
struct AdminLab {
  static let token = "shpat_static"
  static let secret = "hush"

  let store: MemoryAdminStore
  let api: AdminAPI

  init(
    _ shop: Shop? = nil, scopes: AccessScopes = .all,
    limits: AdminLimits = AdminLimits(clock: .virtual), sessions: (any SessionSignature)? = nil
  ) throws {
    var app = AppInstallation(
      AppSettings(clientID: "app-1", clientSecret: ClientSecret(Self.secret), scopes: scopes, limits: limits))
    app.tokens.addPermanent(Self.token)
    let shop = try shop ?? RESTShops.withOrder()
    store = MemoryAdminStore(shop, app: app, subscriptions: MemorySubscriptions(shop.configuration))
    let drawn = Mutex(0)
    api = try AdminAPI(
      store: store,
      tokens: TokenEndpoint(
        sessions: sessions, wallSeconds: { 1_800_000_000 },
        draw: {
          drawn.withLock { number in
            number += 1
            return "drawn\(number)"
          }
        }))
  }

  /// Moves the virtual clock on.
  func wait(seconds: Int) throws {
    // The step itself takes a second.
    try store.apply(.wait(seconds: seconds - 1))
  }

  func graphQL(
    _ query: String, _ variables: JSONValue = .null, version: String = "2026-07",
    token: String? = AdminLab.token,
    showsCosts: Bool = false
  ) throws -> AdminAnswer {
    let body: JSONValue = ["query": .string(query), "variables": variables]
    return try #require(
      api.answer(
        AdminRequest(
          method: "POST", path: "/admin/api/\(version)/graphql.json", token: token,
          contentType: "application/json", showsCosts: showsCosts, body: body.encoded())))
  }

  func get(_ path: String, token: String? = AdminLab.token) throws -> AdminAnswer {
    try #require(api.answer(AdminRequest(method: "GET", path: path, token: token)))
  }

  func tokenRequest(_ body: String, contentType: String = "application/x-www-form-urlencoded") throws
    -> AdminAnswer
  {
    try #require(
      api.answer(
        AdminRequest(
          method: "POST", path: "/admin/oauth/access_token", contentType: contentType, body: Array(body.utf8))
      ))
  }
}

extension AdminAnswer {
  /// The body as JSON.
  var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
}
