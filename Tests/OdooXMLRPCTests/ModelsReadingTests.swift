import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Typed reading from scripted answers")
struct ModelsReadingTests {
  private static let order: XMLRPCValue = [
    "id": 7, "name": "S00007", "state": "sale", "partner_id": [3, "Ann"], "user_id": [4, false],
    "client_order_ref": false, "date_order": "2024-05-06 07:08:09", "validity_date": "2024-06-01",
    "amount_total": 17.990999999999996, "order_line": [11, 12], "invoice_ids": [], "locked": false,
  ]

  private static let keys: [FieldKey<SaleOrder>] = [
    \.name, \.state, \.partner, \.salesperson, \.clientOrderRef, \.dateOrder, \.validityDate, \.amountTotal,
    \.orderLines, \.invoices, \.isLocked,
  ]

  @Test("Every kind of field becomes what its property holds, empty ones nil")
  func kinds() async throws {
    let odoo = try await ScriptedOdoo(19, [.value([Self.order])])
    let orders = try await odoo.client.searchRead(SaleOrder.self, fields: Self.keys)
    let order = try #require(orders.first)
    #expect(order.id == 7)
    #expect(order.name == "S00007")
    #expect(order.state == .sale)
    #expect(order.partner == Many2one(id: 3, name: "Ann"))
    #expect(order.salesperson == Many2one(id: 4))
    #expect(order.clientOrderRef == nil)
    #expect(order.dateOrder == OdooDateTime("2024-05-06 07:08:09"))
    #expect(order.validityDate == OdooDate("2024-06-01"))
    #expect(order.amountTotal == ExactDecimal("17.990999999999996"))
    #expect(order.amountTotal?.roundedHalfUp(to: 2) == ExactDecimal("17.99"))
    #expect(order.orderLines == [11, 12])
    #expect(order.invoices == [])
    #expect(order.isLocked == false)
    #expect(order.origin == nil)
    #expect(orders.count == 1)
  }

