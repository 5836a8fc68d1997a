import Testing

@testable import Scenarios

@Suite("How many are to be found")
struct CountScriptTests {
  @Test(
    "A count allows what lies within it",
    arguments: [
      (CountScript(atLeast: 1, atMost: 1), 1, true), (CountScript(atLeast: 1, atMost: 1), 2, false),
      (CountScript(atLeast: 0, atMost: 1), 0, true), (CountScript(atLeast: 2, atMost: nil), 99, true),
      (CountScript(atLeast: 2, atMost: nil), 1, false),
    ])
  func allows(count: CountScript, found: Int, isAllowed: Bool) {
    #expect(count.allows(found) == isAllowed)
  }
}
