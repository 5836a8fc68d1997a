import OdooXMLRPC
import Testing
import VerbCases
import Wiretap

@Suite("A real Odoo's verbs, as the limited user", .enabled(if: LiveOdoo.isGiven))
struct VerbTests {
  let odoo = LiveOdoo()

  @Test(
    "A verb is done, and whichever of its answers is lost on the network, it is done once",
    arguments: VerbCase.allCases)
  func lostReplies(verb: VerbCase) async throws {
    let stage = try await VerbStage(admin: odoo.admin, user: odoo.connector)
    let tap = try Tap(odoo.admin.connection)
    let port = try await tap.start()
    let client = odoo.connector(throughPort: port)
    try await client.authenticate()
    let first = try await stage.prepare(verb)
    let before = try await stage.census(first)
    let undisturbed = await stage.run(verb, first, by: client)
    #expect(undisturbed.kind == .done, "\(String(describing: undisturbed.error))")
    let wanted = try await stage.census(first, made: undisturbed.made)
    #expect(wanted != before)
    #expect(wanted.contains { $0.hasSuffix("(told)") } == verb.tells)
    let calls = tap.exchanges.compactMap(WriteCalls.name)
    #expect(!calls.isEmpty)
    for (index, call) in calls.enumerated() {
      let subject = try await stage.prepare(verb)
      tap.disarm()
      let counted = WriteCalls()
      let loss = LoseReply { counted.isCall(index + 1, $0) }
      tap.arm(loss)
      let result = await stage.run(verb, subject, by: client)
      #expect(loss.timesFired == 1)
      #expect(result.kind == .done, "\(call): \(String(describing: result.error))")
      #expect(try await stage.census(subject, made: result.made) == wanted, "\(call)")
    }
    await tap.stop()
  }

  @Test(
    "A server that is still at work when the connection is lost is waited for", arguments: VerbCase.allCases)
  func stillAtWork(verb: VerbCase) async throws {
    let stage = try await VerbStage(admin: odoo.admin, user: odoo.connector)
    let transport = LossyTransport()
    let patience = Patience(pauses: [.zero] + [Duration](repeating: .milliseconds(500), count: 20))
    let client = OdooClient(
      odoo.connector.connection, transport: transport, options: ClientOptions(patience: patience))
    let first = try await stage.prepare(verb)
    transport.lose(.connection, ofCall: 0)
    let undisturbed = await stage.run(verb, first, by: client)
    let wanted = try await stage.census(first, made: undisturbed.made)
    let subject = try await stage.prepare(verb)
    // The last call is the one that commits what the verb is for.
    transport.lose(.connection, ofCall: transport.writes.count)
    let result = await stage.run(verb, subject, by: client)
    #expect(result.kind == .done, "\(String(describing: result.error))")
    #expect(try await stage.census(subject, made: result.made) == wanted)
  }

  @Test("Tasks that do the same at once: one order is confirmed, and one invoice made")
  func atOnce() async throws {
    let stage = try await VerbStage(admin: odoo.admin, user: odoo.connector)
    let quotation = try await stage.prepare(.confirm)
    #expect(await stage.atOnce(3, .confirm, quotation, by: odoo.connector) == [.done, .done, .done])
    #expect(try await stage.census(quotation).filter { $0.hasPrefix("stock.picking ") }.count == 1)
    let order = try await stage.prepare(.invoice)
    #expect(await stage.atOnce(3, .invoice, order, by: odoo.connector) == [.done, .refused, .refused])
    #expect(try await stage.census(order).filter { $0.hasPrefix("account.move ") }.count == 1)
  }

  @Test(
    "A verb that can't be done is refused with the reason, and changes nothing",
    arguments: VerbRefusal.allCases)
  func refused(refusal: VerbRefusal) async throws {
    let stage = try await VerbStage(admin: odoo.admin, user: odoo.connector)
    let subject = try await stage.prepare(refusal)
    let before = try await stage.census(subject)
    let result = try await stage.run(refusal, subject, by: odoo.connector)
    #expect(result.kind == .refused)
    #expect(try await stage.census(subject) == before)
    switch result.error?.code {
    case .fault(_, kind: .warning)?: #expect(refusal.isOdoos)
    case .state?: #expect(!refusal.isOdoos)
    default: Issue.record("\(String(describing: result.error))")
    }
  }
}
