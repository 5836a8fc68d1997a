import CurlTransport
import Foundation
import Testing
import Wiretap

@Suite("A tap", .timeLimit(.minutes(1)))
struct TapTests {
  @Test("It relays the request and the answer as they are, and records both")
  func relays() async throws {
    let answer = TestUpstream.response("201 Created", headers: "X-Answer: yes\r\n", body: [0, 1, 255])
    try await TapLab.run(answer: TestUpstream.always(answer)) { lab async throws in
      let response = try await lab.post("<x>é</x>", path: "/a?b=c", headers: [HTTPHeader("X-Ask", "1")])
      #expect(response.status == 201)
      #expect(response.header("X-Answer") == "yes")
      #expect(response.body == [0, 1, 255])
      let request = try #require(lab.upstream.requests.first)
      #expect(request.head.hasPrefix("POST /a?b=c HTTP/1.1\r\n"))
      #expect(request.head.contains("X-Ask: 1"))
      #expect(request.head.lowercased().contains("connection: close"))
      #expect(request.body == Array("<x>é</x>".utf8))
      let exchange = try #require(lab.tap.exchanges.first)
      #expect(exchange.outcome == .relayed)
      #expect(exchange.request.path == "/a?b=c")
      #expect(exchange.request.header("x-ask") == "1")
      #expect(exchange.response?.status == 201)
      #expect(exchange.response?.body == [0, 1, 255])
      #expect(exchange.upstreamTime > .zero)
      #expect(exchange.finished != nil)
    }
  }

  @Test("An answer in chunks, or that ends with the connection, is relayed whole")
  func framing() async throws {
    let chunked = Array(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n".utf8)
    let untilClose = Array("HTTP/1.0 200 OK\r\n\r\nuntil the end".utf8)
    let answer: TestUpstream.Answer = { $0.head.contains("/chunked") ? chunked : untilClose }
    try await TapLab.run(answer: answer) { lab async throws in
      #expect(try await lab.post(path: "/chunked").body == Array("abcde".utf8))
      #expect(try await lab.post(path: "/close").body == Array("until the end".utf8))
    }
  }

  @Test("Statuses without a body, HEAD and errors pass through")
  func statuses() async throws {
    let answers = [
      "/204": "HTTP/1.1 204 No Content\r\n\r\n", "/500": "HTTP/1.1 500 Oh No\r\nContent-Length: 2\r\n\r\nno",
      "/head": "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n",
    ]
    let answer: TestUpstream.Answer = { request in
      answers.first { request.head.contains($0.key) }.map { Array($0.value.utf8) }
    }
    try await TapLab.run(answer: answer) { lab async throws in
      #expect(try await lab.post(path: "/204").status == 204)
      #expect(try await lab.post(path: "/500").body == Array("no".utf8))
      let head = HTTPRequest(method: "HEAD", url: "http://127.0.0.1:\(lab.port)/head")
      #expect(try await lab.client.send(head).header("Content-Length") == "12")
    }
  }

  @Test("Bodies of many megabytes go through in both directions")
  func large() async throws {
    let big = [UInt8](repeating: 120, count: 12 << 20)
    try await TapLab.run(answer: TestUpstream.always(TestUpstream.response(body: big))) { lab async throws in
      let response = try await lab.client.send(
        HTTPRequest(url: "http://127.0.0.1:\(lab.port)/", body: big))
      #expect(response.body.count == big.count)
      #expect(lab.upstream.requests.first?.body.count == big.count)
    }
  }

  @Test("Many clients at once are each given their own answer")
  func concurrent() async throws {
    let answer: TestUpstream.Answer = { TestUpstream.response(body: $0.body) }
    try await TapLab.run(answer: answer) { lab async throws in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<40 {
          group.addTask { try await lab.post("call \(number)").body == Array("call \(number)".utf8) }
        }
        for try await same in group { #expect(same) }
      }
      #expect(lab.tap.exchanges.count == 40)
      #expect(lab.tap.exchanges.compactMap(\.failure) == [])
      #expect(lab.tap.exchanges.map(\.index) == Array(0..<40))
      #expect(lab.tap.openExchanges == 0)
    }
  }

  @Test("With upstream down the client's connection is closed and the exchange has failed")
  func down() async throws {
    try await TapLab.run { lab async throws in
      lab.upstream.stop()
      let error = try await lab.postFails()
      #expect(error.code == .outcomeUnknown)
      let exchange = try #require(lab.tap.exchanges.first)
      #expect(exchange.outcome == .failed)
      #expect(exchange.failure?.contains("is it running?") == true)
    }
  }

  @Test("An upstream that breaks off in the middle of its answer is a failure")
  func broken() async throws {
    let half = Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".utf8)
    try await TapLab.run(answer: TestUpstream.always(half)) { lab async throws in
      _ = try await lab.postFails()
      #expect(lab.tap.exchanges.map(\.outcome) == [.failed])
    }
  }

  @Test("While an exchange is open it is not quiet, afterwards it is since the end")
  func quiet() async throws {
    try await TapLab.run { lab async throws in
      let hook = CallHook(at: 1, .beforeForwarding) { [tap = lab.tap] _ in
        #expect(tap.openExchanges == 1)
        let now = ContinuousClock.now
        #expect(tap.quietSince >= now)
      }
      lab.tap.arm(hook)
      _ = try await lab.post()
      try await until { lab.tap.openExchanges == 0 }
      #expect(lab.tap.exchanges.first?.finished == lab.tap.quietSince)
    }
  }

  @Test("A stopped tap refuses connections and keeps its recording")
  func stopped() async throws {
    try await TapLab.run { lab async throws in
      _ = try await lab.post()
      await lab.tap.stop()
      #expect(try await lab.postFails().code == .connect)
      #expect(lab.tap.exchanges.count == 1)
    }
  }

  @Test("A port in use and a second start are refused with a remedy")
  func listening() async throws {
    try await TapLab.run { lab async throws in
      let second = Tap(name: "shop", upstreamPort: 1, redact: [])
      let error = await #expect(throws: TapError.self) { try await second.start(port: lab.port) }
      #expect(error?.code == .cannotListen)
      #expect(error?.description.contains("choose a free port") == true)
      let again = await #expect(throws: TapError.self) { try await lab.tap.start() }
      #expect(again?.code == .alreadyStarted)
    }
  }
}

/// Waits until the condition holds, for at most five seconds.
func until(_ condition: () -> Bool) async throws {
  for _ in 0..<1_000 where !condition() { try await Task.sleep(for: .milliseconds(5)) }
  #expect(condition())
}
