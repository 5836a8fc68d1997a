import GraphQLLanguage
import Hummingbird
import NIOCore

private typealias HeaderName = HTTPFields.Element.Name

/// The Admin API behind its access token, and the control API behind nothing but loopback.
///
/// Every version in the path is answered as the newest version, and the answer's header says so. Evidence:
/// documented for the header and for versions that are no longer supported; for the others it is a limit of ours.
struct AdminRoutes: Sendable {
  /// The largest request body in bytes.
  static let bodyLimit = 1 << 20

  let accessToken: String
  let service: GraphQLService
  let simulator: ShopSimulator
  let tell: (@Sendable (HandledRequest) -> Void)?

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    if let tell { router.add(middleware: RequestLog(tell: tell)) }
    router.post("/admin/api/:version/graphql.json") { request, _ in try await graphQL(request) }
    router.get("/admin/api/:version/**") { request, _ in rest(request) }
    for method in [HTTPRequest.Method.get, .post, .delete, .put, .patch] {
      router.on("/_lab", method: method) { request, _ in try await lab(request) }
      router.on("/_lab/**", method: method) { request, _ in try await lab(request) }
    }
    return router
  }

  private func graphQL(_ request: Request) async throws -> Response {
    guard isSignedIn(request) else { return Self.unauthorized }
    let body = try await request.body.collect(upTo: Self.bodyLimit)
    let answer = service.respond(to: Array(body.readableBytesView), store: simulator)
    return Self.response(.ok, answer.encoded())
  }

  private func rest(_ request: Request) -> Response {
    guard isSignedIn(request) else { return Self.unauthorized }
    let routes = RESTRoutes(shop: simulator.withShop { $0 })
    let answer = routes.answer(path: request.uri.path, query: Self.query(of: request))
    return Self.response(.init(code: answer.status), answer.body.encoded())
  }

  private static func query(of request: Request) -> [String: String] {
    var query: [String: String] = [:]
    for (name, value) in request.uri.queryParameters { query[String(name)] = String(value) }
    return query
  }

  private func isSignedIn(_ request: Request) -> Bool {
    guard let name = HeaderName("X-Shopify-Access-Token") else { return false }
    return request.headers[name] == accessToken
  }

  private static var unauthorized: Response {
    let body: JSONValue = [
      "errors": "[API] Invalid API key or access token (unrecognized login or wrong password)"
    ]
    return response(.unauthorized, body.encoded())
  }

  private func lab(_ request: Request) async throws -> Response {
    guard isFromThisMachine(request) else {
      let refusal = LabRefusal(
        status: 403, code: "not-local", message: "the control API is for programs on this machine alone",
        place: "the request's Host or Origin", remedy: "call http://127.0.0.1:PORT/_lab/ and no other name")
      return Self.response(.forbidden, refusal.answer.body)
    }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: Self.bodyLimit)
    } catch is NIOTooManyBytesError {
      let refusal = LabRefusal(
        status: 413, code: "too-large", message: "the body is larger than \(Self.bodyLimit) bytes",
        place: "the body", remedy: "send less in one request")
      return Self.response(.contentTooLarge, refusal.answer.body)
    }
    let path = request.uri.path.split(separator: "/").dropFirst().map { String($0) }
    let answer = await LabControl(simulator: simulator).answer(
      method: request.method.rawValue, path: path, query: Self.query(of: request),
      body: Array(body.readableBytesView))
    return Self.response(.init(code: answer.status), answer.body)
  }

  /// A page in a browser sends its Origin, and a name that leads here by trickery stands in the Host.
  private func isFromThisMachine(_ request: Request) -> Bool {
    let host = (request.head.authority ?? "").prefix { $0 != ":" }
    return request.headers[.origin] == nil && ["127.0.0.1", "localhost"].contains(host)
  }

  private static func response(_ status: HTTPResponse.Status, _ json: [UInt8]) -> Response {
    var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
    if let name = HeaderName("X-Shopify-API-Version") { headers[name] = AdminSchema.newest.name }
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
  }
}
