import Foundation
import GraphQLLanguage
import Hummingbird
import NIOCore

private typealias HeaderName = HTTPFields.Element.Name

/// The Admin API behind its access token, and the control API behind nothing but loopback.
struct AdminRoutes: Sendable {
  /// The largest body of a control request in bytes.
  static let bodyLimit = 1 << 20

  let api: AdminAPI
  let simulator: ShopSimulator
  let scheme: ServedScheme
  let tell: (@Sendable (HandledRequest) -> Void)?

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    if let tell { router.add(middleware: RequestLog(tell: tell)) }
    router.on("/admin/**", method: .head) { request, _ in try await head(request) }
    for method in [HTTPRequest.Method.get, .post, .delete, .put, .patch] {
      router.on("/admin/**", method: method) { request, _ in try await admin(request) }
      router.on("/_lab", method: method) { request, _ in try await lab(request) }
      router.on("/_lab/**", method: method) { request, _ in try await lab(request) }
    }
    return router
  }

  /// What a GET would answer, without its body: clients ask so whether a record exists.
  private func head(_ request: Request) async throws -> Response {
    var answer = try await admin(request, as: .get)
    answer.body = ResponseBody()
    return answer
  }

  private func admin(_ request: Request, as method: HTTPRequest.Method? = nil) async throws -> Response {
    let body = try await request.body.collect(upTo: AdminAPI.bodyLimit(request.uri.path))
    let asked = AdminRequest(
      method: (method ?? request.method).rawValue, path: request.uri.path, query: Self.query(of: request),
      token: Self.tokenHeader.flatMap { request.headers[$0] },
      contentType: request.headers[.contentType],
      showsCosts: Self.costHeader.flatMap { request.headers[$0] } == "1",
      origin: request.head.authority.map { "\(scheme.rawValue)://\($0)" }, body: Array(body.readableBytesView)
    )
    let answer = api.answer(asked) ?? .notFound
    var headers = HTTPFields()
    for (name, value) in answer.headers + [("X-Request-Id", Self.requestID())] {
      if let name = HeaderName(name) { headers[name] = value }
    }
    return Response(
      status: .init(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  private static let tokenHeader = HeaderName("X-Shopify-Access-Token")
  private static let costHeader = HeaderName("Shopify-GraphQL-Cost-Debug")

  /// A random id and the second it was drawn in. Evidence: captured.
  private static func requestID() -> String {
    "\(UUID().uuidString.lowercased())-\(Int(Date().timeIntervalSince1970))"
  }

  private static func query(of request: Request) -> [String: String] {
    request.uri.query.flatMap { FormBody.fields(Array($0.utf8)) } ?? [:]
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
    let headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
  }
}
