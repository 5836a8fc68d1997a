import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Marks an open transfer, sets what moves in it, and validates it.
///
/// Every step can be taken again: the marker and the quantities are written as they shall be, and a transfer that carries
/// the marker and is done is never touched again.
struct TransferWriter: Sendable {
  let session: OdooSession

  /// - Parameters:
  ///   - units: what moves, by move; every other move of the transfer stays.
  ///   - location: where the goods leave from, or arrive at for a return; nil leaves it as it is.
  func carryOut(
    _ transfer: Transfer, marker: GID, tracking: String, units: [Int: ExactDecimal], location: Int?,
    what: String
  ) async throws(ConnectorError) {
    let current = transfer.isReturn ? transfer.destination : transfer.location
    if let location, location != current {
      // A call of its own: Odoo reserves anew, and would overwrite quantities set in the same call.
      let field = transfer.isReturn ? "location_dest_id" : "location_id"
      _ = try session.value(
        of: await session.client.write("stock.picking", [transfer.id], [field: .int(location)]),
        "setting the location of \(what)")
    }
    var commands: [Command] = []
    for move in transfer.moves where !move.isCancelled {
      if let quantity = units[move.id] {
        commands.append(
          .update(
            move.id,
            [session.map[.stockMoveDoneQuantity]: .double(quantity.doubleValue), "picked": true]))
      } else if move.isPicked {
        commands.append(.update(move.id, ["picked": false]))
      }
    }
    var values: [String: XMLRPCValue] = [
      "origin": .string(marker.text), session.map[.stockPickingMoves]: .commands(commands),
    ]
    if !tracking.isEmpty { values["carrier_tracking_ref"] = .string(tracking) }
    _ = try session.value(
      of: await session.client.write("stock.picking", [transfer.id], values), "filling in \(what)")
    let outcome = await session.client.perform(
      "stock.picking", "button_validate", [[.int(transfer.id)]],
      ["context": ["skip_backorder": true, "skip_immediate": true, "skip_sms": true]])
    let answer = try session.value(of: outcome, "validating \(what)", mayRace: true)
    guard answer?.boolValue == true else {
      // Anything else is a question that Odoo asks instead of validating, or an answer that says nothing.
      let question = answer?["res_model"]?.stringValue ?? "nothing readable"
      throw ConnectorError(
        .odooState, "\(session.subject): Odoo answered \(question) instead of validating \(what)",
        remedy: "validate transfer \(transfer.id) in Odoo by hand if this stays so")
    }
  }
}
