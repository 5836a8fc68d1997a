import CurlTransport
import Foundation
import TestSupport
import Testing

@Suite("The HTTP client over libcurl", .timeLimit(.minutes(1)))
struct CurlHTTPTransportTests {
  let transport = CurlHTTPTransport()

  func failure(_ request: HTTPRequest) async -> TransportError? {
    do {
      _ = try await transport.send(request)
      return nil
    } catch {
      return error
    }
  }

  @Test("A POST arrives once with its body, headers and length, and the answer comes back whole")
  func roundTrip() async throws {
    let server = try RawServer { connection in
      while connection.readRequest() != nil { connection.answer("pong", headers: "X-Lab: a\r\nX-Lab: b\r\n") }
    }
    defer { server.stop() }
    let response = try await transport.send(
      HTTPRequest(
        url: server.url + "x?y=1", headers: [HTTPHeader("Content-Type", "text/xml")], body: Array("ping".utf8)
      ))
    #expect(response.status == 200)
    #expect(String(decoding: response.body, as: UTF8.self) == "pong")
    #expect(response.header("x-lab") == "a")
    #expect(response.headers.filter { $0.name == "X-Lab" }.map(\.value) == ["a", "b"])
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST /x?y=1 HTTP/1.1\r\n"))
    #expect(request.contains("Content-Length: 4\r\n"))
    #expect(!request.contains("Expect"))
    #expect(!request.contains("Transfer-Encoding"))
    #expect(request.hasSuffix("\r\n\r\nping"))
  }

  @Test("A large body goes out whole and without Expect")
  func largeBody() async throws {
    let server = try RawServer { connection in
      while let request = connection.readRequest() { connection.answer("\(request.utf8.count)") }
    }
    defer { server.stop() }
    let body = [UInt8](repeating: 0x61, count: 3_000_000)
    _ = try await transport.send(HTTPRequest(url: server.url, body: body))
    #expect(server.requests.count == 1)
    #expect(server.requests.first?.hasSuffix(String(repeating: "a", count: 3_000_000)) == true)
  }

  @Test("Calls one after another use one connection")
  func connectionReuse() async throws {
    let server = try RawServer { connection in
      while connection.readRequest() != nil { connection.answer() }
    }
    defer { server.stop() }
    for _ in 0..<3 { _ = try await transport.send(HTTPRequest(url: server.url, body: [1])) }
    #expect(server.requests.count == 3)
    #expect(server.connections == 1)
  }

