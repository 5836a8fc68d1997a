import Foundation
import PayloadLint
import Testing

@Suite("The documentation of the rules")
struct RuleDocumentTests {
  private static let document = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/lint.md")

  @Test("docs/lint.md tells every rule with its equation and its evidence", arguments: Rule.all)
  func rule(_ rule: Rule) throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let row = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("|") && $0.contains("`\(rule.id)`") })
    #expect(row.contains(rule.evidence.rawValue))
    if let equation = rule.equation { #expect(row.contains("\(equation) ") || row.contains("\(equation),")) }
  }
}
