import CommerceTypes
import Testing

@testable import Connector

struct OrderMapperTests {
  @Test("A paid order becomes a sale, an invoice and a payment, each with its external id")
  func paid() throws {
    let plan = try SampleOrders.plan(SampleOrders.mugs())
    #expect(plan.order.externalID == "shopify.sale_order_1")
    #expect(plan.order.reference == "#1001")
    #expect(plan.order.date == "2026-03-04 05:06:07")
    #expect(plan.order.pricelist == "Shop EUR")
    #expect(plan.order.customer.externalID == "shopify.res_partner_7")
    #expect(plan.order.delivery?.externalID == "shopify.res_partner_address_1")
    #expect(
      plan.order.lines.map(\.externalID) == [
        "shopify.sale_order_line_10", "shopify.sale_order_line_shipping_90",
      ])
    #expect(plan.order.lines.map(\.sku) == [SKU("MUG"), SKU("SHIPPING")])
    #expect(plan.order.totals == Totals(untaxed: 25, tax: SampleOrders.amount("4.75")))
    #expect(plan.invoice == InvoicePlan(externalID: "shopify.account_move_invoice_1", date: "2026-03-04"))
    #expect(plan.payments.map(\.externalID) == ["shopify.account_payment_30"])
    #expect(plan.payments.map(\.journalCode) == ["SHOPY"])
  }

  @Test("An order that isn't paid in full gets no invoice")
  func unpaid() throws {
    #expect(try SampleOrders.plan(SampleOrders.mugs(paid: false)).invoice == nil)
    var partly = SampleOrders.mugs(paid: false)
    partly.transactions = [
      SampleOrders.transaction(30, "SALE", "20.00"), SampleOrders.transaction(31, "AUTHORIZATION", "9.75"),
      SampleOrders.transaction(32, "SALE", "9.75", status: "FAILURE"),
    ]
    let plan = try SampleOrders.plan(partly)
    #expect(plan.invoice == nil)
    #expect(plan.payments.map(\.amount) == [20])
  }

  @Test("Three taxes of one line stay three taxes, each rounded by itself")
  func stackedTaxes() throws {
    let taxes = [
      SampleOrders.tax("State", "0.0625", "6.25"), SampleOrders.tax("County", "0.01", "1.00"),
      SampleOrders.tax("City", "0.01", "1.00"),
    ]
    let order = SampleOrders.order(
      lines: [SampleOrders.line(10, quantity: 1, price: "100.00", taxes: taxes)], tax: "8.25", total: "108.25"
    )
    let plan = try SampleOrders.plan(order)
    #expect(plan.order.lines[0].taxes.map(\.name) == ["State 6.25 %", "County 1 %", "City 1 %"])
    #expect(plan.order.totals.tax == SampleOrders.amount("8.25"))
  }

  @Test("A discount that no percentage holds goes into the unit price")
  func discount() throws {
    let order = SampleOrders.order(
      lines: [SampleOrders.line(10, quantity: 7, price: "129.99", off: ["33.33"])], tax: "0", total: "876.60")
    let line = try #require(try SampleOrders.plan(order).order.lines.first)
    #expect(line.unitPrice == SampleOrders.amount("125.228571"))
    #expect(line.discountPercent == .zero)
  }

  @Test("A tax line of zero that nobody mapped is no tax")
  func zeroTax() throws {
    let order = SampleOrders.order(
      lines: [
        SampleOrders.line(10, quantity: 1, price: "5.00", taxes: [SampleOrders.tax("Exempt", "0", "0.00")])
      ],
      tax: "0", total: "5.00")
    #expect(try SampleOrders.plan(order).order.lines[0].taxes.isEmpty)
  }

  @Test("A guest without a customer record is known by the order")
  func guest() throws {
    var order = SampleOrders.mugs()
    order.customer = nil
    let plan = try SampleOrders.plan(order)
    #expect(plan.order.customer.externalID == "shopify.res_partner_guest_1")
    #expect(plan.order.customer.name == "Ada Lovelace")
  }

  @Test("Text that XML can't carry is left out of names")
  func controlCharacters() throws {
    var order = SampleOrders.mugs()
    order.shippingAddress?.address1 = "Str.\u{7} 1"
    #expect(try SampleOrders.plan(order).order.delivery?.street == "Str. 1")
  }
}
