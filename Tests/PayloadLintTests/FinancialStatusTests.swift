import PayloadLint
import Testing

@Suite("The financial status")
struct FinancialStatusTests {
  typealias Transaction = (String, String, String)

  static let sale: Transaction = ("SALE", "SUCCESS", "50.0")
  static let half: Transaction = ("SALE", "SUCCESS", "25.0")
  static let authorization: Transaction = ("AUTHORIZATION", "SUCCESS", "50.0")
  static let capture: Transaction = ("CAPTURE", "SUCCESS", "50.0")
  static let failure: Transaction = ("SALE", "FAILURE", "50.0")
  static let void: Transaction = ("VOID", "SUCCESS", "50.0")
  static let partOfIt: Transaction = ("REFUND", "SUCCESS", "10.0")
  static let back: Transaction = ("REFUND", "SUCCESS", "50.0")

  @Test(
    "It follows from the transactions",
    arguments: [
      ("PAID", [sale]), ("PAID", [failure, sale]), ("PAID", [authorization, capture]),
      ("AUTHORIZED", [authorization]),
      ("PARTIALLY_PAID", [half]), ("PARTIALLY_REFUNDED", [sale, partOfIt]), ("REFUNDED", [sale, back]),
      ("PENDING", [failure]), ("VOIDED", [authorization, void]), ("EXPIRED", [authorization]),
    ])
  func follows(status: String, transactions: [Transaction]) throws {
    let order = Orders.paid(status, total: status == "REFUNDED" ? "0.0" : "50.0", transactions)
    #expect(try Payloads.findings(order).map(\.message) == [])
  }

  @Test(
    "Another one is named",
    arguments: [
      ("PAID", [half]), ("PAID", [authorization]), ("PAID", [failure]), ("PAID", [sale, partOfIt]),
      ("PENDING", [sale]),
      ("REFUNDED", [sale, partOfIt]), ("PARTIALLY_REFUNDED", [sale, back]),
      ("AUTHORIZED", [authorization, capture]),
    ])
  func named(status: String, transactions: [Transaction]) throws {
    let order = Orders.paid(status, total: "50.0", transactions)
    let finding = try #require(Payloads.findings(order).first)
    #expect(finding.rule.id == "financial-status")
    #expect(finding.place.path == "data.order.displayFinancialStatus")
  }

  @Test("A payment that is still under way settles nothing")
  func pending() throws {
    for status in ["PENDING", "PAID"] {
      let order = Orders.paid(status, total: "50.0", [("SALE", "PENDING", "50.0")])
      let report = try? Linter().report(on: Array(order.utf8))
      #expect(report?.findings.map(\.rule.id) ?? [] == [])
    }
  }

  @Test("A payment in cash that was rounded is a whole payment")
  func cash() throws {
    let order = Orders.paid("PAID", total: "49.98", [("SALE", "SUCCESS", "50.0")])
      .replacing(
        "\"displayFinancialStatus\"",
        with: """
          "totalReceivedSet": {"shopMoney": {"amount": "49.98", "currencyCode": "EUR"}},
          "totalCashRoundingAdjustment": {"paymentSet": {"shopMoney": {"amount": "0.02", "currencyCode": "EUR"}}},
          "displayFinancialStatus"
          """)
    #expect(try Payloads.findings(order).map(\.message) == [])
  }
}
