import OdooXMLRPC
import Testing
import XMLRPCWire

/// Records that the live tests work on, made anew for each.
extension LiveOdoo {
  /// A storable product with that many pieces in WH/Stock.
  func product(onHand quantity: Int) async throws -> Int {
    let product = try #require(
      await admin.create(
        "product.product",
        [
          "name": "Live mug", "default_code": .string(token), "type": "consu", "is_storable": true,
          "invoice_policy": "order", "taxes_id": .commands([.set([])]),
        ]
      ).value)
    let stock = try #require(
      try await admin.search("stock.location", [.equal("complete_name", "WH/Stock")]).first)
    let quant = try #require(
      await admin.create(
        "stock.quant",
        ["product_id": .int(product), "location_id": .int(stock), "inventory_quantity": .int(quantity)]
      ).value)
    let applied = await admin.perform("stock.quant", "action_apply_inventory", [.ints([quant])])
    #expect(applied.isDone)
    return product
  }

  /// Loads a partner as the connector; its id.
  func partner() async throws -> Int {
    let loaded = await connector.load(
      "res.partner", fields: ["id", "name", "email"],
      rows: [["livetest.partner_\(token)", "Ada \(token)", "\(token)@example.com"]])
    return try #require(loaded.value?.first)
  }

  /// Loads an order of one line as the connector; nil when Odoo refused it.
  func order(partner: Int, product: Int, quantity: String, price: String, tax: String = "") async
    -> WriteOutcome<[Int]>
  {
    await connector.load(
      "sale.order",
      fields: [
        "id", "client_order_ref", "partner_id/.id", "order_line/id", "order_line/product_id/.id",
        "order_line/name",
        "order_line/product_uom_qty", "order_line/price_unit", "order_line/tax_ids/.id",
      ],
      rows: [
        [
          "livetest.order_\(token)", "#\(token)", "\(partner)", "livetest.line_\(token)", "\(product)", "Mug",
          quantity, price, tax,
        ]
      ])
  }
}

extension WriteOutcome {
  /// What a write that was done answered.
  var value: Value? { if case .done(let value) = self { value } else { nil } }
}
