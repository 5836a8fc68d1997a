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
      _ = try session.value(
        of: await session.client.setLocation(
          location, transfer.isReturn ? .destination : .source, ofTransfer: transfer.id),
        "setting the location of \(what)")
    }
    if !transfer.isReturn, let location {
      let strays = transfer.moves.filter { units[$0.id] != nil && $0.location != location }.map(\.id)
      if location == current, !strays.isEmpty {
        _ = try session.value(
          of: await session.client.setSource(location, ofMoves: strays, inTransfer: transfer.id),
          "setting the location of \(what)")
      }
      _ = try session.value(
        of: await session.client.takeExactly(
          from: location, moves: units.keys.sorted(), inTransfer: transfer.id),
        "reserving \(what) at its location")
    }
    var values: [String: XMLRPCValue] = ["origin": .string(marker.text)]
    if !tracking.isEmpty { values["carrier_tracking_ref"] = .string(tracking) }
    let others = transfer.moves.filter { !$0.isCancelled && $0.isPicked && units[$0.id] == nil }
    _ = try session.value(
      of: await session.client.setDone(
        units, leaving: others.map(\.id), inTransfer: transfer.id, writing: values), "filling in \(what)")
    let answer = try session.value(
      of: await session.client.validate(transfer: transfer.id), "validating \(what)", mayRace: true)
    guard answer == .validated else {
      // Anything else is a question that Odoo asks instead of validating, or an answer that says nothing.
      var question = "nothing readable"
      if case .question(let wizard) = answer, !wizard.isEmpty { question = wizard }
      throw ConnectorError(
        .odooState, "\(session.subject): Odoo answered \(question) instead of validating \(what)",
        remedy: "validate transfer \(transfer.id) in Odoo by hand if this stays so")
    }
  }
}
