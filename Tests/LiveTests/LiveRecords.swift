import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

/// Records that the live tests work on, made anew for each.
extension LiveOdoo {
  /// A storable product with that many pieces in WH/Stock.
  func product(onHand quantity: Int) async throws -> Int {
    var values: [String: XMLRPCValue] = [
      "name": "Live mug", "default_code": .string(token), "invoice_policy": "order",
      "taxes_id": .commands([.set([])]),
    ]
    values.merge(try await admin.versionMap().storableProductValues) { $1 }
    let product = try #require(await admin.create("product.product", values).value)
    let stocked = await admin.setStock(
      ofProduct: product, at: try await location("WH/Stock"), to: ExactDecimal(quantity))
    #expect(stocked.isDone)
    return product
  }

  /// A location by its complete name; made below `WH/Stock` where it is missing.
  func location(_ name: String) async throws -> Int {
    if let found = try await admin.search("stock.location", [.equal("complete_name", .string(name))]).first {
      return found
    }
    let stock = try #require(
      try await admin.search("stock.location", [.equal("complete_name", "WH/Stock")]).first)
    let own = name.split(separator: "/").last.map(String.init) ?? name
    return try #require(
      await admin.create(
        "stock.location", ["name": .string(own), "location_id": .int(stock), "usage": "internal"]
      ).value)
  }

  /// Loads a partner as the connector; its id.
  func partner() async throws -> Int {
    let loaded = await connector.load(
      "res.partner", fields: ["id", "name", "email"],
      rows: [["livetest.partner_\(token)", "Ada \(token)", "\(token)@example.com"]])
    return try #require(loaded.value?.first)
  }

  /// Loads an order of one line as the connector; nil when Odoo refused it.
  func order(
    partner: Int, product: Int, quantity: String, price: String, tax: String = ""
  ) async throws -> WriteOutcome<[Int]> {
    let taxes = try await connector.versionMap()[.saleOrderLineTaxes]
    return await connector.load(
      "sale.order",
      fields: [
        "id", "client_order_ref", "partner_id/.id", "order_line/id", "order_line/product_id/.id",
        "order_line/name",
        "order_line/product_uom_qty", "order_line/price_unit", "order_line/\(taxes)/.id",
      ],
      rows: [
        [
          "livetest.order_\(token)", "#\(token)", "\(partner)", "livetest.line_\(token)", "\(product)", "Mug",
          quantity, price, tax,
        ]
      ])
  }
}

extension LiveOdoo {
  /// A confirmed order of one line at 10.00, of a product of which ten are there.
  func placedOrder(quantity: String) async throws -> Int {
    let outcome = try await order(
      partner: try await partner(), product: try await product(onHand: 10), quantity: quantity,
      price: "10.00")
    let order = try #require(outcome.value?.first)
    #expect(await connector.confirm(sale: order).isDone)
    return order
  }

  /// The only open transfer of an order, and its moves in Odoo 19's words.
  func openTransfer(ofOrder order: Int) async throws -> (id: Int, moves: [Record]) {
    let transfers = try await connector.search(
      "stock.picking", [.equal("sale_id", .int(order)), .condition("state", "not in", ["done", "cancel"])])
    #expect(transfers.count == 1)
    let id = try #require(transfers.first)
    return (id, try await moves(ofTransfer: id))
  }

  /// A transfer's moves in Odoo 19's words.
  func moves(ofTransfer id: Int) async throws -> [Record] {
    try await NeutralReader(connector).searchRead(
      "stock.move", [.equal("picking_id", .int(id))],
      fields: ["state", "product_id", "product_uom_qty", "quantity", "picked", "location_id"], order: "id")
  }

  /// A posted invoice or credit note of one line, made by `load`.
  func postedMove(
    _ type: String, partner: Int, quantity: String, price: String, reversing invoice: Int? = nil
  ) async throws -> Int {
    let loaded = await connector.load(
      "account.move",
      fields: [
        "id", "move_type", "partner_id/.id", "invoice_date", "reversed_entry_id/.id",
        "invoice_line_ids/name", "invoice_line_ids/quantity", "invoice_line_ids/price_unit",
        "invoice_line_ids/tax_ids/.id",
      ],
      rows: [
        [
          "livetest.\(type)_\(token)", type, "\(partner)", "2026-07-01", invoice.map(String.init) ?? "",
          "Mug", quantity, price, "",
        ]
      ])
    let move = try #require(loaded.value?.first)
    #expect(await connector.post(move: move).isDone)
    return move
  }
}

extension WriteOutcome {
  /// What a write that was done answered.
  var value: Value? { if case .done(let value) = self { value } else { nil } }
}
