import OdooXMLRPC
import XMLRPCWire

/// Reads all transfers of a sale with two calls.
struct TransferReader: Sendable {
  let session: OdooSession

  func transfers(ofSale sale: Int) async throws(ConnectorError) -> [Transfer] {
    let pickings = try await session.reading("reading transfers") { () throws(OdooError) in
      try await session.client.searchRead(
        "stock.picking", [.equal("sale_id", .int(sale))],
        fields: ["name", "state", "origin", "location_id", "location_dest_id"], order: "id")
    }
    guard !pickings.isEmpty else { return [] }
    let moves = try await session.reading("reading stock moves") { () throws(OdooError) in
      try await NeutralReader(session.client).searchRead(
        "stock.move", [.isIn("picking_id", pickings.map(\.id))],
        fields: [
          "picking_id", "product_id", "sale_line_id", "product_uom_qty", "quantity", "picked", "state",
          "location_id", "origin_returned_move_id",
        ], order: "id")
    }
    return try session.field { () throws(OdooError) in
      var byPicking: [Int: [Transfer.Move]] = [:]
      var pickingOfMove: [Int: Int] = [:]
      for move in moves {
        let picking = try move.requiredID("picking_id")
        byPicking[picking, default: []].append(try read(move))
        pickingOfMove[move.id] = picking
      }
      var transfers: [Transfer] = []
      for picking in pickings {
        let own = byPicking[picking.id] ?? []
        transfers.append(
          Transfer(
            id: picking.id, name: try picking.string("name"), state: try picking.requiredString("state"),
            origin: try picking.string("origin"),
            location: try picking.requiredID("location_id"),
            destination: try picking.requiredID("location_dest_id"),
            returns: own.lazy.compactMap(\.returnedMove).compactMap { pickingOfMove[$0] }.first, moves: own))
      }
      return transfers
    }
  }

  private func read(_ move: Record) throws(OdooError) -> Transfer.Move {
    let state = try move.requiredString("state")
    return Transfer.Move(
      id: move.id, product: try move.requiredID("product_id"),
      saleLine: try move.many2one("sale_line_id")?.id,
      demand: try move.decimal("product_uom_qty"), quantity: try move.decimal("quantity"),
      isPicked: try move.bool("picked"), isCancelled: state == "cancel",
      location: try move.requiredID("location_id"),
      isUnreserved: state == "confirmed" || state == "partially_available",
      returnedMove: try move.many2one("origin_returned_move_id")?.id)
  }
}