  @Test("Only the fields named are asked for, with domain, order and limit in one call")
  func call() async throws {
    let odoo = try await ScriptedOdoo(19, [.value([])])
    _ = try await odoo.client.searchRead(
      SaleOrder.self, [.equal(\.state, .sale), .equal("x_channel", "web")], fields: [\.name, \.id, \.name],
      order: [.descending(\.dateOrder), .ascending("id")], limit: 5, offset: 10)
    #expect(
      try odoo.sent() == [
        "sale.order.search_read [[['state', '=', 'sale'], ['x_channel', '=', 'web']]] "
          + "{fields: ['name'], limit: 5, offset: 10, order: 'date_order desc,id'}"
      ])
  }

  @Test("Asked for nothing but ids, Odoo isn't asked for everything")
  func noFields() async throws {
    let odoo = try await ScriptedOdoo(19, [.value([["id": 3]])])
    let found = try await odoo.client.read(SaleOrder.self, [3], fields: [])
    #expect(found.map(\.id) == [3])
    #expect(try odoo.sent() == ["sale.order.read [[3]] {fields: ['id']}"])
  }

  @Test("No ids, no call")
  func noIDs() async throws {
    let odoo = try await ScriptedOdoo(19, [])
    #expect(try await odoo.client.read(SaleOrder.self, [], fields: [\.name]).isEmpty)
    #expect(try odoo.sent().isEmpty)
  }

  @Test("On 14 its own names are asked for, and names and words come back as 19's")
  func fourteen() async throws {
    let line: XMLRPCValue = [
      "id": 9, "tax_id": [4], "product_uom": [1, "Units"], "state": "done", "name": "done",
    ]
    let odoo = try await ScriptedOdoo(14, [.value([line, line])])
    let lines = try await odoo.client.searchRead(
      SaleOrderLine.self, [.isIn(\.taxes, [4]), .equal(\.state, .sale)],
      fields: [\.taxes, \.unit, \.state, \.name], order: [.ascending(\.unit)])
    #expect(
      try odoo.sent() == [
        "sale.order.line.search_read [[['tax_id', 'in', [4]], ['state', 'in', ['sale', 'done']]]] "
          + "{fields: ['tax_id', 'product_uom', 'state', 'name'], order: 'product_uom'}"
      ])
    #expect(lines.map(\.taxes) == [[4], [4]])
    #expect(lines.last?.unit?.name == "Units")
    #expect(lines.map(\.state) == [.sale, .sale])
    // A text isn't a word.
    #expect(lines.last?.name == "done")
  }

  @Test("On 14 what follows from other fields of the record is told as on 19")
  func derived() async throws {
    let odoo = try await ScriptedOdoo(
      14,
      [
        .value([["id": 1, "quantity_done": 0.0, "reserved_availability": 3.0]]),
        .value([["id": 2, "type": "product"]]),
      ])
    let move = try await odoo.client.read(StockMove.self, [1], fields: [\.quantity, \.isPicked]).first
    #expect(move?.quantity == 3)
    #expect(move?.isPicked == false)
    let product = try await odoo.client.read(ProductProduct.self, [2], fields: [\.isStorable, \.type]).first
    #expect(product?.isStorable == true)
    #expect(product?.type == .goods)
    #expect(
      try odoo.sent() == [
        "stock.move.read [[1]] {fields: ['quantity_done', 'reserved_availability']}",
        "product.product.read [[2]] {fields: ['type']}",
      ])
  }

  @Test("A field that 14 hasn't is an error that names it, and nothing is sent")
  func lacking() async throws {
    let odoo = try await ScriptedOdoo(14, [])
    for error in [
      await refusal { try await odoo.client.read(SaleOrder.self, [1], fields: [\.deliveryStatus]) },
      await refusal { try await odoo.client.read(StockPicking.self, [1], fields: [\.name, \.returnOf]) },
      await refusal {
        try await odoo.client.searchRead(SaleOrder.self, fields: [], order: [.ascending(\.isLocked)])
      },
    ] {
      let text = try #require(error).description
      #expect(
        ["sale.order.delivery_status", "stock.picking.return_id", "sale.order.locked"].contains(
          where: text.contains),
        "\(text)")
      #expect(text.contains("Odoo 14.0"), "\(text)")
    }
    #expect(try odoo.sent().isEmpty)
  }

  @Test("Asked for no fields by name, those are read that the server tells of, and it is asked once")
  func defaults() async throws {
    let fields: XMLRPCValue = ["name": ["type": "char"], "code": ["type": "char"]]
    let state: XMLRPCValue = ["id": 1, "name": "Utah", "code": "UT"]
    let odoo = try await ScriptedOdoo(19, [.value(fields), .value([state]), .value([state])])
    for _ in 1...2 {
      let found = try await odoo.client.read(ResCountryState.self, [1])
      #expect(found.first?.name == "Utah")
      #expect(found.first?.country == nil)
    }
    #expect(
      try odoo.sent() == [
        "res.country.state.fields_get [['code', 'country_id', 'name']] {attributes: ['type']}",
        "res.country.state.read [[1]] {fields: ['name', 'code']}",
        "res.country.state.read [[1]] {fields: ['name', 'code']}",
      ])
  }

  private func problem(_ value: XMLRPCValue, _ key: FieldKey<SaleOrder>, _ name: String) async throws
    -> String?
  {
    let row = XMLRPCValue.structure([XMLRPCMember("id", 7), XMLRPCMember(name, value)])
    let odoo = try await ScriptedOdoo(19, [.value([row])])
    return await refusal { try await odoo.client.read(SaleOrder.self, [7], fields: [key]) }?.message
  }

  @Test("A value of another type is an error that names model, field and id, and says what came")
  func shapes() async throws {
    #expect(try await problem(3, \.name, "name") == "sale.order.name[7] is int, not text")
    #expect(
      try await problem("x", \.amountTotal, "amount_total")
        == "sale.order.amount_total[7] is string, not a number")
    #expect(try await problem(1, \.isLocked, "locked") == "sale.order.locked[7] is int, not a boolean")
    #expect(
      try await problem([3], \.partner, "partner_id") == "sale.order.partner_id[7] is array, not a many2one")
    #expect(
      try await problem(["x", "y"], \.partner, "partner_id")
        == "sale.order.partner_id[7] has no int id in its many2one")
    #expect(
      try await problem(["x"], \.orderLines, "order_line") == "sale.order.order_line[7] holds string, not ids"
    )
    #expect(
      try await problem(false, \.orderLines, "order_line") == "sale.order.order_line[7] is boolean, not ids")
    #expect(
      try await problem(1e30, \.amountTax, "amount_tax") == "sale.order.amount_tax[7] is 1e+30, out of range")
    #expect(
      try await problem("2024-05-06", \.dateOrder, "date_order")
        == "sale.order.date_order[7] is '2024-05-06', not a date with a time as 2024-05-06 07:08:09")
    #expect(
      try await problem("2024-02-30", \.validityDate, "validity_date")
        == "sale.order.validity_date[7] is '2024-02-30', not a date as 2024-05-06")
    #expect(try await problem("x", \.origin, "name") == "sale.order.origin[7] isn't in the answer")
  }

  @Test("An answer that is no list of records is an error")
  func noRecords() async throws {
    for answer in [XMLRPCValue.boolean(true), [["name": "x"]], [3]] {
      let odoo = try await ScriptedOdoo(19, [.value(answer)])
      let error = await refusal { try await odoo.client.read(SaleOrder.self, [7], fields: [\.name]) }
      guard case .shape? = error?.code else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test("Rows whose members come in another order are read the same")
  func otherOrder() async throws {
    let rows: XMLRPCValue = [
      ["id": 1, "name": "A", "code": "a"], ["code": "b", "name": "B", "id": 2],
      ["name": "C", "extra": [1, 2], "id": 3, "code": "c"],
    ]
    let odoo = try await ScriptedOdoo(19, [.value(rows)])
    let states = try await odoo.client.read(ResCountryState.self, [1, 2, 3], fields: [\.name, \.code])
    #expect(states.map(\.id) == [1, 2, 3])
    #expect(states.map(\.name) == ["A", "B", "C"])
    #expect(states.map(\.code) == ["a", "b", "c"])
  }

  @Test("Pages are read one by one, each behind the last id of the one before")
  func pages() async throws {
    let odoo = try await ScriptedOdoo(
      19, [.value([["id": 1, "name": "A"], ["id": 4, "name": "B"]]), .value([["id": 9, "name": "C"]])])
    var names: [String?] = []
    let domain: ModelDomain<ResCountry> = [.or, .equal(\.code, "US"), .equal(\.code, "CA")]
    for try await country in odoo.client.records(ResCountry.self, domain, fields: [\.name], pageSize: 2) {
      names.append(country.name)
    }
    #expect(names == ["A", "B", "C"])
    let either = "'|', ['code', '=', 'US'], ['code', '=', 'CA']"
    #expect(
      try odoo.sent() == [
        "res.country.search_read [[\(either)]] {fields: ['name'], limit: 2, order: 'id'}",
        "res.country.search_read [[['id', '>', 4], \(either)]] {fields: ['name'], limit: 2, order: 'id'}",
      ])
  }

  @Test("A model of one's own reads its own fields, computed properties too")
  func ownModel() async throws {
    let odoo = try await ScriptedOdoo(19, [.value([["id": 2, "x_weight": 1.5, "x_label": "L"]])])
    let found = try await odoo.client.read(ModelsShipment.self, [2], fields: [\.weight, \.label]).first
    #expect(found?.weight == ExactDecimal("1.5"))
    #expect(found?.label == "L")
    let error = await refusal {
      try await odoo.client.read(ModelsShipment.self, [2], fields: [\.notMapped])
    }
    #expect(error?.message.contains("notMapped takes no field of x_shipment") == true)
  }
}
