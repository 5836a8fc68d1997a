import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@testable import Connector

/// What becomes of an order after its import.
extension OdooWriterTests {
  @Test("An address that changed in Shopify is written to the order's own address, and nothing else")
  func address() async throws {
    var order = SampleOrders.mugs(paid: false)
    try await writer(ScriptedTransport(Self.fresh)).carryOut(try SampleOrders.plan(order))
    order.shippingAddress?.address1 = "Str. 2"
    var replies = Self.fresh
    replies["res.partner.load"] = [Self.loaded(8)]
    replies["sale.order.read"] = [Self.sale("sale")]
    let odoo = ScriptedTransport(replies)
    try await writer(odoo).carryOut(try SampleOrders.plan(order))
    let rows = odoo.calls.first { $0.name == "res.partner.load" }?.arguments.last?.arrayValue
    #expect(rows?.count == 1)
    #expect(
      rows?.first?.arrayValue?.prefix(5) == [
        "shopify.res_partner_address_1", "Ada Lovelace", "", "", "Str. 2",
      ])
    #expect(!odoo.names.contains { $0.hasPrefix("sale.order.") && $0 != "sale.order.read" })
    let again = ScriptedTransport(replies)
    try await writer(again).carryOut(try SampleOrders.plan(order))
    #expect(again.names.isEmpty)
  }

  private func cancelled() throws -> Plan {
    var order = SampleOrders.mugs(paid: false)
    order.cancelledAt = "2026-03-06T00:00:00Z"
    return try SampleOrders.plan(order)
  }

  @Test("A cancelled order's sale is cancelled last, and proven to be")
  func cancellation() async throws {
    var replies = Self.fresh
    replies["sale.order.read"] = [Self.sale("draft"), .value([["id": 5, "state": "cancel"]])]
    replies["sale.order.action_cancel"] = [.value(true)]
    replies["stock.picking.search_read"] = [.value([])]
    let odoo = ScriptedTransport(replies)
    try await writer(odoo).carryOut(try cancelled())
    #expect(odoo.names.suffix(2) == ["sale.order.action_cancel", "sale.order.read"])
    let context = odoo.calls.first { $0.name == "sale.order.action_cancel" }?.keywords["context"]
    #expect(context?["disable_cancel_warning"] == true)
    let again = ScriptedTransport(replies)
    try await writer(again).carryOut(try cancelled())
    #expect(again.names.isEmpty)
  }

  @Test("A sale that stays confirmed after it was cancelled is tried again")
  func notCancelled() async throws {
    var replies = Self.fresh
    replies["sale.order.read"] = [Self.sale("draft"), .value([["id": 5, "state": "sale"]])]
    replies["sale.order.action_cancel"] = [.value(true)]
    let error = await #expect(throws: ConnectorError.self) {
      try await writer(ScriptedTransport(replies)).carryOut(try cancelled())
    }
    #expect(error?.isWorthRetrying == true)
    #expect(error?.message.contains("sale S00005 is sale after it was cancelled") == true)
  }

  @Test(
    "A delivery that Shopify takes back holds the order before anything more is written",
    arguments: [true, false])
  func takenBack(isOrder: Bool) async throws {
    var order = SampleOrders.mugs(paid: false)
    order.fulfillments = [SampleOrders.fulfillment(40, quantity: 2, status: "CANCELLED")]
    if isOrder { order.cancelledAt = "2026-03-06T00:00:00Z" }
    let plan = try SampleOrders.plan(order)
    try await links.save(
      Link(model: "sale.order", record: 5, state: .complete), for: LinkKey(gid: plan.order.gid, role: .sale))
    let odoo = ScriptedTransport(Self.delivered)
    let reason = await #expect(throws: HoldReason.self) { try await writer(odoo).carryOut(plan) }
    let text = reason?.description ?? ""
    #expect(text.hasPrefix("order #1001: Shopify cancelled "), "\(text)")
    #expect(text.contains("WH/OUT/00007 (stock.picking 61)"), "\(text)")
    #expect(text.contains(isOrder ? "2026-03-06T00:00:00Z" : "its fulfillment #1001-F40"), "\(text)")
    #expect(text.contains("return that transfer in Odoo"), "\(text)")
    #expect(odoo.names.allSatisfy(Self.isLookUp), "\(odoo.names)")
  }

  /// Two mugs went out with fulfillment 40.
  private static var delivered: [String: [ScriptedTransport.Reply]] {
    var replies = fresh
    replies["stock.picking.search_read"] = [
      .value([
        [
          "id": 61, "name": "WH/OUT/00007", "state": "done", "origin": "gid://shopify/Fulfillment/40",
          "location_id": [8, "a"], "location_dest_id": [2, "b"],
        ]
      ])
    ]
    replies["stock.move.search_read"] = [
      .value([
        TransferWritingTests.move(62, of: 61, demand: 2, done: 2, picked: true, state: "done")
      ])
    ]
    return replies
  }

  @Test("An amount-only refund is tied to the sale by a note, which carries no amount")
  func note() async throws {
    var plan = try SampleOrders.plan(SampleOrders.mugs())
    var line = try #require(plan.order.lines.last)
    line.externalID = nil
    line.source = nil
    line.quantity = 1
    line.unitPrice = 7
    line.taxes = []
    plan.refunds = [
      RefundPlan(
        gid: GID(type: "Refund", number: 50),
        creditNote: CreditNotePlan(
          externalID: "shopify.account_move_refund_50", date: "2026-03-08", lines: [line],
          totals: Totals(untaxed: 7, tax: .zero)), payments: [], returns: [])
    ]
    var replies = Self.fresh
    replies["account.move.load"] = [Self.loaded(9), Self.loaded(10)]
    let odoo = ScriptedTransport(replies)
    // The script's credit note has the invoice's totals, so that it is held; its load is what counts here.
    _ = try? await writer(odoo).carryOut(plan)
    let load = try #require(odoo.calls.last { $0.name == "account.move.load" })
    #expect(load.arguments.first?.arrayValue?.last == "invoice_line_ids/display_type")
    let rows = try #require(load.arguments.last?.arrayValue)
    #expect(rows.count == 2)
    #expect(
      rows.first?.arrayValue?.suffix(9) == [
        "shopify.account_move_line_refund_50_1", "22", "Standard", "1", "7", "0", "", "", "product",
      ])
    #expect(
      rows.last?.arrayValue?.suffix(9) == [
        "shopify.account_move_line_refund_50_2", "", "For order #1001, S00005", "0", "0", "0", "", "11",
        "line_note",
      ])
  }
}

