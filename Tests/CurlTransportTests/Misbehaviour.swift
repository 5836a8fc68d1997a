import CurlTransport
import TestSupport
import Testing

/// Something that a server may do to a client, and what the client must make of it.
struct Misbehaviour: Sendable, CustomTestStringConvertible {
  /// What the caller gets.
  enum Ending: Sendable, Equatable {
    case response(status: Int, body: String)
    case failure(TransportError.Code, phase: TransportError.Phase?)
  }

  let name: String
  var limits = HTTPLimits()
  /// How many bytes the request's body has.
  var bodyBytes = 4
  let ending: Ending
  /// Whole requests that reached the server.
  var requests = 1
  let script: @Sendable (RawConnection) -> Void

  var testDescription: String { name }

  /// Reads the request and sends these bytes.
  init(
    _ name: String, answering bytes: [UInt8], limits: HTTPLimits = HTTPLimits(), thenWaits: Bool = false,
    _ ending: Ending
  ) {
    self.init(name, limits: limits, ending) { connection in
      _ = connection.readRequest()
      connection.write(bytes)
      if thenWaits { _ = connection.read() }
    }
  }

  init(
    _ name: String, answering text: String, limits: HTTPLimits = HTTPLimits(), thenWaits: Bool = false,
    _ ending: Ending
  ) {
    self.init(name, answering: Array(text.utf8), limits: limits, thenWaits: thenWaits, ending)
  }

  init(
    _ name: String, limits: HTTPLimits = HTTPLimits(), bodyBytes: Int = 4, requests: Int = 1,
    _ ending: Ending,
    script: @escaping @Sendable (RawConnection) -> Void
  ) {
    self.name = name
    self.limits = limits
    self.bodyBytes = bodyBytes
    self.requests = requests
    self.ending = ending
    self.script = script
  }

  /// A 200 with these header lines and body.
  static func ok(_ headers: String, _ body: [UInt8]) -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  static let pong = Ending.response(status: 200, body: "pong")
}
