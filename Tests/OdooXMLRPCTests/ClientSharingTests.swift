import CurlTransport
import OdooTwin
import OdooXMLRPC
import Synchronization
import Testing
import XMLRPCWire

@Suite("A client shared between tasks")
struct ClientSharingTests {
  @Test("However many tasks begin at once, one logs in, and each gets its own answer")
  func sharing() async throws {
    let wire = SlowWire()
    let odoo = OdooClient(
      OdooConnection(url: "https://x", database: "d", login: "l", password: Secret("secret")), wire: wire)
    let right = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask { try await odoo.execute("a", "echo", [.int(number)]) == .array([.int(number)]) }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(right == 200)
    #expect(wire.logins == 1)
  }

  @Test("Over HTTP, a hundred tasks on one client read what each asked for")
  func twin() async throws {
    let stage = try await TwinStage()
    let odoo = stage.client
    let ids = try await odoo.search("res.country", [], order: "id", limit: 100)
    let names = try await odoo.read("res.country", ids, fields: ["code"]).map {
      try $0.requiredString("code")
    }
    let read = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, id) in ids.enumerated() {
        group.addTask {
          let records = try await odoo.read("res.country", [id], fields: ["code"])
          return (index, try records.first?.requiredString("code") ?? "")
        }
      }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(read.count == 100)
    #expect(names.indices.allSatisfy { read[$0] == names[$0] })
    await stage.stop()
  }

  @Test("When the task that logs in is cancelled, the next one logs in")
  func cancelledLogin() async throws {
    let wire = SlowWire(hangsAtFirstLogin: true)
    let odoo = OdooClient(
      OdooConnection(url: "https://x", database: "d", login: "l", password: Secret("secret")), wire: wire)
    let first = Task { try await odoo.authenticate() }
    await wire.waitForLogin()
    let second = Task { try await odoo.execute("a", "echo", [1]) }
    first.cancel()
    #expect(try await second.value == [1])
    let error = await refusal { try await first.value }
    #expect(error?.isCancellation == true && error?.mayHaveBeenProcessed == false)
    #expect(wire.logins == 2)
  }

  @Test("A task that waits for another's login leaves at once when it is cancelled")
  func cancelledWaiting() async throws {
    let wire = SlowWire(hangsAtFirstLogin: true)
    let odoo = OdooClient(
      OdooConnection(url: "https://x", database: "d", login: "l", password: Secret("secret")), wire: wire)
    let first = Task { try await odoo.authenticate() }
    await wire.waitForLogin()
    let second = Task { await odoo.perform("a", "b") }
    second.cancel()
    guard case .refused(let error) = await second.value else {
      Issue.record("not refused")
      return
    }
    #expect(error.isCancellation)
    first.cancel()
    _ = await first.result
  }

  @Test("A refused login is told to all who waited, and asked once")
  func refusedLogin() async throws {
    let wire = SlowWire(user: .boolean(false))
    let odoo = OdooClient(
      OdooConnection(url: "https://x", database: "d", login: "l", password: Secret("secret")), wire: wire)
    let denied = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask {
          if case .accessDenied = await refusal({ try await odoo.execute("a", "b") })?.code {
            true
          } else {
            false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(denied == 50)
    // Tasks that come after the answer may ask again; those that waited don't.
    #expect(wire.logins < 50)
  }

  @Test("A cancelled write that was on its way has an unknown outcome, one not yet sent is refused")
  func cancelledWrites() async throws {
    let wire = SlowWire()
    let odoo = OdooClient(
      OdooConnection(url: "https://x", database: "d", login: "l", password: Secret("secret")), wire: wire)
    try await odoo.authenticate()
    let sent = Task { await odoo.perform("a", "hang") }
    await wire.waitForHang()
    sent.cancel()
    guard case .unknown(let error) = await sent.value else {
      Issue.record("not unknown")
      return
    }
    #expect(error.isCancellation && error.mayHaveBeenProcessed)
    let early = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await odoo.perform("a", "echo")
    }
    guard case .refused = await early.value else {
      Issue.record("not refused")
      return
    }
    #expect(wire.calls == ["hang"])
  }
}

/// Echoes its arguments after a while; `hang` only ends by cancellation.
private final class SlowWire: OdooWire {
  private struct State {
    var logins = 0
    var calls: [String] = []
  }

  private let state = Mutex(State())
  private let user: XMLRPCValue
  private let hangsAtFirstLogin: Bool

  init(user: XMLRPCValue = 2, hangsAtFirstLogin: Bool = false) {
    self.user = user
    self.hangsAtFirstLogin = hangsAtFirstLogin
  }

  var logins: Int { state.withLock { $0.logins } }
  var calls: [String] { state.withLock { $0.calls } }

  func waitForLogin() async { while logins == 0 { await Task.yield() } }
  func waitForHang() async { while !calls.contains("hang") { await Task.yield() } }

  func send(_ call: OdooServiceCall, options: CallOptions) async throws(OdooError) -> OdooWireAnswer {
    switch call.target {
    case .version: return OdooWireAnswer(Tape(["server_serie": "19.0"]))
    case .login:
      let number = state.withLock { state in
        state.logins += 1
        return state.logins
      }
      if hangsAtFirstLogin, number == 1 { try await hang(call, isSent: false) }
      try? await Task.sleep(for: .milliseconds(20))
      return OdooWireAnswer(Tape(user))
    case .method(_, let name, _):
      state.withLock { $0.calls.append(name) }
      if name == "hang" { try await hang(call, isSent: true) }
      return OdooWireAnswer(Tape(.array(call.arguments)))
    }
  }

  private func hang(_ call: OdooServiceCall, isSent: Bool) async throws(OdooError) {
    try? await Task.sleep(for: .seconds(3600))
    throw OdooError(
      .transport(
        TransportError(.cancelled, mayHaveBeenProcessed: isSent, place: "POST", detail: "cancelled")),
      operation: call.operation)
  }
}
