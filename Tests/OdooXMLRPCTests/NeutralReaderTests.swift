import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Reading in Odoo 19's words")
struct NeutralReaderTests {
  private func sent(
    _ major: Int, _ model: String, _ domain: Domain, fields: [String] = ["id"],
    answers: [Answer] = [.value([])]
  ) async throws -> String? {
    let odoo = try await ScriptedOdoo(major, answers)
    _ = try await NeutralReader(odoo.client).searchRead(model, domain, fields: fields)
    return try odoo.sent().last
  }

  @Test("On 19 everything goes out as it is written")
  func nineteen() async throws {
    let call = try await sent(
      19, "account.move.line", [.equal("display_type", "product"), .equal("account_id.account_type", "x")],
      fields: ["tax_ids", "display_type"])
    #expect(
      call
        == "account.move.line.search_read [[['display_type', '=', 'product'], ['account_id.account_type', '=', "
        + "'x']]] {fields: ['tax_ids', 'display_type']}")
  }

  @Test(
    "A condition takes 14's field and all of 14's words for the value",
    arguments: [
      ("sale.order", Domain.Term.equal("state", "sale"), "['state', 'in', ['sale', 'done']]"),
      ("sale.order", .notEqual("state", "sale"), "['state', 'not in', ['sale', 'done']]"),
      ("sale.order", .equal("state", "draft"), "['state', '=', 'draft']"),
      ("account.payment", .isIn("state", ["paid", "in_process"]), "['state', 'in', ['posted', 'posted']]"),
      ("account.payment", .ilike("memo", "x"), "['ref', 'ilike', 'x']"),
      ("sale.order.line", .isIn("tax_ids", [3]), "['tax_id', 'in', [3]]"),
      ("product.product", .equal("is_storable", true), "['type', '=', 'product']"),
      ("stock.picking", .equal("return_id", 4), "['move_lines.origin_returned_move_id.picking_id', '=', 4]"),
      (
        "account.move.line", .equal("display_type", "tax"),
        "'&', ['display_type', '=', False], ['tax_line_id', '!=', False]"
      ),
      (
        "account.move.line", .notEqual("display_type", "line_note"), "'!', ['display_type', '=', 'line_note']"
      ),
      (
        "account.move.line", .isIn("display_type", ["line_note", "line_section"]),
        "'|', ['display_type', '=', 'line_note'], ['display_type', '=', 'line_section']"
      ), ("account.move.line", .equal("display_type", "epd"), "['id', '=', 0]"),
    ])
  func conditions(model: String, term: Domain.Term, own: String) async throws {
    #expect(try await sent(14, model, [term]) == "\(model).search_read [[\(own)]] {fields: ['id']}")
  }

  @Test("Each part of a path takes 14's name on its own model")
  func paths() async throws {
    let fields: XMLRPCValue = ["account_id": ["type": "many2one", "relation": "account.account"]]
    let call = try await sent(
      14, "account.move.line", [.equal("account_id.account_type", "asset_receivable")],
      answers: [.value(fields), .value([])])
    #expect(
      call
        == "account.move.line.search_read [[['account_id.internal_type', '=', 'receivable']]] {fields: ['id']}"
    )
  }

  @Test("A condition that 14 can't answer is refused by name, and nothing is sent")
  func impossible() async throws {
    for (model, field) in [("stock.move", "quantity"), ("sale.order", "amount_paid")] {
      let odoo = try await ScriptedOdoo(14, [.value([])])
      let error = await refusal {
        try await NeutralReader(odoo.client).search(model, [.equal(field, 1)])
      }
      #expect(error?.message.contains("\(model).\(field)") == true)
      #expect(try odoo.sent().isEmpty)
    }
  }

  private func read(
    _ model: String, _ fields: [String], _ own: XMLRPCValue, _ further: [Answer] = []
  ) async throws -> [String: XMLRPCValue]? {
    let odoo = try await ScriptedOdoo(14, [.value([own])] + further)
    return try await NeutralReader(odoo.client).read(model, [1], fields: fields).first?.fields
  }

  @Test("Fields and values come back in 19's words")
  func renamed() async throws {
    let line = try await read(
      "sale.order.line", ["tax_ids", "name"], ["id": 1, "tax_id": [3], "name": "done"])
    #expect(line == ["tax_ids": [3], "name": "done"])
    let payment = try await read(
      "account.payment", ["state", "memo"], ["id": 1, "state": "posted", "ref": "x"])
    #expect(payment == ["state": "paid", "memo": "x"])
    let sale = try await read("sale.order", ["state", "locked"], ["id": 1, "state": "done"])
    #expect(sale == ["state": "sale", "locked": true])
  }

  @Test(
    "A journal item's kind follows from what 14 knows of it",
    arguments: [
      (["display_type": "line_note"], "line_note"),
      (["tax_line_id": [3, "VAT"], "exclude_from_invoice_tab": true], "tax"),
      (["exclude_from_invoice_tab": true, "account_internal_type": "receivable"], "payment_term"),
      (["account_internal_type": "receivable"], "product"), (["account_internal_type": "other"], "product"),
      (["is_rounding_line": true, "exclude_from_invoice_tab": true], "rounding"),
      (["is_anglo_saxon_line": true, "exclude_from_invoice_tab": true], "cogs"),
    ] as [([String: XMLRPCValue], String)])
  func displayType(own: [String: XMLRPCValue], kind: String) async throws {
    var values: [String: XMLRPCValue] = [
      "id": 1, "display_type": false, "tax_line_id": false, "exclude_from_invoice_tab": false,
      "account_internal_type": "other", "is_rounding_line": false, "is_anglo_saxon_line": false,
    ]
    values.merge(own) { $1 }
    let line = try await read("account.move.line", ["display_type"], .structure(sorting: values))
    #expect(line == ["display_type": .string(kind)])
  }

  @Test("A move's quantity is what is reserved until something is done")
  func quantity() async throws {
    for (done, reserved, expected) in [(0.0, 3.0, 3.0), (2.0, 3.0, 2.0), (0.0, 0.0, 0.0)] {
      let move = try await read(
        "stock.move", ["quantity", "picked"],
        ["id": 1, "quantity_done": .double(done), "reserved_availability": .double(reserved)])
      #expect(move == ["quantity": .double(expected), "picked": .boolean(done != 0)])
    }
  }

  @Test(
    "A sale's delivery status follows from its transfers and lines as 19 computes it",
    arguments: [
      (["done", "done"], 2.0, "full"), (["done", "cancel"], 2.0, "full"),
      (["done", "assigned"], 1.0, "partial"),
      (["done", "assigned"], 0.0, "started"), (["confirmed"], 0.0, "pending"), (["cancel"], 0.0, nil),
      ([], 0.0, nil),
    ] as [([String], Double, String?)])
  func deliveryStatus(states: [String], delivered: Double, status: String?) async throws {
    let pickings = states.enumerated().map { ["id": .int($0 + 10), "state": .string($1)] as XMLRPCValue }
    let sale = try await read(
      "sale.order", ["delivery_status"],
      ["id": 1, "picking_ids": .ints(Array(states.indices.map { $0 + 10 })), "order_line": [5]],
      (states.isEmpty ? [] : [.value(.array(pickings))]) + [
        .value([["id": 5, "qty_delivered": .double(delivered)]])
      ])
    #expect(sale == ["delivery_status": status.map { .string($0) } ?? false])
  }

  @Test("The transfer that a return takes back is found through its moves")
  func returns() async throws {
    let fields: (String) -> Answer = { .value(["x": ["type": "many2one", "relation": .string($0)]]) }
    let odoo = try await ScriptedOdoo(
      14,
      [
        .value([["id": 1], ["id": 2]]),
        .value([["id": 1, "move_lines": [11, 12]], ["id": 2, "move_lines": [13]]]),
        .value(["move_lines": ["type": "one2many", "relation": "stock.move"]]),
        .value([
          ["id": 11, "origin_returned_move_id": false], ["id": 12, "origin_returned_move_id": [9, "WH"]],
          ["id": 13, "origin_returned_move_id": false],
        ]), .value(["origin_returned_move_id": ["type": "many2one", "relation": "stock.move"]]),
        .value([["id": 9, "picking_id": [4, "WH/OUT/4"]]]), fields("stock.picking"),
      ])
    let records = try await NeutralReader(odoo.client).read("stock.picking", [1, 2], fields: ["return_id"])
    #expect(records.map { $0.fields["return_id"] } == [[4, "WH/OUT/4"], false])
  }

  @Test("A field that 14 hasn't is refused by name")
  func missing() async throws {
    let odoo = try await ScriptedOdoo(14, [])
    let error = await refusal {
      try await NeutralReader(odoo.client).read("sale.order", [1], fields: ["amount_paid"])
    }
    #expect(error?.message.contains("sale.order of Odoo 14.0 has no field 'amount_paid'") == true)
  }
}
