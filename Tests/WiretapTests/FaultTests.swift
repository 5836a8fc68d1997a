import CurlTransport
import Synchronization
import Testing
import Wiretap

@Suite("Faults", .timeLimit(.minutes(1)))
struct FaultTests {
  @Test("A lost request never reaches upstream, and the next one does")
  func loseRequest() async throws {
    try await TapLab.run { lab async throws in
      let fault = LoseRequest()
      lab.tap.arm(fault)
      _ = try await lab.postFails()
      #expect(lab.upstream.requests.count == 0)
      #expect(try await lab.post().status == 200)
      #expect(lab.tap.exchanges.map(\.outcome) == [.requestLost, .relayed])
      #expect(lab.tap.exchanges.map(\.fault) == ["lose-request", nil])
      #expect(fault.timesFired == 1)
    }
  }

  @Test("A lost reply has reached upstream, and the client sees no byte of it")
  func loseReply() async throws {
    try await TapLab.run { lab async throws in
      let fault = LoseReply(times: 2) { exchange in
        exchange.response?.status == 200 && exchange.request.body == Array("create".utf8)
      }
      lab.tap.arm(fault)
      #expect(try await lab.post("read").status == 200)
      #expect(try await lab.postFails("create").code == .outcomeUnknown)
      #expect(try await lab.postFails("create").mayHaveBeenProcessed)
      #expect(try await lab.post("create").status == 200)
      #expect(lab.upstream.requests.count == 4)
      #expect(lab.tap.exchanges.map(\.outcome) == [.relayed, .replyLost, .replyLost, .relayed])
      #expect(lab.tap.exchanges[1].response?.status == 200)
      #expect(fault.timesFired == 2)
    }
  }

  @Test("A predicate may wait, for a fault that asks upstream what the call has done")
  func predicate() async throws {
    try await TapLab.run { lab async throws in
      let fault = LoseReply { _ in
        try? await Task.sleep(for: .milliseconds(20))
        return true
      }
      lab.tap.arm(fault)
      _ = try await lab.postFails()
      #expect(fault.timesFired == 1)
    }
  }

  @Test("A fault of once fires once, however many match at the same time")
  func once() async throws {
    try await TapLab.run { lab async throws in
      let fault = LoseReply { _ in
        try? await Task.sleep(for: .milliseconds(10))
        return true
      }
      lab.tap.arm(fault)
      await withTaskGroup { group in
        for _ in 0..<10 { group.addTask { _ = try? await lab.post() } }
      }
      #expect(fault.timesFired == 1)
      #expect(lab.tap.exchanges.count { $0.outcome == .replyLost } == 1)
    }
  }

  @Test("A status can be answered in upstream's place, with headers", arguments: [429, 503])
  func status(status: Int) async throws {
    try await TapLab.run { lab async throws in
      lab.tap.arm(AnswerStatus(status, headers: [RecordedHeader("Retry-After", "2.0")], body: "slow down"))
      let response = try await lab.post()
      #expect(response.status == status)
      #expect(response.header("Retry-After") == "2.0")
      #expect(response.body == Array("slow down".utf8))
      #expect(lab.upstream.requests.count == 0)
      #expect(lab.tap.exchanges.first?.outcome == .answeredByFault)
      #expect(try await lab.post().status == 200)
    }
  }

  @Test(
    "A delay holds one exchange back and is noted", arguments: [Moment.beforeForwarding, .beforeReplying])
  func delay(moment: Moment) async throws {
    try await TapLab.run { lab async throws in
      lab.tap.arm(Delay(by: .milliseconds(40), moment))
      let time = try await ContinuousClock().measure { _ = try await lab.post() }
      #expect(time >= .milliseconds(40))
      #expect(lab.tap.exchanges.map(\.fault) == ["delay"])
      #expect(lab.tap.exchanges.map(\.outcome) == [.relayed])
    }
  }

  @Test("A hook runs at the n-th matching call only, before or after upstream has it")
  func hook() async throws {
    try await TapLab.run { lab async throws in
      let seen = Mutex<[String]>([])
      let note: @Sendable (String) -> @Sendable (Exchange) async -> Void = { word in
        { [upstream = lab.upstream] exchange in
          seen.withLock { $0.append("\(word) \(exchange.index), upstream has \(upstream.requests.count)") }
        }
      }
      let posts: Trigger.Predicate = { $0.request.path == "/b" }
      lab.tap.arm(CallHook(at: 2, .beforeForwarding, where: posts, run: note("before")))
      lab.tap.arm(CallHook(at: 2, .beforeReplying, where: posts, run: note("after")))
      for path in ["/b", "/a", "/b", "/b"] { _ = try await lab.post(path: path) }
      #expect(seen.withLock { $0 } == ["before 2, upstream has 2", "after 2, upstream has 3"])
      #expect(lab.tap.faults.map(\.timesFired) == [1, 1])
    }
  }

  @Test("Disarmed faults do nothing")
  func disarm() async throws {
    try await TapLab.run { lab async throws in
      lab.tap.arm(LoseRequest())
      lab.tap.disarm()
      #expect(try await lab.post().status == 200)
    }
  }

  @Test("A client killed before its reply leaves an exchange that upstream has answered")
  func gone() async throws {
    try await TapLab.run { lab async throws in
      let task = Mutex<Task<Void, Never>?>(nil)
      lab.tap.arm(
        CallHook(at: 1, .beforeReplying) { _ in
          task.withLock { $0?.cancel() }
          try? await Task.sleep(for: .milliseconds(30))
        })
      let sending = Task { _ = try? await lab.post() }
      task.withLock { $0 = sending }
      await sending.value
      try await until { lab.tap.openExchanges == 0 }
      let exchange = try #require(lab.tap.exchanges.first)
      #expect(exchange.response?.status == 200)
      #expect([.clientGone, .relayed].contains(exchange.outcome))
      #expect(try await lab.post().status == 200)
    }
  }
}
