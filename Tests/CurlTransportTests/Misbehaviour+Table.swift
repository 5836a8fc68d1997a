import CurlTransport
import Foundation
import TestSupport

extension Misbehaviour {
  static let table = statuses + encodings + lengths + heads + protocols + silences + deaths

  private static let short = HTTPLimits(
    total: .seconds(20), firstByte: .milliseconds(200), stall: .milliseconds(200), slowestRate: 1000)

  /// Any status is a response; none leads anywhere else.
  private static let statuses: [Misbehaviour] = [
    Misbehaviour("a good answer", answering: ok("", Array("pong".utf8)), pong),
    Misbehaviour("an empty 200", answering: ok("", []), .response(status: 200, body: "")),
    Misbehaviour(
      "204", answering: "HTTP/1.1 204 No Content\r\n\r\n", thenWaits: true, .response(status: 204, body: "")),
    Misbehaviour(
      "401 that asks for a password",
      answering: "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 4\r\n\r\npong",
      .response(status: 401, body: "pong")),
    Misbehaviour(
      "407 of a proxy",
      answering: "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n",
      .response(status: 407, body: "")),
    Misbehaviour(
      "502 with a page", answering: "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 4\r\n\r\npong",
      .response(status: 502, body: "pong")),
    Misbehaviour(
      "503 that asks to come again",
      answering: "HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
      .response(status: 503, body: "")),
    Misbehaviour(
      "100 Continue in front",
      answering: Array("HTTP/1.1 100 Continue\r\n\r\n".utf8) + ok("", Array("pong".utf8)),
      pong),
    Misbehaviour(
      "103 Early Hints in front",
      answering: Array("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".utf8) + ok("", Array("pong".utf8)),
      pong),
    Misbehaviour(
      "a flood of 100 Continue",
      limits: HTTPLimits(headerBytes: 4096), .failure(.responseTooLarge, phase: .receive)
    ) { connection in
      _ = connection.readRequest()
      for _ in 0..<1000 { connection.write("HTTP/1.1 100 Continue\r\n\r\n") }
    },
  ]

  private static let encodings: [Misbehaviour] = [
    Misbehaviour("gzip", answering: ok("Content-Encoding: gzip\r\n", Compressed.gzip), pong),
    Misbehaviour("deflate", answering: ok("Content-Encoding: deflate\r\n", Compressed.deflate), pong),
    Misbehaviour("bare deflate", answering: ok("Content-Encoding: deflate\r\n", Compressed.rawDeflate), pong),
    Misbehaviour("identity", answering: ok("Content-Encoding: identity\r\n", Array("pong".utf8)), pong),
    Misbehaviour(
      "gzip that isn't", answering: ok("Content-Encoding: gzip\r\n", Array("pong".utf8)),
      .failure(.contentEncoding, phase: .receive)),
    Misbehaviour(
      "gzip with a flipped byte",
      answering: ok("Content-Encoding: gzip\r\n", Compressed.gzip.dropLast(6) + [0, 0, 0, 0, 0, 0]),
      .failure(.contentEncoding, phase: .receive)),
    Misbehaviour(
      "gzip without its checksum", answering: ok("Content-Encoding: gzip\r\n", Compressed.gzip.dropLast(8)),
      pong),
    Misbehaviour(
      "gzip with more behind it",
      answering: ok("Content-Encoding: gzip\r\n", Compressed.gzip + Array("more".utf8)),
      .failure(.contentEncoding, phase: .receive)),
    Misbehaviour(
      "an encoding nobody asked for", answering: ok("Content-Encoding: br\r\n", Array("pong".utf8)),
      .failure(.contentEncoding, phase: .receive)),
    Misbehaviour(
      "an encoding on top of another",
      answering: ok("Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n", Compressed.gzip),
      .failure(.contentEncoding, phase: .receive)),
    Misbehaviour(
      "a gzip bomb", answering: ok("Content-Encoding: gzip\r\n", Compressed.zeros),
      limits: HTTPLimits(responseBytes: 65536), .failure(.responseTooLarge, phase: .receive)),
    Misbehaviour(
      "more on the wire than allowed, announced", answering: ok("", [UInt8](repeating: 0x61, count: 4097)),
      limits: HTTPLimits(wireBytes: 4096), .failure(.responseTooLarge, phase: .receive)),
    Misbehaviour(
      "more on the wire than allowed, unannounced",
      answering: Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + [UInt8](repeating: 0x61, count: 4097),
      limits: HTTPLimits(wireBytes: 4096), .failure(.responseTooLarge, phase: .receive)),
  ]

  private static let lengths: [Misbehaviour] = [
    Misbehaviour(
      "a body shorter than announced", answering: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npong",
      .failure(.truncated, phase: .receive)),
    Misbehaviour(
      "a body longer than announced", answering: "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npongpong", pong),
    Misbehaviour("a body until the end", answering: "HTTP/1.1 200 OK\r\n\r\npong", pong),
    Misbehaviour(
      "chunks",
      answering: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\npo\r\n2\r\nng\r\n0\r\n\r\n",
      pong),
    Misbehaviour(
      "chunks without their end",
      answering: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npong\r\n",
      .failure(.truncated, phase: .receive)),
    Misbehaviour(
      "a chunk of no size", answering: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\npong\r\n",
      .failure(.truncated, phase: .receive)),
    Misbehaviour(
      "a chunk of too many digits",
      answering: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\npong\r\n",
      .failure(.truncated, phase: .receive)),
    Misbehaviour(
      "two Content-Length that differ",
      answering: "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 2\r\n\r\npong",
      .failure(.malformedResponse, phase: .receive)),
    Misbehaviour(
      "the same Content-Length twice",
      answering: "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\npong", pong),
    Misbehaviour(
      "both Content-Length and chunks",
      answering:
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npong\r\n0\r\n\r\n",
      .failure(.malformedResponse, phase: .receive)),
    Misbehaviour(
      "a negative Content-Length", answering: "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\npong",
      .failure(.malformedResponse, phase: .receive)),
    Misbehaviour(
      "a Content-Length in words", answering: "HTTP/1.1 200 OK\r\nContent-Length: four\r\n\r\npong",
      .failure(.malformedResponse, phase: .receive)),
  ]