/// Prices on a version that rounds them as it stores them.
extension OdooWriterTests {
  /// 7 × 129.99 less 33.33: 876.60, for which a unit price needs six digits.
  private func fine() throws -> Plan {
    try SampleOrders.plan(
      SampleOrders.order(
        currency: .eur, lines: [SampleOrders.line(10, quantity: 7, price: "129.99", off: ["33.33"])],
        tax: "0",
        total: "876.60"))
  }

  private func digits(_ digits: Int) -> [String: [ScriptedTransport.Reply]] {
    var replies = Self.fresh
    replies["version"] = [.value(["server_serie": "14.0"])]
    replies["sale.order.line.fields_get"] = [.value(["price_unit": ["digits": [16, .int(digits)]]])]
    return replies
  }

  @Test(
    "A price that Odoo would round to another amount is held before anything is written, naming the setting")
  func roundedPrice() async throws {
    let odoo = ScriptedTransport(digits(2))
    let reason = await #expect(throws: HoldReason.self) { try await writer(odoo).carryOut(try fine()) }
    let text = reason?.description ?? ""
    for part in [
      "125.228571 for 7 to come to 876.60 EUR", "keeps 2 digits of it, which makes 876.61 EUR",
      "\"Product Price\"", "Decimal Accuracy", "at least 6 digits",
    ] {
      #expect(text.contains(part), "\(text)")
    }
    #expect(odoo.names.allSatisfy { Self.isLookUp($0) || $0.hasSuffix(".fields_get") }, "\(odoo.names)")
  }

  @Test("With digits enough, and where all are kept, the price is written", arguments: [6, nil])
  func keptPrice(setting: Int?) async throws {
    let odoo = ScriptedTransport(setting.map(digits) ?? Self.fresh)
    // The script's sale has other totals, so that it is held there; what counts is what was loaded.
    _ = try? await writer(odoo).carryOut(try fine())
    let load = try #require(odoo.calls.first { $0.name == "sale.order.load" })
    let row = load.arguments.last?.arrayValue?.first?.arrayValue
    #expect(row?.contains("125.228571") == true)
    #expect(odoo.names.contains("sale.order.line.fields_get") == (setting != nil))
  }
}
