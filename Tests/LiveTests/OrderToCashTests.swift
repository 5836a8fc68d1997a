import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("A real Odoo, from order to cash as the limited user", .enabled(if: LiveOdoo.isGiven))
struct OrderToCashTests {
  let odoo = LiveOdoo()

  @Test("A unit price of six digits is kept, and the line comes to the cent")
  func sixDigitPrice() async throws {
    let product = try await odoo.product(onHand: 10)
    let outcome = await odoo.order(
      partner: try await odoo.partner(), product: product, quantity: "7", price: "125.228571")
    let order = try #require(outcome.value?.first)
    let line = try #require(
      try await odoo.connector.searchRead(
        "sale.order.line", [.equal("order_id", .int(order))], fields: ["price_unit", "price_subtotal"]
      ).first)
    #expect(try line.decimal("price_unit") == ExactDecimal("125.228571"))
    #expect(try line.money("price_subtotal", digits: 2) == ExactDecimal("876.60"))
  }

  @Test("An order confirmed twice is refused the second time, and stays confirmed")
  func confirmTwice() async throws {
    let order = try await placedOrder(quantity: "1")
    let again = await odoo.connector.perform("sale.order", "action_confirm", [.ints([order])])
    guard case .refused(let error) = again, case .fault(_, kind: .warning) = error.code else {
      Issue.record("expected a refusal, got \(again)")
      return
    }
    let record = try #require(try await odoo.connector.read("sale.order", [order], fields: ["state"]).first)
    #expect(try record.string("state") == "sale")
  }

  @Test("A partial delivery leaves a backorder that copies the origin but not the tracking number")
  func partialDelivery() async throws {
    let order = try await placedOrder(quantity: "5")
    let record = try #require(
      try await odoo.connector.read("sale.order", [order], fields: ["picking_ids"]).first)
    let picking = try #require(try record.ids("picking_ids").first)
    let move = try #require(
      try await odoo.connector.search("stock.move", [.equal("picking_id", .int(picking))]).first)
    #expect(await odoo.connector.write("stock.move", [move], ["quantity": 3, "picked": true]).isDone)
    let marker = "gid://shopify/Fulfillment/\(odoo.token)"
    #expect(
      await odoo.connector.write(
        "stock.picking", [picking], ["origin": .string(marker), "carrier_tracking_ref": "1Z999"]
      ).isDone)
    let validated = await odoo.connector.perform(
      "stock.picking", "button_validate", [.ints([picking])],
      ["context": ["skip_backorder": true, "skip_sms": true, "skip_immediate": true]])
    #expect(validated.isDone)
    let done = try await odoo.connector.search(
      "stock.picking", [.equal("origin", .string(marker)), .equal("state", "done")])
    #expect(done == [picking])
    let backorder = try #require(
      try await odoo.connector.searchRead(
        "stock.picking", [.equal("backorder_id", .int(picking))], fields: ["origin", "carrier_tracking_ref"]
      ).first)
    #expect(try backorder.string("origin") == marker)
    #expect(try backorder.string("carrier_tracking_ref") == nil)
  }

  @Test("A loaded payment commits although Odoo can't answer, and pays the invoice once reconciled")
  func payment() async throws {
    let partner = try await odoo.partner()
    let loaded = await odoo.connector.load(
      "account.move",
      fields: [
        "id", "move_type", "partner_id/.id", "invoice_date", "invoice_line_ids/name",
        "invoice_line_ids/quantity",
        "invoice_line_ids/price_unit", "invoice_line_ids/tax_ids/.id",
      ],
      rows: [
        ["livetest.invoice_\(odoo.token)", "out_invoice", "\(partner)", "2026-07-01", "Mug", "2", "10", ""]
      ])
    let invoice = try #require(loaded.value?.first)
    #expect(await odoo.connector.perform("account.move", "action_post", [.ints([invoice])]).isDone)
    let journal = try #require(
      try await odoo.connector.search("account.journal", [.isIn("type", ["bank"])], order: "id").first)
    let payments = await odoo.connector.load(
      "account.payment",
      fields: [
        "id", "payment_type", "partner_type", "partner_id/.id", "amount", "date", "memo", "journal_id/.id",
      ],
      rows: [
        [
          "livetest.payment_\(odoo.token)", "inbound", "customer", "\(partner)", "20.00", "2026-07-01",
          odoo.token,
          "\(journal)",
        ]
      ])
    let payment = try #require(payments.value?.first)
    let posted = await odoo.connector.perform("account.payment", "action_post", [.ints([payment])])
    #expect(posted.isDone && posted.value == nil)
    let entry = try #require(
      try await odoo.connector.read("account.payment", [payment], fields: ["move_id"]).first)
    let lines = try await odoo.connector.search(
      "account.move.line",
      [
        .isIn("move_id", [try entry.requiredID("move_id"), invoice]),
        .equal("account_id.account_type", "asset_receivable"),
      ])
    #expect(lines.count == 2)
    #expect(await odoo.connector.perform("account.move.line", "reconcile", [.ints(lines)]).isDone)
    let paid = try #require(
      try await odoo.connector.read("account.move", [invoice], fields: ["payment_state"]).first)
    #expect(try paid.string("payment_state") == "paid")
  }

  private func placedOrder(quantity: String) async throws -> Int {
    let outcome = await odoo.order(
      partner: try await odoo.partner(), product: try await odoo.product(onHand: 10), quantity: quantity,
      price: "10.00")
    let order = try #require(outcome.value?.first)
    #expect(await odoo.connector.perform("sale.order", "action_confirm", [.ints([order])]).isDone)
    return order
  }
}
