import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Reports of sales")
struct SalesReportTests {
  private func lab() throws -> GraphQLLab {
    var lab = GraphQLLab(ShopFixture.shop(taxes: [ShopFixture.tax("VAT", "0.1")]))
    try lab.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 2)],
          discounts: [DiscountInput(.code("TEN"), .percentage(10))],
          shipping: [ShippingInput(title: "Post", price: 5)],
          transactions: [TransactionInput(gateway: "shopify_payments")])),
      .wait(seconds: 86_400),
      .refund(
        RefundInput(order: "#1001", lines: [RefundInput.Line(sku: ShopFixture.tee, quantity: 1)])),
      .placeOrder(
        OrderInput(lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)], isTest: true)))
    return lab
  }

  private func report(_ query: String) throws -> JSONValue? {
    try lab().data(
      "{ shopifyqlQuery(query: \"\(query)\") { parseErrors tableData { rows columns { name dataType } } } }")[
        "shopifyqlQuery"]
  }

  @Test("Each day has what was agreed on it, test orders left out")
  func days() throws {
    let report = try report(
      "FROM sales SHOW orders, gross_sales, discounts, returns, taxes, total_sales GROUP BY day ORDER BY day")
    #expect(report?["parseErrors"] == [])
    #expect(
      report?.at("tableData.rows") == [
        [
          "day": "2026-01-05", "orders": "1", "gross_sales": "40.00", "discounts": "-4.00", "returns": "0.00",
          "taxes": "3.60", "total_sales": "44.60",
        ],
        [
          "day": "2026-01-06", "orders": "0", "gross_sales": "0.00", "discounts": "0.00", "returns": "-18.00",
          "taxes": "-1.80", "total_sales": "-19.80",
        ],
      ])
    #expect(report?.at("tableData.columns.0") == ["name": "day", "dataType": "DAY_TIMESTAMP"])
  }

  @Test("A report without groups is one row; days can be bounded")
  func sum() throws {
    let report = try report("FROM sales SHOW net_sales SINCE 2026-01-06 UNTIL today")
    #expect(report?.at("tableData.rows") == [["net_sales": "-18.00"]])
  }

  @Test(
    "What is no query is told by parse errors",
    arguments: ["SHOW orders", "FROM sales", "FROM sales SHOW orders LIMIT x", "sales"])
  func invalid(query: String) throws {
    let report = try report(query)
    #expect(report?["tableData"] == .null)
    #expect(report?["parseErrors"]?.arrayValue?.count == 1)
  }

  @Test(
    "What isn't simulated is refused, never guessed",
    arguments: [
      "FROM sessions SHOW sessions", "FROM sales SHOW orders GROUP BY product_title",
      "FROM sales SHOW average_order_value", "FROM sales SHOW orders WHERE x = 1",
    ])
  func unknown(query: String) throws {
    let answer = try lab().answer("{ shopifyqlQuery(query: \"\(query)\") { parseErrors } }")
    #expect(answer.at("errors.0.extensions.code") == "LAB_NOT_SIMULATED")
  }
}