  @Test(
    "When a kept connection dies before the answer, the POST isn't repeated and its outcome is unknown",
    arguments: [[UInt8]("create".utf8), [], [UInt8](repeating: 0x62, count: 1_000_000)])
  func neverASecondPost(body: [UInt8]) async throws {
    let server = try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      connection.answer()
      // Reads the second request on the same connection, and closes without a byte.
      _ = connection.readRequest()
    }
    defer { server.stop() }
    _ = try await transport.send(HTTPRequest(url: server.url, body: Array("first".utf8)))
    let error = await failure(HTTPRequest(url: server.url, body: body))
    #expect(error?.code == .outcomeUnknown)
    #expect(error?.mayHaveBeenProcessed == true)
    #expect(server.requests.count == 2)
  }

  @Test("A fresh connection that closes without an answer leaves the outcome unknown")
  func closeWithoutAnswer() async throws {
    let server = try RawServer { _ = $0.readRequest() }
    defer { server.stop() }
    let error = await failure(HTTPRequest(url: server.url, body: [1]))
    #expect(error?.code == .outcomeUnknown)
    #expect(error?.mayHaveBeenProcessed == true)
    #expect(server.requests.count == 1)
  }

  @Test("A refused connection can't have been processed")
  func refusedConnection() async throws {
    let server = try RawServer { _ in }
    server.stop()
    let error = await failure(HTTPRequest(url: server.url, body: [1]))
    #expect(error?.code == .connect)
    #expect(error?.mayHaveBeenProcessed == false)
  }

  @Test("A redirect is returned, not followed", arguments: [301, 302, 307, 308])
  func redirect(status: Int) async throws {
    let target = try RawServer { connection in
      while connection.readRequest() != nil { connection.answer() }
    }
    defer { target.stop() }
    let url = target.url
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 \(status) Moved\r\nLocation: \(url)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let response = try await transport.send(HTTPRequest(url: server.url, body: [1]))
    #expect(response.status == status)
    #expect(response.header("Location") == url)
    #expect(target.requests.isEmpty)
  }

  @Test("A body over the limit ends the exchange, announced or not")
  func sizeLimit() async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 200 OK\r\n\r\n")
      connection.write([UInt8](repeating: 0x61, count: 4096))
    }
    defer { server.stop() }
    let error = await failure(
      HTTPRequest(url: server.url, body: [1], limits: HTTPLimits(responseBytes: 4095)))
    #expect(error?.code == .responseTooLarge)
    #expect(error?.mayHaveBeenProcessed == true)
    let whole = try await transport.send(
      HTTPRequest(url: server.url, body: [1], limits: HTTPLimits(responseBytes: 4096)))
    #expect(whole.body.count == 4096)
  }

  @Test("The size limit counts the body after decompression")
  func decompressedSize() async throws {
    // 1 MiB of zeros, gzipped.
    let zipped = try await gzip(count: 1 << 20)
    #expect(zipped.count < 4096)
    let server = try RawServer { connection in
      while connection.readRequest() != nil {
        connection.write(
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(zipped.count)\r\n\r\n")
        connection.write(zipped)
      }
    }
    defer { server.stop() }
    let error = await failure(
      HTTPRequest(url: server.url, body: [1], limits: HTTPLimits(responseBytes: 65536)))
    #expect(error?.code == .responseTooLarge)
    let whole = try await transport.send(HTTPRequest(url: server.url, body: [1]))
    #expect(whole.body.count == 1 << 20)
  }

  @Test("A server that trickles its answer runs into the total limit")
  func totalTimeout() async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
      for _ in 0..<1500 {
        connection.write("a")
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
    defer { server.stop() }
    let start = ContinuousClock.now
    let error = await failure(
      HTTPRequest(url: server.url, body: [1], limits: HTTPLimits(total: .milliseconds(200))))
    #expect(error?.code == .timeout)
    #expect(error?.mayHaveBeenProcessed == true)
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test("Cancelling the task ends the exchange at once")
  func cancellation() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let server = try RawServer { connection in
      _ = connection.readRequest()
      arrived.yield()
      _ = connection.read()
    }
    defer { server.stop() }
    let request = HTTPRequest(url: server.url, body: [1])
    let task = Task { await failure(request) }
    for await _ in arrivals { break }
    let start = ContinuousClock.now
    task.cancel()
    let error = await task.value
    #expect(error?.code == .cancelled)
    #expect(error?.mayHaveBeenProcessed == true)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("A task cancelled beforehand sends nothing")
  func cancelledBefore() async throws {
    let server = try RawServer { connection in
      while connection.readRequest() != nil { connection.answer() }
    }
    defer { server.stop() }
    let request = HTTPRequest(url: server.url, body: [1])
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await failure(request)
    }
    let error = await task.value
    #expect(error?.code == .cancelled)
    #expect(error?.mayHaveBeenProcessed == false)
    #expect(server.requests.isEmpty)
  }

  @Test(
    "An answer that ends too early is truncated",
    arguments: [
      "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
      "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Le",
    ])
  func truncated(answer: String) async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write(answer)
    }
    defer { server.stop() }
    let error = await failure(HTTPRequest(url: server.url, body: [1]))
    #expect(error?.code == .truncated)
    #expect(error?.mayHaveBeenProcessed == true)
  }

  @Test("Bytes that aren't HTTP, and an unknown Content-Encoding, are errors of their own")
  func malformed() async throws {
    for (answer, code) in [
      ("hello\r\n\r\n", TransportError.Code.malformedResponse),
      ("HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\nContent-Length: 1\r\n\r\na", .contentEncoding),
    ] {
      let server = try RawServer { connection in
        _ = connection.readRequest()
        connection.write(answer)
      }
      defer { server.stop() }
      #expect(await failure(HTTPRequest(url: server.url, body: [1]))?.code == code)
    }
  }

  @Test(
    "A URL that isn't absolute http(s) without user information is refused before anything is sent",
    arguments: [
      "", "/x", "ftp://127.0.0.1/", "file:///etc/passwd", "http://user:hidden@127.0.0.1/", "http://a b/",
    ])
  func invalidURL(url: String) async throws {
    let error = await failure(HTTPRequest(url: url))
    #expect(error?.code == .invalidURL)
    #expect(error?.mayHaveBeenProcessed == false)
    #expect(error?.description.contains("hidden") == false)
  }

  @Test("A header that would break the request, or that the transport sets itself, is refused")
  func invalidHeaders() async throws {
    for header in [
      HTTPHeader("X", "a\r\nY: b"), HTTPHeader("X Y", "a"), HTTPHeader("Content-Length", "3"),
      HTTPHeader("Transfer-Encoding", "chunked"),
    ] {
      let error = await failure(HTTPRequest(url: "http://127.0.0.1:9/", headers: [header]))
      #expect(error?.code == .invalidRequest)
    }
  }

  @Test("GET, HEAD, PUT and DELETE go out under their names")
  func methods() async throws {
    let server = try RawServer { connection in
      while let request = connection.readRequest() {
        if request.hasPrefix("HEAD") {
          connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
        } else {
          connection.answer()
        }
      }
    }
    defer { server.stop() }
    for method in ["GET", "HEAD", "PUT", "DELETE"] {
      let body: [UInt8] = method == "PUT" ? [0x61] : []
      let response = try await transport.send(HTTPRequest(method: method, url: server.url, body: body))
      #expect(response.status == 200)
    }
    #expect(server.requests.map { $0.prefix { $0 != " " } } == ["GET", "HEAD", "PUT", "DELETE"])
  }

  @Test("Fifty exchanges at once each get their own answer")
  func concurrency() async throws {
    let server = try RawServer { connection in
      while let request = connection.readRequest() {
        connection.answer(String(request.split(separator: "\r\n\r\n").last ?? ""))
      }
    }
    defer { server.stop() }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<50 {
        group.addTask {
          let body = Array("n\(number)".utf8)
          return try await transport.send(HTTPRequest(url: server.url, body: body)).body == body
        }
      }
      for try await isOwn in group { #expect(isOwn) }
    }
    #expect(server.requests.count == 50)
  }

  @Test("TLS against a server that isn't one fails as such, and nothing was sent")
  func tlsFailure() async throws {
    let server = try RawServer { connection in
      _ = connection.read()
      connection.write("HTTP/1.1 400 Bad Request\r\n\r\n")
    }
    defer { server.stop() }
    let error = await failure(HTTPRequest(url: "https://127.0.0.1:\(server.port)/", body: [1]))
    #expect(error?.code == .tls)
    #expect(error?.mayHaveBeenProcessed == false)
  }

  @Test("A CA file that can't be read is a TLS error that names it")
  func missingCAFile() async throws {
    let server = try RawServer { _ = $0.read() }
    defer { server.stop() }
    let transport = CurlHTTPTransport(caFile: "/nowhere/ca.pem")
    let error = await #expect(throws: TransportError.self) {
      try await transport.send(HTTPRequest(url: "https://127.0.0.1:\(server.port)/"))
    }
    #expect(error?.code == .tls)
    #expect(error?.description.contains("/nowhere/ca.pem") == true)
  }

  private func gzip(count: Int) async throws -> [UInt8] {
    try await Program.run("/bin/sh", ["-c", "head -c \(count) /dev/zero | gzip -9"]).bytes
  }
}
