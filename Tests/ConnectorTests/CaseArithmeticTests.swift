import CommerceTypes
import Testing

@testable import Connector

/// The case book's arithmetic, typed: what the plan's lines come to, line by line and tax by tax.
struct CaseArithmeticTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var included = false
    let line: ShopifyLine
    let price: String
    let percent: String
    let amount: String
    let taxes: [String]
    let untaxed: String
    let total: String
  }

  private static func taxed(_ quantity: Int, _ price: String, off: [String] = [], _ taxes: [ShopifyTaxLine])
    -> ShopifyLine
  {
    SampleOrders.line(10, quantity: quantity, price: price, off: off, taxes: taxes)
  }

  static let cases: [Case] = [
    Case(
      testDescription: "C-01: 84,000.00 less 70,000.00, where a percentage would make 14,002.80",
      line: taxed(1, "84000.00", off: ["70000.00"], [SampleOrders.tax("State", "0.0625", "875.00")]),
      price: "14000", percent: "0", amount: "14000.00", taxes: ["875.00"], untaxed: "14000.00",
      total: "14875.00"),
    Case(
      testDescription: "C-01: 3 × 19.99 less 15 %, rounded in Shopify to 9.00",
      line: taxed(3, "19.99", off: ["9.00"], [SampleOrders.tax("State", "0.0625", "3.19")]),
      price: "16.99", percent: "0", amount: "50.97", taxes: ["3.19"], untaxed: "50.97", total: "54.16"),
    Case(
      testDescription: "a percentage that fits stays one",
      line: taxed(2, "50.00", off: ["12.50"], []), price: "50.00", percent: "12.5", amount: "87.50",
      taxes: [],
      untaxed: "87.50", total: "87.50"),
    Case(
      testDescription: "C-21: 3 × 1.10 with 5 % in it", included: true,
      line: taxed(3, "1.10", [SampleOrders.tax("PDV", "0.05", "0.16")]), price: "1.10", percent: "0",
      amount: "3.30", taxes: ["0.16"], untaxed: "3.14", total: "3.30"),
    Case(
      testDescription: "C-39: GST and QST on 100.00, each by itself",
      line: taxed(
        1, "100.00", [SampleOrders.tax("GST", "0.05", "5.00"), SampleOrders.tax("QST", "0.09975", "9.98")]),
      price: "100.00", percent: "0", amount: "100.00", taxes: ["5.00", "9.98"], untaxed: "100.00",
      total: "114.98"),
  ]

  private static var mapping: MappingConfiguration {
    var mapping = SampleOrders.mapping
    mapping.adjustmentProduct = "ADJUST"
    mapping.taxes += [
      .init(title: "PDV", ratePercent: "5", priceIncluded: true, odooTax: "PDV 5 % incl."),
      .init(title: "GST", ratePercent: "5", priceIncluded: false, odooTax: "GST 5 %"),
      .init(title: "QST", ratePercent: "9.975", priceIncluded: false, odooTax: "QST 9.975 %"),
      .init(title: "Sales", ratePercent: "10", priceIncluded: false, odooTax: "Sales 10 %"),
    ]
    return mapping
  }

  private static func plan(_ order: ShopifyOrder) throws -> Plan {
    try OrderMapper(table: MappingTable(mapping)).plan(for: order)
  }

  @Test("A line comes to the amounts of its case", arguments: cases)
  func line(_ example: Case) throws {
    let tax = example.taxes.map(SampleOrders.amount).sum()
    let order = SampleOrders.order(
      included: example.included, lines: [example.line], tax: "\(tax)", total: example.total)
    let plan = try Self.plan(order)
    let line = try #require(plan.order.lines.first)
    #expect(line.unitPrice == SampleOrders.amount(example.price))
    #expect(line.discountPercent == SampleOrders.amount(example.percent))
    #expect(line.amount(digits: 2) == SampleOrders.amount(example.amount))
    #expect(line.taxAmounts(digits: 2) == example.taxes.map(SampleOrders.amount))
    #expect(plan.order.totals == Totals(untaxed: SampleOrders.amount(example.untaxed), tax: tax))
  }

  /// 100.00 of goods and 5.00 shipping, 10 % on both, paid.
  private func taxedShipping(_ refund: ShopifyRefund) -> ShopifyOrder {
    var order = SampleOrders.order(
      lines: [Self.taxed(1, "100.00", [SampleOrders.tax("Sales", "0.1", "10.00")])],
      shipping: [SampleOrders.shipping("5.00", taxes: [SampleOrders.tax("Sales", "0.1", "0.50")])],
      tax: "10.50",
      total: "115.50", transactions: [SampleOrders.transaction(30, "SALE", "115.50")])
    order.refunds = [refund]
    return order
  }

  @Test("C-48: refunded shipping takes its own tax back, on shipping's line")
  func shippingRefund() throws {
    var refund = SampleOrders.refund(0, "", money: "5.50")
    refund.shippingLines = [
      .init(
        shippingLine: GID(type: "ShippingLine", number: 90), title: "Standard", subtotal: 5,
        tax: SampleOrders.amount("0.50"))
    ]
    let note = try #require(try Self.plan(taxedShipping(refund)).refunds.first?.creditNote)
    #expect(note.lines.map(\.sku) == [SKU("SHIPPING")])
    #expect(note.lines.first?.externalID == "shopify.sale_order_line_shipping_90")
    #expect(note.lines.first?.taxes.map(\.name) == ["Sales 10 %"])
    #expect(note.totals == Totals(untaxed: 5, tax: SampleOrders.amount("0.50")))
  }

  @Test(
    "C-55: money without lines is one line of the adjustment product, without tax and without an order line")
  func amountOnly() throws {
    let note = try #require(
      try Self.plan(taxedShipping(SampleOrders.refund(0, "", money: "7.00"))).refunds.first?.creditNote)
    #expect(note.lines.map(\.sku) == [SKU("ADJUST")])
    #expect(note.lines.allSatisfy { $0.externalID == nil && $0.taxes.isEmpty })
    #expect(note.totals == Totals(untaxed: 7, tax: .zero))
  }

  @Test("Everything given back comes to the order's own totals, tax by tax")
  func fullRefund() throws {
    var order = SampleOrders.mugs()
    order.lines[0].currentQuantity = 0
    order.fulfillments = [SampleOrders.fulfillment(40, quantity: 2)]
    order.lines[0].unfulfilledQuantity = 0
    var refund = SampleOrders.refund(2, "RETURN", money: "29.75")
    refund.shippingLines = [
      .init(
        shippingLine: GID(type: "ShippingLine", number: 90), title: "Standard",
        subtotal: SampleOrders.amount("5.95"), tax: SampleOrders.amount("0.95"))
    ]
    order.refunds = [refund]
    let plan = try Self.plan(order)
    #expect(plan.refunds.first?.creditNote?.totals == plan.order.totals)
    #expect(plan.refunds.first?.returns.first?.lines.map(\.quantity) == [2])
    #expect(plan.open.isEmpty)
  }
}
