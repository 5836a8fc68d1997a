import OdooXMLRPC
import XMLRPCWire

/// Reads all transfers of a sale with two calls.
struct TransferReader: Sendable {
  let session: OdooSession

  func transfers(ofSale sale: Int) async throws(ConnectorError) -> [Transfer] {
    let pickings = try await session.reading("reading transfers") { () throws(OdooError) in
      try await session.client.searchRead(
        "stock.picking", [.equal("sale_id", .int(sale))],
        fields: ["state", "origin", "location_id", "location_dest_id", "return_id"], order: "id")
    }
    guard !pickings.isEmpty else { return [] }
    let quantity = session.map[.stockMoveDoneQuantity]
    let moves = try await session.reading("reading stock moves") { () throws(OdooError) in
      try await session.client.searchRead(
        "stock.move", [.isIn("picking_id", pickings.map(\.id))],
        fields: [
          "picking_id", "product_id", "sale_line_id", "product_uom_qty", quantity, "picked", "state",
          "origin_returned_move_id",
        ], order: "id")
    }
    return try session.field { () throws(OdooError) in
      var byPicking: [Int: [Transfer.Move]] = [:]
      for move in moves {
        byPicking[try move.requiredID("picking_id"), default: []].append(try read(move, quantity))
      }
      var transfers: [Transfer] = []
      for picking in pickings {
        transfers.append(
          Transfer(
            id: picking.id, state: try picking.requiredString("state"), origin: try picking.string("origin"),
            location: try picking.requiredID("location_id"),
            destination: try picking.requiredID("location_dest_id"),
            returns: try picking.many2one("return_id")?.id, moves: byPicking[picking.id] ?? []))
      }
      return transfers
    }
  }

  private func read(_ move: Record, _ quantity: String) throws(OdooError) -> Transfer.Move {
    Transfer.Move(
      id: move.id, product: try move.requiredID("product_id"),
      saleLine: try move.many2one("sale_line_id")?.id,
      demand: try move.decimal("product_uom_qty"), quantity: try move.decimal(quantity),
      isPicked: try move.bool("picked"), isCancelled: try move.string("state") == "cancel",
      returnedMove: try move.many2one("origin_returned_move_id")?.id)
  }
}