  private static let heads: [Misbehaviour] = [
    Misbehaviour(
      "headers that end in the middle", answering: "HTTP/1.1 200 OK\r\nContent-Le",
      .failure(.truncated, phase: .receive)),
    Misbehaviour(
      "one header without end", answering: "HTTP/1.1 200 OK\r\nX: " + String(repeating: "x", count: 300_000),
      .failure(.responseTooLarge, phase: .receive)),
    Misbehaviour(
      "headers without end",
      answering: "HTTP/1.1 200 OK\r\n" + String(repeating: "X-Y: z\r\n", count: 50_000),
      .failure(.responseTooLarge, phase: .receive)),
    Misbehaviour(
      "trailers without end",
      answering: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npong\r\n0\r\n"
        + String(repeating: "X-Y: z\r\n", count: 50_000),
      .failure(.responseTooLarge, phase: .receive)),
    Misbehaviour(
      "lines that end in LF alone", answering: "HTTP/1.1 200 OK\nContent-Length: 4\n\npong", pong),
    Misbehaviour(
      "a header with a NUL",
      answering: Array("HTTP/1.1 200 OK\r\nX: a".utf8) + [0] + Array("b\r\n\r\npong".utf8),
      .failure(.malformedResponse, phase: .receive)),
  ]

  private static let protocols: [Misbehaviour] = [
    Misbehaviour("HTTP/0.9", answering: "pong", .failure(.malformedResponse, phase: .wait)),
    Misbehaviour(
      "a status line without status", answering: "HTTP/1.1 abc\r\n\r\npong",
      .failure(.malformedResponse, phase: .wait)),
    Misbehaviour(
      "a version nobody has", answering: "HTTP/7.3 200 OK\r\nContent-Length: 4\r\n\r\npong",
      .failure(.malformedResponse, phase: .wait)),
    Misbehaviour(
      "HTTP/2 frames",
      answering: [0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100],
      .failure(.malformedResponse, phase: .wait)),
    Misbehaviour(
      "a TLS alert of a port that wants TLS", answering: [21, 3, 3, 0, 2, 2, 70],
      .failure(.malformedResponse, phase: .wait)),
    Misbehaviour(
      "another protocol's greeting", requests: 0, .failure(.malformedResponse, phase: .wait)
    ) { connection in
      connection.write("SSH-2.0-OpenSSH_9.2\r\n")
      _ = connection.read()
    },
    Misbehaviour(
      "101 Switching Protocols",
      answering: "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
      .failure(.outcomeUnknown, phase: .receive)),
  ]

  private static let silences: [Misbehaviour] = [
    Misbehaviour("silence", answering: "", limits: short, thenWaits: true, .failure(.timeout, phase: .wait)),
    Misbehaviour(
      "silence, with only a total limit", answering: "", limits: HTTPLimits(total: .milliseconds(200)),
      thenWaits: true, .failure(.timeout, phase: .wait)),
    Misbehaviour(
      "silence within the headers", answering: "HTTP/1.1 200 OK\r\nX: ", limits: short, thenWaits: true,
      .failure(.timeout, phase: .receive)),
    Misbehaviour(
      "silence within the body", answering: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npo", limits: short,
      thenWaits: true, .failure(.timeout, phase: .receive)),
    Misbehaviour(
      "a body without length on a connection that stays", answering: "HTTP/1.1 200 OK\r\n\r\npong",
      limits: short, thenWaits: true, .failure(.timeout, phase: .receive)),
    Misbehaviour("a dripping body", limits: short, .failure(.timeout, phase: .receive)) { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
      drip("a", into: connection)
    },
    Misbehaviour("dripping headers", limits: short, .failure(.timeout, phase: .receive)) { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 200 OK\r\n")
      drip("X: y\r\n", into: connection)
    },
    Misbehaviour(
      "a server that doesn't read", limits: short, bodyBytes: 32_000_000, requests: 0,
      .failure(.timeout, phase: .send)
    ) { _ in Thread.sleep(forTimeInterval: 3) },
  ]

  private static let deaths: [Misbehaviour] = [
    Misbehaviour(
      "the end without an answer", answering: "", .failure(.outcomeUnknown, phase: .wait)),
    Misbehaviour("a reset without an answer", .failure(.outcomeUnknown, phase: .wait)) { connection in
      _ = connection.readRequest()
      connection.resetAtEnd()
    },
    Misbehaviour("a reset within the body", .failure(.truncated, phase: .receive)) { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npo")
      Thread.sleep(forTimeInterval: 0.2)
      connection.resetAtEnd()
    },
    Misbehaviour(
      "the end within a large request", bodyBytes: 4_000_000, requests: 0,
      .failure(.outcomeUnknown, phase: .send)
    ) { connection in
      _ = connection.read()
      connection.resetAtEnd()
    },
  ]

  /// A few bytes each 20 ms, for three seconds at most.
  private static func drip(_ text: String, into connection: RawConnection) {
    for _ in 0..<150 {
      connection.write(text)
      Thread.sleep(forTimeInterval: 0.02)
    }
  }
}
