import Testing

@testable import Scenarios

@Suite("Names that carry the run's token")
struct RunNamesTests {
  private let names = RunNames(token: "k3f9")

  @Test("Orders, SKUs and e-mails carry it, and lose it again for comparison")
  func token() {
    #expect(names.order("#1001") == "#1001-k3f9")
    #expect(names.sku("MUG-BLUE") == "MUG-BLUE-k3f9")
    #expect(names.email("ada@example.com") == "ada.k3f9@example.com")
    #expect(RunText(names: names).neutral("#1001-k3f9 of ada.k3f9@example.com") == "#1001 of ada@example.com")
    #expect(
      RunText(names: names).neutral("gid://shopify/Order/\(names.idBase + 7)") == "gid://shopify/Order/+7")
  }

  @Test("Two tokens have ids that lie apart, and within what a double holds exactly")
  func ids() {
    let other = RunNames(token: "k3fa")
    #expect(abs(names.idBase - other.idBase) >= 1_000_000)
    #expect(names.idBase < 1 << 53)
  }
}
