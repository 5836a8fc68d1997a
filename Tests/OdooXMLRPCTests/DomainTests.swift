import OdooTwin
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Domains")
struct DomainTests {
  private let both: Domain = [.equal("a", 1), .isNotIn("b", [2])]
  private let either: Domain = [.or, .equal("c", 3), .equal("d", 4), .equal("e", 5)]

  @Test("Joined by or, each domain keeps its own ands; negated, it is not as a whole")
  func joined() {
    #expect(
      Domain.any([both, either]).value == [
        "|", "&", ["a", "=", 1], ["b", "not in", [2]], "&", "|", ["c", "=", 3], ["d", "=", 4], ["e", "=", 5],
      ])
    #expect(both.negated.value == ["!", "&", ["a", "=", 1], ["b", "not in", [2]]])
    #expect(Domain.any([both]).value == ["&", ["a", "=", 1], ["b", "not in", [2]]])
    #expect(Domain.any([]).value == [["id", "=", 0]])
    #expect(Domain([]).negated.value == ["!", ["id", "!=", 0]])
  }

  @Test("A twin finds what they say")
  func twin() async throws {
    let stage = try await TwinStage()
    let ids = try await [stage.partner("d-1"), stage.partner("d-2"), stage.partner("d-3")]
    let ours: Domain = [.isIn("id", ids)]
    let first: Domain = [.equal("name", "d-1"), .equal("active", true)]
    let second: Domain = [.equal("name", "d-2")]
    let found = try await stage.client.search("res.partner", ours + Domain.any([first, second]), order: "id")
    #expect(found == [ids[0], ids[1]])
    #expect(
      try await stage.client.search("res.partner", ours + first.negated, order: "id") == [ids[1], ids[2]])
    await stage.stop()
  }
}
