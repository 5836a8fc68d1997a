import GraphQLLanguage

/// The Admin API from a request to its answer; a server only carries both.
struct AdminAPI: Sendable {
  static let callLimitHeader = "X-Shopify-Shop-Api-Call-Limit"

  let store: any AdminStore
  let tokens: TokenEndpoint
  /// Which receivers may subscribe to webhooks.
  let addresses: WebhookAddressRule
  private let services: [String: GraphQLService]

  /// - Throws: when a schema can't be read.
  init(
    store: any AdminStore, tokens: TokenEndpoint, addresses: WebhookAddressRule = .httpsOrLoopback
  ) throws {
    self.store = store
    self.tokens = tokens
    self.addresses = addresses
    services = Dictionary(
      uniqueKeysWithValues: try AdminSchema.names.map { name in
        (name, try GraphQLService(AdminSchema.effective(name)))
      })
  }

  /// The most bytes that a request to a path may have.
  static func bodyLimit(_ path: String) -> Int {
    // A form has a little around its file.
    path.hasPrefix(StagedUpload.path) ? BulkRoutes.uploadLimit + (1 << 16) : 1 << 20
  }

  /// `POST /admin/oauth/access_token`, `/admin/oauth/access_scopes.json`, bulk operations' files, and everything below
  /// `/admin/api/` or, as older clients have it, below `/admin/`; nil for any other path.
  func answer(_ request: AdminRequest) -> AdminAnswer? {
    let parts = request.parts
    guard parts.first == "admin" else { return nil }
    if let file = BulkRoutes.answer(
      method: request.method, path: request.path, contentType: request.contentType, body: request.body,
      store: store)
    {
      return AdminAnswer(status: file.status, headers: file.headers, body: file.body)
    }
    if parts == ["admin", "oauth", "access_token"] {
      return request.method == "POST" ? tokens.answer(request, store: store) : .notFound
    }
    let now = store.moment
    let origin = request.origin
    let (isSignedIn, scopes, refusal) = store.changeApp { app in
      let isSignedIn = request.token.map { app.tokens.isValid($0, at: now.shop) } ?? false
      if let origin, app.origin != origin { app.origin = origin }
      return (isSignedIn, app.scopes, isSignedIn ? app.receivedCall() : nil)
    }
    guard isSignedIn else { return .unauthorized }
    if parts == ["admin", "oauth", "access_scopes"] {
      guard request.method == "GET" else { return .notFound }
      return refusal == nil ? Self.list(scopes) : .tooManyRequests(callLimit: nil)
    }
    let path = VersionedPath(parts)
    var answer =
      path.resource == ["graphql"]
      ? graphQL(request, path, refusal) : rest(request, path, scopes, isRefused: refusal != nil)
    answer.headers += path.headers
    return answer
  }

  private func graphQL(
    _ request: AdminRequest, _ path: VersionedPath, _ refusal: RefusalRhythm.Kind?
  ) -> AdminAnswer {
    guard request.method == "POST" else { return .notFound }
    if refusal == .tooManyRequests { return .tooManyRequests(callLimit: nil) }
    guard let service = services[path.effective.name] else { return .notFound }
    let options = GraphQLOptions(showsCosts: request.showsCosts, isThrottled: refusal == .throttled)
    return AdminAnswer(
      status: 200,
      json: service.respond(to: request.body, store: store, addresses: addresses, options: options))
  }

  private func rest(
    _ request: AdminRequest, _ path: VersionedPath, _ scopes: AccessScopes, isRefused: Bool
  ) -> AdminAnswer {
    let now = store.moment
    let (verdict, limit) = store.changeApp { app in
      let verdict = app.receivedRESTCall(at: now)
      return (verdict, "\(app.calls.used)/\(app.calls.size.capacity)")
    }
    if isRefused || verdict != .admitted { return .tooManyRequests(callLimit: limit) }
    let needed = ScopeTable.needed(
      forREST: path.resource.first ?? "", path.resource, writing: request.method != "GET")
    guard scopes.allow(needed) else {
      store.changeApp { $0.lean(on: .adminScopes, .adminScopesREST) }
      var refused = AdminAnswer.forbidden(needed)
      refused.headers.append((Self.callLimitHeader, limit))
      return refused
    }
    let answer = RESTRoutes.answer(
      method: request.method, path: path.canonical(request.path), query: request.query, body: request.body,
      store: store,
      origin: request.origin, addresses: addresses)
    let headers = answer.headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    return AdminAnswer(
      status: answer.status, headers: [(Self.callLimitHeader, limit)] + headers, answer.body)
  }

  /// Evidence: documented.
  private static func list(_ scopes: AccessScopes) -> AdminAnswer {
    AdminAnswer(
      status: 200,
      ["access_scopes": .array(scopes.handles.map { ["handle": .string($0)] })])
  }
}
