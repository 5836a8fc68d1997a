import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@testable import Connector

extension OdooWriterTests {
  struct Miss: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let call: String
    let answer: XMLRPCValue
    let texts: [String]
  }

  static let misses = [
    Miss(
      testDescription: "a SKU that Odoo doesn't have", call: "product.product.search_read",
      answer: [["id": 22, "default_code": "SHIPPING"]],
      texts: [
        "no product with the internal reference \"MUG\"", "give the product this internal reference in Odoo",
      ]),
    Miss(
      testDescription: "a SKU on two active products", call: "product.product.search_read",
      answer: [
        ["id": 21, "default_code": "MUG"], ["id": 22, "default_code": "SHIPPING"],
        ["id": 23, "default_code": "MUG"],
      ], texts: ["several product.product", "\"MUG\": 21 and 23", "rename or archive all but one"]),
    Miss(
      testDescription: "a tax", call: "account.tax.search_read", answer: [],
      texts: ["no sales tax named \"VAT 19 % incl.\"", "mapping.taxes"]),
    Miss(
      testDescription: "a journal", call: "account.journal.search_read", answer: [],
      texts: ["no journal with the code \"SHOPY\"", "mapping.gateways"]),
    Miss(
      testDescription: "a pricelist", call: "product.pricelist.search_read", answer: [],
      texts: ["no pricelist named \"Shop EUR\"", "mapping.pricelists"]),
    Miss(
      testDescription: "a country", call: "res.country.search_read", answer: [],
      texts: ["no country with the code DE", "correct the address"]),
  ]

  @Test(
    "What Odoo lacks, or has twice, holds the order, and nothing but look-ups goes out", arguments: misses)
  func held(_ miss: Miss) async throws {
    var replies = Self.fresh
    replies[miss.call] = [.value(miss.answer)]
    let odoo = ScriptedTransport(replies)
    let reason = await #expect(throws: HoldReason.self) {
      try await writer(odoo).carryOut(try SampleOrders.plan(SampleOrders.mugs()))
    }
    let text = reason?.description ?? ""
    #expect(text.hasPrefix("order #1001: "))
    for part in miss.texts { #expect(text.contains(part), "\(text)") }
    #expect(odoo.names.allSatisfy(Self.isLookUp), "\(odoo.names)")
  }

  @Test("What was mended in Odoo counts at the next attempt, though the look-ups are kept")
  func mended() async throws {
    let wrong: XMLRPCValue = [
      ["id": 31, "name": "VAT 19 % incl.", "amount": 20.0, "amount_type": "percent", "price_include": true]
    ]
    var replies = Self.fresh
    let right = try #require(replies["account.tax.search_read"]?.first)
    replies["account.tax.search_read"] = [.value(wrong), right]
    let writer = writer(ScriptedTransport(replies))
    let plan = try SampleOrders.plan(SampleOrders.mugs(paid: false))
    await #expect(throws: HoldReason.self) { try await writer.carryOut(plan) }
    try await writer.carryOut(plan)
  }

  /// 100.00 + 9.99 + 5.00 at 6.25 %: 7.18 by line, 7.19 at once.
  static func cents() throws -> Plan {
    func tax(_ amount: String) -> [ShopifyTaxLine] { [SampleOrders.tax("State", "0.0625", amount)] }
    return try SampleOrders.plan(
      SampleOrders.order(
        lines: [
          SampleOrders.line(10, quantity: 1, price: "100.00", taxes: tax("6.25")),
          SampleOrders.line(11, quantity: 1, price: "9.99", taxes: tax("0.62")),
        ], shipping: [SampleOrders.shipping("5.00", taxes: tax("0.31"))], tax: "7.18", total: "122.17"))
  }

  static func company(rounding: String) -> [String: [ScriptedTransport.Reply]] {
    var replies = fresh
    replies["account.tax.search_read"] = [
      .value([
        [
          "id": 32, "name": "State 6.25 %", "amount": 6.25, "amount_type": "percent", "price_include": false,
          "company_id": [1, "My Company"],
        ]
      ])
    ]
    replies["product.pricelist.search_read"] = [
      .value([["id": 52, "name": "Shop USD", "currency_id": [1, "USD"]]])
    ]
    replies["res.company.read"] = [
      .value([["id": 1, "tax_calculation_rounding_method": .string(rounding)]])
    ]
    replies["stock.picking.search_read"] = [.value([])]
    replies["sale.order.read"] = [
      .value([
        [
          "id": 5, "state": "draft", "name": "S00005", "date_order": "2026-03-04 05:06:07",
          "amount_untaxed": 114.99, "amount_tax": 7.18, "amount_total": 122.17, "order_line": [11, 12, 13],
        ]
      ])
    ]
    return replies
  }

  @Test(
    "Cents that a globally rounding company would make otherwise hold the order before anything is written")
  func globally() async throws {
    let odoo = ScriptedTransport(Self.company(rounding: "round_globally"))
    let reason = await #expect(throws: HoldReason.self) { try await writer(odoo).carryOut(try Self.cents()) }
    let text = reason?.description ?? ""
    #expect(text.hasPrefix("order #1001: "))
    for part in [
      "for the order", "7.19 USD of \"State 6.25 %\"", "7.18 USD", "\"Round per Line\"", "labrun prepare",
    ] {
      #expect(text.contains(part), "\(text)")
    }
    #expect(odoo.names.allSatisfy(Self.isLookUp), "\(odoo.names)")
  }

  @Test("The same cents pass in a company that rounds per line")
  func perLine() async throws {
    let odoo = ScriptedTransport(Self.company(rounding: "round_per_line"))
    try await writer(odoo).carryOut(try Self.cents())
    #expect(odoo.names.contains("sale.order.action_confirm"))
  }

  @Test("A sale that is there already is not held for its rounding")
  func existing() async throws {
    let plan = try Self.cents()
    try await links.save(
      Link(model: "sale.order", record: 5, state: .linked), for: LinkKey(gid: plan.order.gid, role: .sale))
    let odoo = ScriptedTransport(Self.company(rounding: "round_globally"))
    try await writer(odoo).carryOut(plan)
    #expect(!odoo.names.contains("res.company.read"))
  }

  @Test("A credit note whose cents differ is held by its refund's number")
  func creditNote() async throws {
    var plan = try Self.cents()
    plan.refunds = [
      RefundPlan(
        gid: GID(type: "Refund", number: 50),
        creditNote: CreditNotePlan(
          externalID: "shopify.account_move_refund_50", date: "2026-03-08", lines: plan.order.lines,
          totals: plan.order.totals), payments: [], returns: [])
    ]
    try await links.save(
      Link(model: "sale.order", record: 5, state: .complete), for: LinkKey(gid: plan.order.gid, role: .sale))
    let odoo = ScriptedTransport(Self.company(rounding: "round_globally"))
    let reason = await #expect(throws: HoldReason.self) { try await writer(odoo).carryOut(plan) }
    #expect(reason?.cause.contains("for the credit note of refund 50") == true)
    #expect(odoo.names.allSatisfy(Self.isLookUp), "\(odoo.names)")
  }

  static func isLookUp(_ name: String) -> Bool {
    ["version", "authenticate", "res.company.read"].contains(name) || name.hasSuffix(".search_read")
  }
}
