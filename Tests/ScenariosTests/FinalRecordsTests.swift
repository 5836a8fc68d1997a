import Testing

@testable import Scenarios

@Suite("Comparing what two runs left")
struct FinalRecordsTests {
  @Test("Equal records differ in nothing, whatever their order")
  func equal() {
    #expect(FinalRecords(lines: ["b", "a"]).differences(to: FinalRecords(lines: ["a", "b"])) == [])
  }

  @Test("A record too many and a record too few are both told")
  func different() {
    let differences = FinalRecords(lines: ["a", "b"]).differences(to: FinalRecords(lines: ["a", "a"]))
    #expect(differences == ["- b", "+ a"])
  }
}
