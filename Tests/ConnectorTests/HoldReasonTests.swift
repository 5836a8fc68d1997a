import CommerceTypes
import Testing

@testable import Connector

struct HoldReasonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let cause: String
    let fix: String
    let change: @Sendable (inout ShopifyOrder) -> Void
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "missing tax", cause: "no Odoo tax is mapped for \"VAT\" at 7.25 %, included in prices",
      fix: "mapping.taxes"
    ) { $0.lines[0].taxLines = [SampleOrders.tax("VAT", "0.0725", "1.61")] },
    Case(name: "no SKU", cause: "has no SKU", fix: "give the variant a SKU") { $0.lines[0].sku = nil },
    Case(name: "currency", cause: "no pricelist is mapped for the currency GBP", fix: "mapping.pricelists") {
      $0.currency = CurrencyCode("GBP")
    },
    Case(name: "gateway", cause: "the payment gateway \"paypal\" of transaction 30", fix: "mapping.gateways")
    {
      $0.transactions[0].gateway = "paypal"
    },
    Case(name: "location", cause: "no Odoo location is mapped for \"Paris\"", fix: "mapping.locations") {
      $0.fulfillments = [
        ShopifyFulfillment(
          id: GID(type: "Fulfillment", number: 40), name: "#1001-F1", status: "SUCCESS",
          createdAt: "2026-03-05T00:00:00Z", location: "Paris", trackingNumbers: [],
          lines: [.init(lineItem: GID(type: "LineItem", number: 10), quantity: 1)])
      ]
    },
    Case(name: "tip", cause: "a tip of 3.00 EUR", fix: "by hand") { $0.totalTip = 3 },
    Case(name: "duties", cause: "duties of 12.40 EUR", fix: "by hand") {
      $0.totalDuties = SampleOrders.amount("12.40")
    },
    Case(
      name: "all extras at once",
      cause: "a tip of 3.00 EUR, duties of 12.40 EUR, additional fees of 2.10 EUR",
      fix: "no mapping for a tip, duties, additional fees yet"
    ) {
      $0.totalTip = 3
      $0.totalDuties = SampleOrders.amount("12.40")
      $0.totalAdditionalFees = SampleOrders.amount("2.10")
    },
    Case(
      name: "line added by an edit", cause: "it was edited after it was placed: it came to 17.85 EUR then",
      fix: "carry the added lines into Odoo by hand"
    ) {
      $0.isEdited = true
      $0.placedPrice = SampleOrders.amount("17.85")
    },
    Case(
      name: "exchanged goods",
      cause: "goods were exchanged on it after it was placed: it came to 17.85 EUR then",
      fix: "carry the added lines into Odoo by hand"
    ) { $0.placedPrice = SampleOrders.amount("17.85") },
    Case(name: "gift card", cause: "sells a gift card", fix: "by hand") { $0.lines[0].isGiftCard = true },
    Case(name: "edited", cause: "was edited: 2 ordered, 0 refunded, 1 left", fix: "by hand") {
      $0.lines[0].currentQuantity = 1
    },
    Case(
      name: "cancelled after delivery",
      cause: "cancelled it at 2026-03-06T00:00:00Z although fulfillment #1001-F40",
      fix: "get the goods back"
    ) {
      $0.cancelledAt = "2026-03-06T00:00:00Z"
      $0.fulfillments = [SampleOrders.fulfillment(40, quantity: 1)]
    },
    Case(
      name: "assigned location", cause: "no Odoo location is mapped for \"Paris\" of the fulfillment order",
      fix: "mapping.locations"
    ) { $0.assignments = [SampleOrders.assignment(2, at: "Paris")] },
    Case(name: "restock of an older kind", cause: "restock type LEGACY_RESTOCK", fix: "by hand") {
      $0.lines[0].currentQuantity = 1
      $0.refunds = [SampleOrders.refund(1, "LEGACY_RESTOCK", money: "11.90")]
    },
    Case(name: "tax within an adjustment", cause: "1.12 EUR tax are within an adjustment", fix: "by hand") {
      $0.refunds = [SampleOrders.refund(0, "", money: "7.00")]
      $0.refunds[0].adjustedTax = SampleOrders.amount("1.12")
    },
    Case(
      name: "cancelled when partly paid", cause: "cancelled it when a part was paid: refund 50",
      fix: "settle its payments there by hand"
    ) {
      $0.cancelledAt = "2026-03-06T00:00:00Z"
      $0.transactions[0].amount = 20
      $0.lines[0].currentQuantity = 1
      $0.refunds = [SampleOrders.refund(1, "CANCEL", money: "11.90")]
    },
    Case(
      name: "tax Odoo can't make",
      cause: "Shopify charged 3.81 EUR of \"VAT 19 % incl.\", Odoo would make 3.80 EUR",
      fix: "look at the tax"
    ) { $0.lines[0].taxLines[0].price = SampleOrders.amount("3.81") },
    Case(name: "total", cause: "its lines come to 29.75 EUR", fix: "look at the order") {
      $0.totalPrice = SampleOrders.amount("30.75")
    },
    Case(name: "channel's tax", cause: "the sales channel owes the tax \"VAT\"", fix: "by hand") {
      $0.lines[0].taxLines[0].isChannelLiable = true
    },
  ]

  @Test("What can't be booked is held with record, cause and fix", arguments: cases)
  func held(_ example: Case) throws {
    var order = SampleOrders.mugs()
    example.change(&order)
    let reason = #expect(throws: HoldReason.self) { try SampleOrders.plan(order) }
    #expect(reason?.record == "order #1001")
    #expect(reason?.cause.contains(example.cause) == true, "\(reason?.cause ?? "")")
    #expect(reason?.fix.contains(example.fix) == true, "\(reason?.fix ?? "")")
  }
}
