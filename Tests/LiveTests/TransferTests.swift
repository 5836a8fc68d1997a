import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("A real Odoo's transfers, as the limited user", .enabled(if: LiveOdoo.isGiven))
struct TransferTests {
  let odoo = LiveOdoo()

  @Test("A partial delivery leaves a reserved backorder that copies the origin but not the tracking number")
  func partialDelivery() async throws {
    let order = try await odoo.placedOrder(quantity: "5")
    let (picking, moves) = try await odoo.openTransfer(ofOrder: order)
    let marker = "gid://shopify/Fulfillment/\(odoo.token)"
    #expect(
      await odoo.connector.setDone(
        [moves[0].id: 3], inTransfer: picking,
        writing: ["origin": .string(marker), "carrier_tracking_ref": "1Z999"]
      ).isDone)
    #expect(await odoo.connector.validate(transfer: picking).value == .validated)
    #expect(await odoo.connector.reserveBackorder(ofTransfer: picking).isDone)
    let done = try await odoo.connector.search(
      "stock.picking", [.equal("origin", .string(marker)), .equal("state", "done")])
    #expect(done == [picking])
    let (rest, open) = try await odoo.openTransfer(ofOrder: order)
    let backorder = try #require(
      try await odoo.connector.read(
        "stock.picking", [rest], fields: ["origin", "carrier_tracking_ref", "backorder_id"]
      ).first)
    #expect(try backorder.many2one("backorder_id")?.id == picking)
    #expect(try backorder.string("origin") == marker)
    #expect(try backorder.string("carrier_tracking_ref") == nil)
    #expect(try open.map { try $0.decimal("quantity") } == [2])
    #expect(try open.map { try $0.bool("picked") } == [false])
    let sale = try #require(
      try await NeutralReader(odoo.connector).read("sale.order", [order], fields: ["delivery_status"]).first)
    #expect(try sale.string("delivery_status") == "partial")
  }

  @Test("Returned units come back to the location that was named, and count as not delivered")
  func comesBack() async throws {
    let order = try await odoo.placedOrder(quantity: "2")
    let (picking, moves) = try await odoo.openTransfer(ofOrder: order)
    try await deliver([moves[0].id: 2], picking)
    let shelf = try await odoo.location("WH/Stock/Live returns")
    let product = try moves[0].requiredID("product_id")
    let made = await odoo.connector.makeReturn(
      ofTransfer: picking, to: shelf, [ReturnLine(move: moves[0].id, product: product, quantity: 1)])
    let back = try #require(made.value)
    #expect(await odoo.connector.setLocation(shelf, .destination, ofTransfer: back).isDone)
    try await deliver([try await odoo.moves(ofTransfer: back)[0].id: 1], back)
    let reader = NeutralReader(odoo.connector)
    let record = try #require(try await reader.read("stock.picking", [back], fields: ["return_id"]).first)
    #expect(try record.many2one("return_id")?.id == picking)
    #expect(try await reader.search("stock.picking", [.equal("return_id", .int(picking))]) == [back])
    #expect(try await quantity(of: product, at: shelf) == 1)
    let line = try #require(
      try await odoo.connector.searchRead(
        "sale.order.line", [.equal("order_id", .int(order))], fields: ["qty_delivered"]
      ).first)
    #expect(try line.decimal("qty_delivered") == 1)
  }

  @Test("A whole transfer leaves from another location, and what was reserved is free again")
  func elsewhere() async throws {
    let order = try await odoo.placedOrder(quantity: "2")
    let (picking, moves) = try await odoo.openTransfer(ofOrder: order)
    let product = try moves[0].requiredID("product_id")
    let shelf = try await odoo.location("WH/Stock/Live shelf")
    #expect(await odoo.connector.setLocation(shelf, .source, ofTransfer: picking).isDone)
    try await deliver([moves[0].id: 2], picking)
    #expect(try await quantity(of: product, at: shelf) == -2)
    #expect(try await quantity(of: product, at: try await odoo.location("WH/Stock")) == 10)
  }

  @Test("One move leaves from another location, and is reserved there")
  func oneMoveElsewhere() async throws {
    let order = try await odoo.placedOrder(quantity: "2")
    let (picking, moves) = try await odoo.openTransfer(ofOrder: order)
    let product = try moves[0].requiredID("product_id")
    let shelf = try await odoo.location("WH/Stock/Live shelf")
    #expect(await odoo.admin.setStock(ofProduct: product, at: shelf, to: 4).isDone)
    #expect(await odoo.connector.setSource(shelf, ofMoves: [moves[0].id], inTransfer: picking).isDone)
    let moved = try #require(try await odoo.moves(ofTransfer: picking).first)
    #expect(try moved.requiredID("location_id") == shelf)
    #expect(try moved.decimal("quantity") == 2)
    try await deliver([moved.id: 2], picking)
    #expect(try await quantity(of: product, at: shelf) == 2)
  }

  @Test("A lowered demand is reserved anew; a demand of nothing cancels the move")
  func demand() async throws {
    let order = try await odoo.placedOrder(quantity: "3")
    let (picking, moves) = try await odoo.openTransfer(ofOrder: order)
    #expect(await odoo.connector.setDemand([moves[0].id: 1], inTransfer: picking).isDone)
    let lowered = try #require(try await odoo.moves(ofTransfer: picking).first)
    #expect(try lowered.decimal("product_uom_qty") == 1)
    #expect(try lowered.decimal("quantity") == 1)
    #expect(await odoo.connector.setDemand([moves[0].id: 0], inTransfer: picking).isDone)
    let empty = try #require(try await odoo.moves(ofTransfer: picking).first)
    #expect(try empty.string("state") == "cancel")
    let record = try #require(
      try await odoo.connector.read("stock.picking", [picking], fields: ["state"]).first)
    #expect(try record.string("state") == "cancel")
  }

  private func deliver(_ units: [Int: ExactDecimal], _ transfer: Int) async throws {
    #expect(await odoo.connector.setDone(units, inTransfer: transfer).isDone)
    #expect(await odoo.connector.validate(transfer: transfer).value == .validated)
  }

  private func quantity(of product: Int, at location: Int) async throws -> ExactDecimal {
    try await odoo.admin.searchRead(
      "stock.quant", [.equal("product_id", .int(product)), .equal("location_id", .int(location))],
      fields: ["quantity"]
    ).map { try $0.decimal("quantity") }.sum()
  }
}
