import CurlTransport
import Testing
import Wiretap

/// A tap between a client and an upstream, all started and stopped with it.
struct TapLab {
  let upstream: TestUpstream
  let tap: Tap
  let port: Int
  let client = CurlHTTPTransport()

  static func run(
    redact: [String] = [],
    answer: @escaping TestUpstream.Answer = TestUpstream.always(TestUpstream.response()),
    _ body: (TapLab) async throws -> Void
  ) async throws {
    let upstream = try TestUpstream(answer: answer)
    let tap = Tap(name: "odoo", upstreamPort: upstream.port, redact: redact)
    let lab = try await TapLab(upstream: upstream, tap: tap, port: tap.start())
    do {
      try await body(lab)
    } catch {
      Issue.record(error)
    }
    await tap.stop()
    upstream.stop()
  }

  func post(
    _ body: String = "<call/>", path: String = "/xmlrpc/2/object", headers: [HTTPHeader] = []
  ) async throws -> HTTPResponse {
    try await client.send(
      HTTPRequest(url: "http://127.0.0.1:\(port)\(path)", headers: headers, body: Array(body.utf8)))
  }

  /// The error of a request whose connection was closed.
  func postFails(_ body: String = "<call/>") async throws -> TransportError {
    do {
      let response = try await post(body)
      throw TapError(.upstreamBroken, "an answer came: \(response.status)")
    } catch let error as TransportError {
      return error
    }
  }
}
