import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Brings units back to stock with Odoo's return wizard, out of the deliveries that shipped them.
struct ReturnWriter: Sendable {
  let session: OdooSession
  let names: OdooNames
  let order: OrderPlan
  let sale: SaleRecord

  /// A return can take several transfers: one for each delivery that the units came with, and for each location.
  func write(_ refund: RefundPlan, known: [LinkKey: Link]) async throws {
    let key = LinkKey(gid: refund.gid, role: .stockReturn)
    guard !refund.returns.isEmpty, known[key]?.state != .complete else { return }
    var mayHaveBeenMade = known[key]?.state == .intended
    var last: Int?
    while true {
      let transfers = try await TransferReader(session: session).transfers(ofSale: sale.id)
      guard let step = rest(of: refund, transfers) else { break }
      let unfinished = transfers.first { transfer in
        transfer.isReturn && transfer.isOpen
          && (transfer.origin == refund.gid.text || (mayHaveBeenMade && !isMarked(transfer)))
      }
      if let unfinished {
        let isAll = try await finish(unfinished, step, refund)
        last = unfinished.id
        if isAll, refund.returns.count == 1 { break }
      } else {
        if !mayHaveBeenMade {
          try await session.links.save(Link(model: "stock.picking", record: nil, state: .intended), for: key)
          mayHaveBeenMade = true
        }
        try await makeReturn(step, transfers, refund)
      }
    }
    try await session.links.save(Link(model: "stock.picking", record: last, state: .complete), for: key)
  }

  private func isMarked(_ transfer: Transfer) -> Bool { transfer.origin?.hasPrefix("gid://") ?? false }

  /// What the first unfinished location still lacks; nil when everything has come back.
  private func rest(of refund: RefundPlan, _ transfers: [Transfer]) -> ReturnStep? {
    let done = transfers.filter { $0.isReturn && $0.isDone && $0.origin == refund.gid.text }
    var arrived: [Int: ExactDecimal] = [:]
    for move in done.flatMap(\.moves) where !move.isCancelled {
      if let line = move.saleLine { arrived[line, default: .zero] += move.quantity }
    }
    for plan in refund.returns {
      var wanted: [Int: ExactDecimal] = [:]
      for line in plan.lines {
        guard let index = order.lines.firstIndex(where: { $0.source == line.source }) else { continue }
        let saleLine = sale.lines[index]
        let here = min(arrived[saleLine] ?? .zero, ExactDecimal(line.quantity))
        arrived[saleLine, default: .zero] -= here
        let missing = ExactDecimal(line.quantity) - here
        if !missing.isZero { wanted[saleLine] = missing }
      }
      if !wanted.isEmpty {
        return ReturnStep(location: plan.location.flatMap { names.locations[$0] }, units: wanted)
      }
    }
    return nil
  }

  /// True when the transfer brings all units of the step.
  private func finish(
    _ transfer: Transfer, _ step: ReturnStep, _ refund: RefundPlan
  ) async throws -> Bool {
    var rest = step.units
    var units: [Int: ExactDecimal] = [:]
    for move in transfer.moves where !move.isCancelled {
      guard let line = move.saleLine, let wanted = rest[line] else { continue }
      let share = min(wanted, move.demand)
      if share > .zero { units[move.id] = share }
      rest[line] = wanted - share
    }
    guard !units.isEmpty else {
      throw session.hold(
        "the open return \(transfer.id) of sale \(sale.name) holds nothing of refund \(refund.gid.number)",
        "validate or cancel that return in Odoo")
    }
    try await TransferWriter(session: session).carryOut(
      transfer, marker: refund.gid, tracking: "", units: units, location: step.location,
      what: "the return of refund \(refund.gid.number)")
    return rest.values.allSatisfy(\.isZero)
  }

  /// Opens the wizard on the first delivery that still has units to give back.
  private func makeReturn(_ step: ReturnStep, _ transfers: [Transfer], _ refund: RefundPlan) async throws {
    var returned: [Int: ExactDecimal] = [:]
    for move in transfers.filter({ $0.isReturn && $0.state != "cancel" }).flatMap(\.moves)
    where !move.isCancelled {
      if let origin = move.returnedMove { returned[origin, default: .zero] += move.demand }
    }
    for transfer in transfers where !transfer.isReturn && transfer.isDone {
      var lines: [ReturnLine] = []
      var rest = step.units
      for move in transfer.moves where !move.isCancelled {
        guard let line = move.saleLine, let wanted = rest[line] else { continue }
        let share = min(wanted, move.quantity - (returned[move.id] ?? .zero))
        guard share > .zero else { continue }
        rest[line] = wanted - share
        lines.append(ReturnLine(move: move.id, product: move.product, quantity: share))
      }
      if lines.isEmpty { continue }
      _ = try session.value(
        of: await session.client.makeReturn(
          ofTransfer: transfer.id, to: step.location ?? transfer.location, lines),
        "making the return of refund \(refund.gid.number)")
      return
    }
    throw session.hold(
      "refund \(refund.gid.number) brings back units that no delivery of sale \(sale.name) has shipped",
      "correct the stock in Odoo by hand, or wait for the fulfillment")
  }
}

/// Units by sale line that have to come back to one location.
struct ReturnStep: Sendable, Hashable {
  /// Nil leaves the location that Odoo proposes.
  let location: Int?
  let units: [Int: ExactDecimal]
}
