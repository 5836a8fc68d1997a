import CurlTransport
import Foundation
import TestSupport
import Testing

@Suite("Servers that misbehave", .timeLimit(.minutes(2)))
struct MisbehaviourTests {
  let transport = CurlHTTPTransport()

  @Test(
    "Each misbehaviour ends as its row says, and the server sees one request", arguments: Misbehaviour.table)
  func row(_ row: Misbehaviour) async throws {
    let server = try RawServer(row.script)
    defer { server.stop() }
    let body = [UInt8](repeating: 0x61, count: row.bodyBytes)
    let ending: Misbehaviour.Ending
    do throws(TransportError) {
      let request = HTTPRequest(url: server.url, body: body, limits: row.limits)
      let response = try await transport.send(request)
      ending = .response(status: response.status, body: String(decoding: response.body, as: UTF8.self))
    } catch {
      ending = .failure(error.code, phase: error.phase)
      #expect(error.mayHaveBeenProcessed)
    }
    #expect(ending == row.ending)
    #expect(server.requests.count == row.requests)
    #expect(server.connections == 1)
  }

  @Test("There are at least 36 rows, each with a name of its own")
  func rows() {
    #expect(Misbehaviour.table.count >= 36)
    #expect(Set(Misbehaviour.table.map(\.name)).count == Misbehaviour.table.count)
  }

  @Test("Bytes behind an answer never become the next call's answer", arguments: [true, false])
  func leftovers(areInTheSamePacket: Bool) async throws {
    let stray = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstray"
    let server = try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      let answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npong"
      if areInTheSamePacket {
        connection.write(answer + stray)
      } else {
        connection.write(answer)
        connection.write(stray)
      }
      if connection.readRequest() != nil { connection.write(answer) }
    }
    defer { server.stop() }
    for _ in 0..<2 {
      let response = try await transport.send(HTTPRequest(url: server.url, body: [1]))
      #expect(String(decoding: response.body, as: UTF8.self) == "pong")
      // So that the stray bytes are there before the next call begins.
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(server.requests.count == 2)
  }

  @Test("A server that accepts and never agrees on TLS runs into the connect limit, and nothing was sent")
  func silentHandshake() async throws {
    let server = try RawServer { connection in
      while connection.read() != nil {}
    }
    defer { server.stop() }
    let request = HTTPRequest(
      url: "https://127.0.0.1:\(server.port)/", body: [1], limits: HTTPLimits(connect: .milliseconds(300)))
    let error = await #expect(throws: TransportError.self) { try await transport.send(request) }
    #expect(error?.code == .timeout)
    #expect(error?.phase == .connect)
    #expect(error?.mayHaveBeenProcessed == false)
    #expect(error?.description.contains("timeout (connect)") == true)
  }

  @Test("An exchange that fails past its headers tells status, content type and the start of the body")
  func responseStart() async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900\r\n\r\n<?xml")
    }
    defer { server.stop() }
    let error = await #expect(throws: TransportError.self) {
      try await transport.send(HTTPRequest(url: server.url, body: [1]))
    }
    #expect(error?.response == ResponseStart(status: 200, contentType: "text/xml", bodyStart: "<?xml"))
  }

  @Test("Waiting for the answer isn't a stall")
  func slowThought() async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      // Longer than the stall limit.
      Thread.sleep(forTimeInterval: 0.6)
      connection.answer("pong")
    }
    defer { server.stop() }
    let limits = HTTPLimits(stall: .milliseconds(200), slowestRate: 1000)
    let response = try await transport.send(HTTPRequest(url: server.url, body: [1], limits: limits))
    #expect(response.status == 200)
  }

  @Test("Five kept connections that die one after another give five unknown outcomes and no further request")
  func manyDeaths() async throws {
    let server = try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      connection.answer()
      _ = connection.readRequest()
    }
    defer { server.stop() }
    for _ in 0..<5 {
      _ = try await transport.send(HTTPRequest(url: server.url, body: [1]))
      let error = await #expect(throws: TransportError.self) {
        try await transport.send(HTTPRequest(url: server.url, body: [1]))
      }
      #expect(error?.code == .outcomeUnknown)
    }
    #expect(server.requests.count == 10)
  }
}
