import GraphQLLanguage
import PayloadLint
import Testing

@Suite("Tax lines")
struct TaxLineTests {
  @Test(
    "A tax is rounded half up, on top of the price and inside it",
    arguments: [
      ("21.87", 1, "0.05", "1.09", false), ("70.00", 1, "0.09975", "6.98", false),
      ("0.50", 1, "0.05", "0.03", false),
      ("69.00", 1, "0.19", "11.02", true), ("3.50", 3, "0.05", "0.50", true),
      ("69.99", 2, "0.2", "23.33", true),
      ("100.00", 1, "0", "0.00", false), ("0.00", 4, "0.19", "0.00", true),
    ])
  func rounded(price: String, quantity: Int, rate: String, tax: String, included: Bool) throws {
    let order = Orders.taxed(price: price, quantity: quantity, rate: rate, tax: tax, included: included)
    #expect(try Payloads.findings(order).map(\.message) == [])
  }

  @Test(
    "A cent more or less is named",
    arguments: [
      ("21.87", "0.05", "1.10", false), ("21.87", "0.05", "1.08", false), ("0.50", "0.05", "0.02", false),
      ("69.00", "0.19", "13.11", true), ("69.00", "0.19", "11.01", true),
    ])
  func wrong(price: String, rate: String, tax: String, included: Bool) throws {
    let order = Orders.taxed(price: price, rate: rate, tax: tax, included: included)
    let finding = try #require(Payloads.findings(order).first)
    #expect(finding.rule.equation == "E7")
    #expect(finding.place.path == "line_items[0].tax_lines[0].price")
    #expect(finding.message.contains("\(tax) ≠ net·rate"))
  }

  @Test("Yen have no minor unit")
  func yen() throws {
    let order = Orders.taxed(
      price: "13582", quantity: 2, rate: "0.1", tax: "2469", included: true, currency: "JPY")
    #expect(try Payloads.findings(order).isEmpty)
    let wrong = Orders.taxed(
      price: "13582", quantity: 2, rate: "0.1", tax: "2470", included: true, currency: "JPY")
    #expect(try Payloads.findings(wrong).map(\.rule.id) == ["tax-line"])
  }

  @Test("An exempt order has no tax, one that is taxed all the same is named")
  func exempt() throws {
    let free = Orders.taxed(
      price: "10.00", rate: "0.1", tax: "0.00", included: false, more: "\"tax_exempt\": true")
    #expect(try Payloads.findings(free).isEmpty)
    let taxed = Orders.taxed(
      price: "10.00", rate: "0.1", tax: "1.00", included: false, more: "\"tax_exempt\": true")
    #expect(try Payloads.findings(taxed).map(\.rule.id) == ["not-taxable"])
    let forgotten = Orders.taxed(price: "10.00", rate: "0.1", tax: "0.00", included: false)
    #expect(try Payloads.findings(forgotten).map(\.rule.id) == ["tax-line"])
  }

  @Test("A tax given for the whole order and split down to its lines is no contradiction")
  func split() throws {
    let report = try Linter().report(on: Payloads.bytes("clean/order-split-tax"))
    #expect(report.findings.isEmpty)
    let bytes = try Payloads.spoil(
      Payloads.value("clean/order-split-tax"), "line_items[0].tax_lines[0].price", "7.84"
    ).encoded()
    #expect(try Linter().findings(in: bytes).contains { $0.rule.id == "tax-line" })
  }

  @Test("A taxed gift card is named")
  func giftCard() throws {
    let order = Orders.taxed(price: "50.00", rate: "0.1", tax: "5.00", included: false)
      .replacing("\"taxable\": true", with: "\"taxable\": true, \"gift_card\": true")
    #expect(try Payloads.findings(order).map(\.rule.id) == ["gift-card-tax"])
  }

  @Test(
    "A rate or an amount out of all proportion is not calculated with",
    arguments: ["1e-1", "123456789.5", "0.1234567890123456789"])
  func absurd(rate: String) throws {
    let order = Orders.taxed(
      price: "999999999999.99", quantity: 99_999, rate: rate, tax: "1.00", included: true)
    let report = try? Linter().report(on: Array(order.utf8))
    #expect(report?.findings.contains { $0.rule.id == "tax-line" } != true)
  }
}
