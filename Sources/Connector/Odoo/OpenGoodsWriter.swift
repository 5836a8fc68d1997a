import CommerceTypes
import OdooXMLRPC

/// Brings the sale's open transfers to what is still to leave: how many units, from which location, reserved.
///
/// Every run reads Odoo first and changes only what differs, so that it can be taken again at any point. Units that Odoo
/// no longer has open are not added: the fulfillment that ships them says so.
struct OpenGoodsWriter: Sendable {
  let session: OdooSession
  let names: OdooNames
  let plan: Plan
  let sale: SaleRecord

  func write(known: [LinkKey: Link]) async throws(ConnectorError) {
    let key = plan.openGoodsKey
    if let link = known[key], link.state == .complete, link.detail == plan.openGoodsDetail { return }
    let transfers = try await TransferReader(session: session).transfers(ofSale: sale.id)
    var rest: [Int: ExactDecimal] = [:]
    var places: [Int: [Int]] = [:]
    for open in plan.open {
      guard let line = saleLine(of: open) else { continue }
      rest[line] = ExactDecimal(open.quantity)
      places[line] = open.locations.compactMap { names.locations[$0] }
    }
    for transfer in transfers where transfer.isOpen && !transfer.isReturn {
      try await settle(transfer, &rest, places)
    }
    let link = Link(model: "sale.order", record: sale.id, state: .complete, detail: plan.openGoodsDetail)
    try await session.links.save(link, for: key)
  }

  private func saleLine(of open: OpenPlan) -> Int? {
    plan.order.lines.firstIndex { $0.source == open.source }.map { sale.lines[$0] }
  }

  private func settle(
    _ transfer: Transfer, _ rest: inout [Int: ExactDecimal], _ places: [Int: [Int]]
  ) async throws(ConnectorError) {
    let what = "the open transfer \(transfer.id)"
    var changes: [Int: ExactDecimal] = [:]
    var staying: [Transfer.Move] = []
    for move in transfer.moves where !move.isCancelled {
      guard let line = move.saleLine else {
        staying.append(move)
        continue
      }
      let wanted = min(rest[line] ?? .zero, move.demand)
      rest[line, default: .zero] -= wanted
      // A move of nothing is left over from an attempt that died before it was cancelled.
      if wanted != move.demand || wanted.isZero { changes[move.id] = wanted }
      if !wanted.isZero { staying.append(move) }
    }
    guard !staying.isEmpty else {
      guard !transfer.moves.isEmpty else { return }
      _ = try session.value(
        of: await session.client.cancel(transfer: transfer.id), "cancelling \(what)", mayRace: true)
      return
    }
    let isMoved = try await place(transfer, staying, places, what)
    if !changes.isEmpty {
      _ = try session.value(
        of: await session.client.setDemand(changes, inTransfer: transfer.id), "lowering \(what)",
        mayRace: true)
    } else if isMoved || staying.contains(where: { $0.isUnreserved }) {
      _ = try session.value(
        of: await session.client.reserve(transfer: transfer.id), "reserving \(what)", mayRace: true)
    }
  }

  /// Puts the moves where Shopify assigned their units to; true when one was put elsewhere.
  private func place(
    _ transfer: Transfer, _ moves: [Transfer.Move], _ places: [Int: [Int]], _ what: String
  ) async throws(ConnectorError) -> Bool {
    var wanted: [Int: Int] = [:]
    for move in moves {
      let possible = move.saleLine.flatMap { places[$0] } ?? []
      // A line that leaves from several places can stand at one of them only, until a part of it has left.
      if let place = possible.contains(move.location) ? move.location : possible.first {
        wanted[move.id] = place
      }
    }
    let strays = moves.filter { wanted[$0.id] != nil && wanted[$0.id] != $0.location }
    let ends = Set(moves.map { wanted[$0.id] ?? $0.location })
    if ends.count == 1, let end = ends.first, !strays.isEmpty || transfer.location != end, !wanted.isEmpty {
      _ = try session.value(
        of: await session.client.setLocation(end, .source, ofTransfer: transfer.id),
        "setting the location of \(what)", mayRace: true)
      return true
    }
    for end in Set(strays.compactMap { wanted[$0.id] }).sorted() {
      let movesThere = strays.filter { wanted[$0.id] == end }.map(\.id)
      _ = try session.value(
        of: await session.client.setSource(end, ofMoves: movesThere, inTransfer: transfer.id),
        "setting the location of \(what)", mayRace: true)
    }
    return !strays.isEmpty
  }
}
