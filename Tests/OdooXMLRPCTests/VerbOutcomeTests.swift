import OdooTwin
import OdooXMLRPC
import Testing
import VerbCases

@Suite("Whole verbs on a twin")
struct VerbOutcomeTests {
  @Test(
    "A verb is done once, whichever of its answers is lost, whether its work is done by then or not",
    arguments: VerbCase.allCases, TwinVersion.all)
  func lostReplies(verb: VerbCase, version: TwinVersion) async throws {
    let twin = try await VerbTwin(version)
    let first = try await twin.stage.prepare(verb)
    let before = try await twin.stage.census(first)
    twin.transport.lose(.reply, ofCall: 0)
    let undisturbed = await twin.stage.run(verb, first, by: twin.client)
    #expect(undisturbed.kind == .done, "\(String(describing: undisturbed.error))")
    let writes = twin.transport.writes
    let wanted = try await twin.stage.census(first, made: undisturbed.made)
    #expect(wanted != before)
    #expect(wanted.contains { $0.hasSuffix("(told)") } == verb.tells)
    for (index, call) in writes.enumerated() {
      for loss in [LossyTransport.Loss.reply, .connection] {
        let subject = try await twin.stage.prepare(verb)
        twin.transport.lose(loss, ofCall: index + 1)
        let result = await twin.stage.run(verb, subject, by: loss == .reply ? twin.client : twin.patient)
        #expect(result.kind == .done, "\(call): \(String(describing: result.error))")
        #expect(try await twin.stage.census(subject, made: result.made) == wanted, "\(call)")
      }
    }
    await twin.stop()
  }

  @Test(
    "A request that never came is never called done, and nothing is there twice",
    arguments: VerbCase.allCases, TwinVersion.all)
  func lostRequests(verb: VerbCase, version: TwinVersion) async throws {
    let twin = try await VerbTwin(version)
    let first = try await twin.stage.prepare(verb)
    twin.transport.lose(.request, ofCall: 0)
    let undisturbed = await twin.stage.run(verb, first, by: twin.client)
    let wanted = try await twin.stage.census(first, made: undisturbed.made)
    for (index, call) in twin.transport.writes.enumerated() {
      let subject = try await twin.stage.prepare(verb)
      twin.transport.lose(.request, ofCall: index + 1)
      let result = await twin.stage.run(verb, subject, by: twin.client)
      let found = try await twin.stage.census(subject, made: result.made)
      if result.kind == .done {
        // A wizard's record may be made anew, and goods may be reserved again.
        #expect(found == wanted, "\(call)")
      } else {
        #expect(found != wanted, "\(call)")
        #expect(result.error?.trace?.seen != nil || result.kind == .refused, "\(call)")
      }
      for (model, count) in Self.counts(found) where count > Self.counts(wanted)[model] ?? 0 {
        Issue.record("\(call): \(count) of \(model)")
      }
    }
    await twin.stop()
  }

  @Test(
    "Tasks that do the same at once: one order is confirmed, and one invoice made", arguments: TwinVersion.all
  )
  func atOnce(version: TwinVersion) async throws {
    let twin = try await VerbTwin(version)
    let quotation = try await twin.stage.prepare(.confirm)
    #expect(await twin.stage.atOnce(3, .confirm, quotation, by: twin.client) == [.done, .done, .done])
    let order = try await twin.stage.prepare(.invoice)
    #expect(await twin.stage.atOnce(3, .invoice, order, by: twin.client) == [.done, .refused, .refused])
    #expect(try await twin.stage.census(order).filter { $0.hasPrefix("account.move ") }.count == 1)
    await twin.stop()
  }

  /// Records by model.
  private static func counts(_ census: [String]) -> [Substring: Int] {
    Dictionary(grouping: census) { $0.prefix { $0 != " " } }.mapValues(\.count)
  }
}
