import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("A real Odoo, from order to cash as the limited user", .enabled(if: LiveOdoo.isGiven))
struct OrderToCashTests {
  let odoo = LiveOdoo()

  @Test("A unit price of six digits is kept, and the line comes to the cent")
  func sixDigitPrice() async throws {
    #expect(await odoo.admin.setUnitPriceDigits(6).isDone)
    let product = try await odoo.product(onHand: 10)
    let outcome = try await odoo.order(
      partner: try await odoo.partner(), product: product, quantity: "7", price: "125.228571")
    let order = try #require(outcome.value?.first)
    let line = try #require(
      try await odoo.connector.searchRead(
        "sale.order.line", [.equal("order_id", .int(order))], fields: ["price_unit", "price_subtotal"]
      ).first)
    #expect(try line.decimal("price_unit") == ExactDecimal("125.228571"))
    #expect(try line.money("price_subtotal", digits: 2) == ExactDecimal("876.60"))
  }

  @Test("Confirming an order again changes nothing, whether Odoo refuses it or not")
  func confirmTwice() async throws {
    let order = try await odoo.placedOrder(quantity: "1")
    #expect(await odoo.connector.confirm(sale: order).isDone)
    let record = try #require(
      try await NeutralReader(odoo.connector).read(
        "sale.order", [order], fields: ["state", "delivery_status"]
      )
      .first)
    #expect(try record.string("state") == "sale")
    #expect(try record.string("delivery_status") == "pending")
    _ = try await odoo.openTransfer(ofOrder: order)
  }

  @Test("A cancelled order has no open transfer and keeps nothing reserved")
  func cancel() async throws {
    let order = try await odoo.placedOrder(quantity: "3")
    let transfer = try await odoo.openTransfer(ofOrder: order)
    #expect(await odoo.connector.cancel(sale: order).isDone)
    let record = try #require(
      try await NeutralReader(odoo.connector).read(
        "sale.order", [order], fields: ["state", "delivery_status"]
      )
      .first)
    #expect(try record.string("state") == "cancel")
    #expect(try record.string("delivery_status") == nil)
    let moves = try await odoo.moves(ofTransfer: transfer.id)
    #expect(try moves.map { try $0.string("state") } == ["cancel"])
    #expect(try moves.map { try $0.decimal("quantity") } == [0])
  }

  @Test("A loaded payment commits although Odoo can't answer, and pays the invoice once reconciled")
  func payment() async throws {
    let partner = try await odoo.partner()
    let invoice = try await odoo.postedMove("out_invoice", partner: partner, quantity: "2", price: "10")
    let journal = try #require(
      try await odoo.connector.search("account.journal", [.isIn("type", ["bank"])], order: "id").first)
    let map = try await odoo.connector.versionMap()
    let payments = await odoo.connector.load(
      "account.payment",
      fields: [
        "id", "payment_type", "partner_type", "partner_id/.id", "amount", "date", map[.accountPaymentText],
        "journal_id/.id",
      ],
      rows: [
        [
          "livetest.payment_\(odoo.token)", "inbound", "customer", "\(partner)", "20.00", "2026-07-01",
          odoo.token, "\(journal)",
        ]
      ])
    let payment = try #require(payments.value?.first)
    let posted = await odoo.connector.post(payment: payment)
    #expect(posted.isDone && posted.value == nil)
    let entry = try #require(
      try await NeutralReader(odoo.connector).read(
        "account.payment", [payment], fields: ["move_id", "memo", "state"]
      ).first)
    #expect(try entry.string("memo") == odoo.token)
    #expect(["paid", "in_process"].contains(try entry.string("state")))
    let lines = try await odoo.connector.search(
      "account.move.line",
      [.isIn("move_id", [try entry.requiredID("move_id"), invoice])] + map.receivableLineDomain)
    #expect(lines.count == 2)
    #expect(await odoo.connector.reconcile(journalItems: lines).isDone)
    let paid = try #require(
      try await odoo.connector.read("account.move", [invoice], fields: ["payment_state"]).first)
    #expect(try paid.string("payment_state") == "paid")
  }

  @Test("A posted credit note takes its amount off an invoice that is open")
  func creditNote() async throws {
    let partner = try await odoo.partner()
    let invoice = try await odoo.postedMove("out_invoice", partner: partner, quantity: "2", price: "10")
    let note = try await odoo.postedMove(
      "out_refund", partner: partner, quantity: "1", price: "7.50", reversing: invoice)
    for _ in 1...2 {
      #expect(await odoo.connector.settle(creditNote: note, against: invoice).isDone)
      let records = try await odoo.connector.read(
        "account.move", [invoice, note], fields: ["amount_residual", "payment_state"])
      #expect(
        try records.map { try $0.money("amount_residual", digits: 2) } == [ExactDecimal("12.50"), 0])
      #expect(try records.map { try $0.string("payment_state") } == ["partial", "paid"])
    }
    #expect(await odoo.connector.post(move: invoice).isDone)
  }

  @Test("The lines of an invoice are told apart in Odoo 19's words")
  func displayTypes() async throws {
    let invoice = try await odoo.postedMove(
      "out_invoice", partner: try await odoo.partner(), quantity: "2", price: "10")
    let reader = NeutralReader(odoo.connector)
    let own: Domain = [.equal("move_id", .int(invoice))]
    for kind in ["product", "payment_term"] {
      let lines = try await reader.searchRead(
        "account.move.line", own + [.equal("display_type", .string(kind))],
        fields: ["display_type", "balance"])
      #expect(try lines.map { try $0.string("display_type") } == [kind])
      #expect(try lines.map { try $0.decimal("balance") } == [kind == "product" ? -20 : 20])
    }
    #expect(try await reader.searchCount("account.move.line", own + [.equal("display_type", "tax")]) == 0)
    #expect(
      try await reader.searchCount(
        "account.move.line", own + [.equal("account_id.account_type", "asset_receivable")]) == 1)
  }
}
