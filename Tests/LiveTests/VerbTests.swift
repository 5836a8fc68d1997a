import Foundation
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

extension Tap {
  /// In front of the server of a connection; its password is in no recording.
  convenience init(_ connection: OdooConnection) throws {
    let url = try #require(URL(string: connection.url))
    self.init(
      name: "odoo", upstreamHost: url.host() ?? "127.0.0.1", upstreamPort: url.port ?? 80,
      redact: [connection.password.reveal()])
  }
}
