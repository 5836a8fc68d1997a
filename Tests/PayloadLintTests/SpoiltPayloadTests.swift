import GraphQLLanguage
import PayloadLint
import Testing

@Suite("Payloads that Shopify can't send")
struct SpoiltPayloadTests {
  @Test("One spoilt value is named, by its rule and its place", arguments: Spoiling.all)
  func spoilt(spoiling: Spoiling) throws {
    let body = try Payloads.spoil(Payloads.value(spoiling.source), spoiling.path, spoiling.value)
    let report = try Linter().report(on: body.encoded())
    let rules = report.findings.map(\.rule.id)
    #expect(rules.contains(spoiling.rule), "\(report.findings.map(\.message))")
    let named = report.findings.map(\.place.path) + report.suspects.map(\.path)
    #expect(named.contains(spoiling.path), "\(report.findings.map(\.place.description))")
  }

  @Test("The table spoils more than thirty payloads, by more than thirty rules")
  func table() {
    #expect(Spoiling.all.count > 60)
    #expect(Set(Spoiling.all.map(\.rule)).count > 30)
    #expect(Set(Spoiling.all.map { "\($0.source) \($0.path)" }).count == Spoiling.all.count)
  }

  @Test(
    "A spoilt file is named at its line and column",
    arguments: [
      ("cancelled-without-reason", "cancellation", "cancelled_at", 6, 18),
      ("captured-paid-after-refund", "financial-status", "financial_status", 12, 22),
      ("captured-total-price", "total-price", "total_price", 261, 17),
      ("fulfilled-too-much", "fulfilled-quantity", "fulfillments[1].line_items[1].quantity", 84, 18),
      (
        "graphql-unit-refunded-quantity-unchanged", "current-quantity",
        "data.order.lineItems.edges[0].node.currentQuantity", 199, 27
      ),
      ("graphql-untrimmed-amount", "money-form", "data.order.totalPriceSet.shopMoney.amount", 61, 16),
      ("id-as-float", "identifier", "line_items[0].id", 177, 10),
      ("one-unit-refunded", "current-quantity", "data.order.lineItems.nodes[0].currentQuantity", 10, 83),
      (
        "presentment-total", "total-price", "orders[0].total_price_set.presentment_money.amount", 94, 16
      ),
      ("refund-line-subtotal-as-string", "money-form", "refund_line_items[0].subtotal", 108, 16),
      ("refund-pays-too-much", "refund-money", "transactions[0].amount", 196, 14),
      ("subtotal-off-by-a-cent", "subtotal", "subtotal_price", 72, 20),
      ("tax-rounded-down", "tax-line", "order.line_items[0].tax_lines[0].price", 236, 16),
      ("unit-refunded-quantity-unchanged", "current-quantity", "line_items[0].current_quantity", 229, 24),
    ])
  func files(name: String, rule: String, path: String, line: Int, column: Int) throws {
    let findings = try Linter(takesOrdersAsPlain: true).findings(in: Payloads.bytes("spoilt/\(name)"))
    let found = try #require(findings.first { $0.rule.id == rule && $0.place.path == path })
    #expect(found.place.location == SourceLocation(line: line, column: column))
  }

  @Test("Every spoilt file is in the table above")
  func everyFile() {
    #expect(Payloads.names(in: "spoilt").count == 14)
  }

  @Test("The equation is told with the payload's own numbers")
  func message() throws {
    let findings = try Linter().findings(in: Payloads.bytes("spoilt/subtotal-off-by-a-cent"))
    let subtotal = try #require(findings.first { $0.rule.id == "subtotal" })
    #expect(
      subtotal.message
        == "E2 subtotal_price 28.01 ≠ Σ price·quantity − Σ discount allocations = "
        + "2·10.00 + 1·15.00 − (4.00 + 3.00) = 28.00")
    #expect(subtotal.operands.map(\.path).contains("line_items[1].discount_allocations[0].amount"))
  }

  @Test("One unit refunded with currentQuantity unchanged is found in a body that tells little else")
  func impossibleRefund() throws {
    let report = try Linter().report(on: Payloads.bytes("spoilt/one-unit-refunded"))
    #expect(
      report.findings.map(\.message)
        == ["E9 currentQuantity 2 ≠ quantity − refunded units = 2 − 1 = 1"])
  }

  @Test("What a refund by itself pays back is held to its lines only where its order is taken as plain")
  func plain() throws {
    let body = try Payloads.bytes("spoilt/refund-pays-too-much")
    let report = try Linter().report(on: body)
    #expect(report.findings.isEmpty)
    #expect(report.unchecked.contains { $0.rule.id == "refund-money" })
    #expect(try Linter(takesOrdersAsPlain: true).findings(in: body).map(\.rule.id) == ["refund-money"])
  }

  @Test("A rule can be left out, by its name or its equation", arguments: ["total-price", "E6"])
  func ignored(rule: String) throws {
    let bytes = try Payloads.bytes("spoilt/captured-total-price")
    #expect(try Linter(ignoring: [rule]).findings(in: bytes).isEmpty)
    #expect(try Linter(ignoring: ["subtotal"]).findings(in: bytes).count == 1)
  }
}
