import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Verbs")
struct VerbTests {
  private let none: XMLRPCValue = []

  @Test(
    "What moves is written in each version's fields",
    arguments: [
      (
        14,
        "stock.picking.write [[5], {move_lines: [[1, 11, {quantity_done: 2.0}], [1, 12, {quantity_done: 0.0}]], origin: 'x'}]"
      ),
      (
        19,
        "stock.picking.write [[5], {move_ids: [[1, 11, {picked: True, quantity: 2.0}], [1, 12, {picked: False}]], origin: 'x'}]"
      ),
    ])
  func setDone(major: Int, call: String) async throws {
    let odoo = try await ScriptedOdoo(major, [.value(true)])
    let outcome = await odoo.client.setDone([11: 2], leaving: [12], inTransfer: 5, writing: ["origin": "x"])
    #expect(outcome.isDone)
    #expect(try odoo.sent() == [call])
  }

  @Test("A transfer is validated without any question being asked", arguments: [14, 19])
  func validate(major: Int) async throws {
    let odoo = try await ScriptedOdoo(major, [.value(true)])
    guard case .done(.validated) = await odoo.client.validate(transfer: 5) else {
      Issue.record("not validated")
      return
    }
    #expect(
      try odoo.sent() == [
        "stock.picking.button_validate [[5]] {context: {skip_backorder: True, skip_immediate: True, skip_sms: True}}"
      ])
  }

  @Test("A wizard instead of a validated transfer is a question")
  func question() async throws {
    let odoo = try await ScriptedOdoo(19, [.value(["res_model": "confirm.stock.sms"]), .value(false)])
    guard case .done(.question("confirm.stock.sms")) = await odoo.client.validate(transfer: 5),
      case .done(.question("")) = await odoo.client.validate(transfer: 5)
    else {
      Issue.record("no question")
      return
    }
  }

  @Test(
    "A backorder is reserved where Odoo doesn't do so by itself",
    arguments: [
      (
        14,
        [
          "stock.picking.search [[['backorder_id', '=', 5], ['state', 'not in', ['done', 'cancel']]]] {order: 'id'}",
          "stock.picking.action_assign [[8]]",
        ]
      ), (19, []),
    ])
  func backorder(major: Int, calls: [String]) async throws {
    let odoo = try await ScriptedOdoo(major, [.value([8]), .value(true)])
    #expect(await odoo.client.reserveBackorder(ofTransfer: 5).isDone)
    #expect(try odoo.sent() == calls)
  }

  @Test(
    "A transfer takes another location once nothing is reserved at the former one",
    arguments: [
      (
        14, ["stock.picking.do_unreserve [[5]]", "stock.picking.write [[5], {location_dest_id: 9}]"],
        [Answer.marshalFault, .value(true)]
      ), (19, ["stock.picking.write [[5], {location_dest_id: 9}]"], [.value(true)]),
    ])
  func location(major: Int, calls: [String], answers: [Answer]) async throws {
    let odoo = try await ScriptedOdoo(major, answers)
    #expect(await odoo.client.setLocation(9, .destination, ofTransfer: 5).isDone)
    #expect(try odoo.sent() == calls)
  }

  @Test("A demand of nothing cancels the move, and the rest is reserved again", arguments: [14, 19])
  func demand(major: Int) async throws {
    let odoo = try await ScriptedOdoo(major, [.value(true), .value(true), .value(1), .value(true)])
    #expect(await odoo.client.setDemand([11: 0, 12: 2], inTransfer: 5).isDone)
    let moves = major == 14 ? "move_lines" : "move_ids"
    #expect(
      try odoo.sent() == [
        "stock.picking.write [[5], {\(moves): [[1, 11, {product_uom_qty: 0.0}], [1, 12, {product_uom_qty: 2.0}]]}]",
        "stock.move.write [[11], {state: 'cancel'}]",
        "stock.move.search_count [[['picking_id', '=', 5], ['state', 'not in', ['draft', 'done', 'cancel']]]]",
        "stock.picking.action_assign [[5]]",
      ])
  }

  @Test(
    "Some moves leave from another location, the others stay reserved",
    arguments: [
      (14, ["stock.picking.do_unreserve [[5]]"], [Answer.marshalFault]), (19, [], []),
    ])
  func source(major: Int, before: [String], answers: [Answer]) async throws {
    let odoo = try await ScriptedOdoo(major, answers + [.value(true), .value(2), .value(true)])
    #expect(await odoo.client.setSource(9, ofMoves: [11], inTransfer: 5).isDone)
    #expect(
      try odoo.sent() == before + [
        "stock.move.write [[11], {location_id: 9}]",
        "stock.move.search_count [[['picking_id', '=', 5], ['state', 'not in', ['draft', 'done', 'cancel']]]]",
        "stock.picking.action_assign [[5]]",
      ])
  }

  @Test(
    "What Odoo reserved below a location is put onto it, or given up",
    arguments: [
      (14, "stock.picking.do_unreserve [[5]]", Answer.marshalFault),
      (19, "stock.move.line.write [[31], {location_id: 9}]", .value(true)),
    ])
  func exactly(major: Int, call: String, answer: Answer) async throws {
    let odoo = try await ScriptedOdoo(major, [.value([31]), answer])
    #expect(await odoo.client.takeExactly(from: 9, moves: [11], inTransfer: 5).isDone)
    #expect(
      try odoo.sent() == [
        "stock.move.line.search [[['move_id', 'in', [11]], ['location_id', '!=', 9]]] {order: 'id'}", call,
      ])
    let settled = try await ScriptedOdoo(major, [.value([])])
    #expect(await settled.client.takeExactly(from: 9, moves: [11], inTransfer: 5).isDone)
    #expect(try settled.sent().count == 1)
  }

  @Test(
    "A return is told where it goes where the wizard asks for it",
    arguments: [
      (14, "location_id: 9, ", "create_returns"), (19, "", "action_create_returns"),
    ])
  func makeReturn(major: Int, place: String, method: String) async throws {
    let odoo = try await ScriptedOdoo(major, [.value([17]), .value(3), .value(["res_id": 21])])
    let outcome = await odoo.client.makeReturn(
      ofTransfer: 5, to: 9, [ReturnLine(move: 11, product: 4, quantity: 2)])
    guard case .done(21?) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let context = "{context: {active_id: 5, active_ids: [5], active_model: 'stock.picking'}}"
    #expect(
      try odoo.sent() == [
        "stock.picking.search [[['create_uid', '=', 2]]] {limit: 1, order: 'id desc'}",
        "stock.return.picking.create [{\(place)picking_id: 5, product_return_moves: "
          + "[[0, 0, {move_id: 11, product_id: 4, quantity: 2.0, to_refund: True}]]}] \(context)",
        "stock.return.picking.\(method) [[3]] \(context)",
      ])
  }

  @Test(
    "Stock is set by one call or two",
    arguments: [
      (14, [String]()), (19, ["stock.quant.action_apply_inventory [[6]] {context: {inventory_mode: True}}"]),
    ])
  func stock(major: Int, after: [String]) async throws {
    let odoo = try await ScriptedOdoo(major, [.value(6), .marshalFault])
    guard case .done(6?) = await odoo.client.setStock(ofProduct: 4, at: 9, to: 10) else {
      Issue.record("no quant")
      return
    }
    #expect(
      try odoo.sent() == [
        "stock.quant.create [{inventory_quantity: 10.0, location_id: 9, product_id: 4}] "
          + "{context: {inventory_mode: True}}"
      ] + after)
  }

  @Test("Confirming twice is done, whether Odoo refuses it or not")
  func confirmAgain() async throws {
    let silent = try await ScriptedOdoo(14, [.value(true)])
    #expect(await silent.client.confirm(sale: 7).isDone)
    #expect(try silent.sent() == ["sale.order.action_confirm [[7]]"])

    let refusing = try await ScriptedOdoo(19, [.fault(2, "No."), .value([["id": 7, "state": "sale"]])])
    #expect(await refusing.client.confirm(sale: 7).isDone)
    #expect(try refusing.sent().last == "sale.order.read [[7]] {fields: ['state']}")
  }

  @Test("A refusal stays one while the record has another state, or can't be read")
  func refusedAfterAll() async throws {
    for second in [Answer.value([["id": 7, "state": "cancel"]]), .value([]), .fault(4, "No.")] {
      let odoo = try await ScriptedOdoo(19, [.fault(2, "No."), second])
      #expect(await odoo.client.confirm(sale: 7).error?.message == "refused: No.")
    }
  }

  @Test("A missing right is not looked behind")
  func missingRight() async throws {
    let odoo = try await ScriptedOdoo(19, [.fault(4, "You are not allowed")])
    #expect(await odoo.client.post(move: 7).isDone == false)
    #expect(try odoo.sent().count == 1)
  }

  @Test(
    "A credit note settles its invoice where Odoo doesn't do so by itself",
    arguments: [
      (
        14,
        [
          "account.move.line.search_read [[['move_id', 'in', [31, 30]], ['account_id.internal_type', 'in', "
            + "['receivable']], ['reconciled', '=', False]]] {fields: ['move_id'], order: 'id'}",
          "account.move.line.reconcile [[41, 42]]",
        ]
      ), (19, []),
    ])
  func settle(major: Int, calls: [String]) async throws {
    let lines: XMLRPCValue = [["id": 41, "move_id": [30, "INV"]], ["id": 42, "move_id": [31, "RINV"]]]
    let odoo = try await ScriptedOdoo(major, [.value(lines), .marshalFault])
    #expect(await odoo.client.settle(creditNote: 31, against: 30).isDone)
    #expect(try odoo.sent() == calls)
  }

  @Test("Nothing is reconciled when only one side is open")
  func nothingToSettle() async throws {
    let odoo = try await ScriptedOdoo(14, [.value([["id": 42, "move_id": [31, "RINV"]]])])
    #expect(await odoo.client.settle(creditNote: 31, against: 30).isDone)
    #expect(try odoo.sent().count == 1)
  }

  @Test(
    "The digits of unit prices are asked for where they matter",
    arguments: [
      (14, 2 as Int?, ["sale.order.line.fields_get [['price_unit']] {attributes: ['digits']}"]),
      (19, nil, []),
    ])
  func digits(major: Int, digits: Int?, calls: [String]) async throws {
    let odoo = try await ScriptedOdoo(major, [.value(["price_unit": ["digits": [16, 2]]])])
    #expect(try await odoo.client.unitPriceDigits() == digits)
    #expect(try odoo.sent() == calls)
  }

  @Test(
    "A verb on a version without names, or with names nobody measured, sends nothing", arguments: [13, 17])
  func unknownVersion(major: Int) async throws {
    let odoo = try await ScriptedOdoo(major, [])
    let outcome = await odoo.client.setDone([1: 1], inTransfer: 5)
    #expect(
      outcome.error?.description.contains("the names of Odoo 17.0 come from its sources") == (major == 17))
    #expect(try odoo.sent().isEmpty)
  }

  @Test("A version whose names come from its sources is taken when that is asked for")
  func documentedVersion() async throws {
    let odoo = try await ScriptedOdoo(17, [])
    let bold = odoo.client.with { $0.acceptsDocumentedVersions = true }
    #expect(try await bold.versionMap().evidence == .documented)
    await #expect(throws: OdooError.self) { try await odoo.client.versionMap() }
  }

  @Test(
    "A journal's payments are booked on its account, wherever the version keeps it",
    arguments: [
      (14, ["account.journal.write [[3], {payment_credit_account_id: 44, payment_debit_account_id: 44}]"]),
      (
        19,
        [
          "account.payment.method.line.search [[['journal_id', '=', 3], ['payment_account_id', '=', False]]] "
            + "{order: 'id'}", "account.payment.method.line.write [[8, 9], {payment_account_id: 44}]",
        ]
      ),
    ])
  func journal(major: Int, calls: [String]) async throws {
    let odoo = try await ScriptedOdoo(major, major == 14 ? [.value(true)] : [.value([8, 9]), .value(true)])
    #expect(await odoo.client.setPaymentAccounts(ofJournal: 3, to: 44).isDone)
    #expect(try odoo.sent() == calls)
  }
}
