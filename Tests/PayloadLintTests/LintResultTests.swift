import GraphQLLanguage
import PayloadLint
import Testing

@Suite("What the linter says")
struct LintResultTests {
  @Test(
    "What is no payload is not called clean",
    arguments: [
      ("{", LintError.Code.unreadable), ("", .unreadable), ("{\"id\": 1, \"id\": 1}", .unreadable),
      ("[]", .unknown),
      ("{\"product\": {\"id\": 1}}", .unknown), ("{\"data\": null}", .unknown),
      ("{\"data\": {\"shop\": {\"id\": \"gid://shopify/Shop/1\"}}}", .unknown),
      ("{\"order\": {\"id\": 1}}", .nothingChecked), ("{\"refund\": {\"id\": 1}}", .nothingChecked),
      ("{\"data\": {\"order\": {\"id\": \"gid://shopify/Order/1\"}}}", .nothingChecked),
    ])
  func notJudged(text: String, code: LintError.Code) {
    let error = #expect(throws: LintError.self) { try Payloads.findings(text) }
    #expect(error?.code == code)
  }

  @Test(
    "A number of units that no order has is no quantity, and ends nothing",
    arguments: ["-9223372036854775808", "9223372036854775807", "1e999", "-100001"])
  func absurdUnits(number: String) throws {
    _ = try Payloads.findings(
      """
      {"order": {"id": 1, "line_items": [{"id": 2, "price": "1.00", "quantity": \(number),
        "current_quantity": \(number), "fulfillable_quantity": \(number)}],
        "total_price": "1.00", "subtotal_price": "1.00", "total_tax": "0.00", "total_discounts": "0.00"}}
      """)
  }

  @Test("Text that is no JSON is named at its place")
  func syntax() {
    let error = #expect(throws: LintError.self) { try Payloads.findings("{\"order\":\n  {\"id\": 1,}}") }
    #expect(error?.location == SourceLocation(line: 2, column: 12))
  }

  @Test("A contradiction is shown with its line and a caret under the value")
  func text() throws {
    let file = LintedFile(path: "refund.json", bytes: try Payloads.bytes("spoilt/one-unit-refunded"))
    let text = LintSummary([file]).text()
    #expect(
      text.hasPrefix(
        """
        contradiction: data.order.lineItems.nodes[0].currentQuantity [current-quantity]
          --> refund.json:10:83
           |
        10 |           {"id": "gid://shopify/LineItem/2001", "quantity": 2, "currentQuantity": 2},
           |                                                                                   ^
          = E9 currentQuantity 2 ≠ quantity − refunded units = 2 − 1 = 1
          = Shopify takes refunded units off at once: 1 here, and the current totals fall with it
        """), "\(text)")
    #expect(text.contains("refund.json: 1 contradiction: "))
  }

  @Test("A body on one line is shown around the value alone")
  func longLine() throws {
    let body = try Payloads.spoil(Payloads.value("clean/order-refunded"), "total_price", "33.26")
    let text = LintSummary([LintedFile(path: "o.json", bytes: body.encoded())]).text()
    let lines = text.split(separator: "\n")
    let source = try #require(lines.first { $0.hasPrefix("1 | ") })
    let caret = try #require(lines.first { $0.hasPrefix("  | ") && $0.hasSuffix("^") })
    #expect(source.count < 130)
    #expect(source.dropFirst(caret.count - 1).hasPrefix("\"33.26\""))
  }

  @Test("A clean body tells how much was checked, and what could not be")
  func clean() throws {
    let file = LintedFile(path: "o.json", bytes: try Payloads.bytes("clean/graphql-order"))
    let summary = LintSummary([file])
    #expect(summary.verdict == .clean)
    #expect(summary.text().contains("clean: 36 equations, 5 statuses and "))
    #expect(summary.text().contains("not checked: fulfillment-status, 1 time: neither fulfillments"))
  }

  @Test("Of several files one that can't be judged weighs most, then a contradiction")
  func verdicts() throws {
    let clean = LintedFile(path: "a", bytes: try Payloads.bytes("clean/refund"))
    let spoilt = LintedFile(path: "b", bytes: try Payloads.bytes("spoilt/one-unit-refunded"))
    let broken = LintedFile(path: "c", bytes: Array("{".utf8))
    #expect(LintSummary([clean, clean]).verdict == .clean)
    #expect(LintSummary([clean, spoilt]).verdict == .contradictions)
    #expect(LintSummary([clean, spoilt, broken]).verdict == .notJudged)
    #expect(LintSummary([LintedFile(path: "d", unreadable: "it is a folder")]).verdict == .notJudged)
    #expect(LintSummary([]).verdict == .notJudged)
  }

  @Test("The JSON holds every finding with its rule, place and operands")
  func json() throws {
    let file = LintedFile(path: "b", bytes: try Payloads.bytes("spoilt/captured-total-price"))
    let json = try JSONValue(parsing: LintSummary([file]).json())
    #expect(json["exitStatus"] == 1)
    let finding = try #require(json["files"]?[0]?["findings"]?[0])
    #expect(finding["rule"] == "total-price")
    #expect(finding["equation"] == "E6")
    #expect(finding["evidence"] == "captured")
    #expect(finding["path"] == "total_price")
    #expect(finding["line"] == 261)
    #expect(finding["column"] == 17)
    #expect(finding["operands"]?[1]?["path"] == "shipping_lines[0].price")
  }

  @Test("Every rule has a name of its own and says what holds")
  func rules() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    #expect(Rule.all.count > 40)
    for rule in Rule.all { #expect(!rule.states.isEmpty) }
  }

  @Test("Control characters of a payload don't reach the terminal")
  func control() throws {
    let text = "{\"order\": {\"id\": 1, \"cancelled_at\": \"\\u001b[31m\", \"cancel_reason\": null}}"
    let shown = LintSummary([LintedFile(path: "o\u{1B}", bytes: Array(text.utf8))]).text()
    #expect(!shown.contains("\u{1B}"))
  }
}
