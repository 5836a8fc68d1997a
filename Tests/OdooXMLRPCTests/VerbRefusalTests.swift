import CommerceTypes
import OdooTwin
import OdooXMLRPC
import Testing
import VerbCases
import XMLRPCWire

@Suite("Verbs that can't be done, on a twin")
struct VerbRefusalTests {
  @Test(
    "A verb that can't be done is refused with the reason, and changes nothing",
    arguments: VerbRefusal.allCases, TwinVersion.all)
  func refused(refusal: VerbRefusal, version: TwinVersion) async throws {
    let twin = try await VerbTwin(version)
    let subject = try await twin.stage.prepare(refusal)
    let before = try await twin.stage.census(subject)
    twin.transport.lose(.reply, ofCall: 0)
    let result = try await twin.stage.run(refusal, subject, by: twin.client)
    #expect(result.kind == .refused)
    #expect(try await twin.stage.census(subject) == before)
    switch result.error?.code {
    case .fault(let fault, kind: .warning)?:
      #expect(refusal.isOdoos)
      #expect(!fault.string.isEmpty)
    case .state?:
      #expect(!refusal.isOdoos)
      #expect(twin.transport.writes.isEmpty)
    default: Issue.record("\(String(describing: result.error))")
    }
    await twin.stop()
  }

  @Test(
    "A transfer that was carried out with these units is done, and isn't carried out again",
    arguments: TwinVersion.all)
  func deliverAgain(version: TwinVersion) async throws {
    let twin = try await VerbTwin(version)
    let subject = try await twin.stage.prepare(.deliverPart)
    #expect(await twin.stage.run(.deliverPart, subject, by: twin.client).kind == .done)
    let census = try await twin.stage.census(subject)
    #expect(await twin.stage.run(.deliverPart, subject, by: twin.client).kind == .done)
    #expect(try await twin.stage.census(subject) == census)
    await twin.stop()
  }

  @Test("A credit note whose posting is refused is named, and stands as a draft")
  func leftBehind() async throws {
    let twin = try await VerbTwin(.v19)
    let subject = try await twin.stage.prepare(.creditPart)
    twin.transport.lose(.request, ofCall: 4)
    let result = await twin.stage.run(.creditPart, subject, by: twin.client)
    #expect(result.kind == .unknown)
    #expect(twin.transport.writes.last == "account.move.action_post")
    let left = try #require(result.error?.trace?.left.first)
    let note = try #require(
      try await twin.client.read("account.move", [left.id], fields: ["state", "amount_total"]).first)
    #expect(try note.string("state") == "draft")
    #expect(try note.decimal("amount_total") == 7)
    #expect(result.error?.description.contains("\(left)") == true)
    await twin.stop()
  }
}
