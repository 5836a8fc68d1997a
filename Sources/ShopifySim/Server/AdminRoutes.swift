import GraphQLLanguage
import Hummingbird
import NIOCore

private typealias HeaderName = HTTPFields.Element.Name

/// The Admin API's one route, behind its access token.
///
/// Every version in the path is answered as ``AdminSchema/version``, and the answer's header says so. Evidence:
/// documented for the header and for versions that are no longer supported; for the others it is a limit of ours.
struct AdminRoutes: Sendable {
  /// The largest request body in bytes.
  static let bodyLimit = 1 << 20

  let accessToken: String
  let service: GraphQLService
  let shop: @Sendable () -> Shop

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.post("/admin/api/:version/graphql.json") { request, _ in try await answer(request) }
    return router
  }

  private func answer(_ request: Request) async throws -> Response {
    guard let name = HeaderName("X-Shopify-Access-Token"), request.headers[name] == accessToken else {
      return Self.response(
        .unauthorized,
        ["errors": "[API] Invalid API key or access token (unrecognized login or wrong password)"])
    }
    let body = try await request.body.collect(upTo: Self.bodyLimit)
    return Self.response(.ok, service.respond(to: Array(body.readableBytesView), shop: shop()))
  }

  private static func response(_ status: HTTPResponse.Status, _ json: JSONValue) -> Response {
    var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
    if let name = HeaderName("X-Shopify-API-Version") { headers[name] = AdminSchema.version }
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.encoded())))
  }
}
