import CommerceTypes
import OdooXMLRPC

/// Carries a fulfillment out: the oldest open transfer that holds its lines is marked with its GID and validated.
struct DeliveryWriter: Sendable {
  let session: OdooSession
  let names: OdooNames
  let order: OrderPlan
  let sale: SaleRecord

  func write(_ deliveries: [DeliveryPlan], known: [LinkKey: Link]) async throws {
    for delivery in deliveries {
      let key = LinkKey(gid: delivery.gid, role: .delivery)
      if known[key]?.state == .complete { continue }
      let transfers = try await TransferReader(session: session).transfers(ofSale: sale.id)
      let id = try await carryOut(delivery, transfers.filter { !$0.isReturn })
      _ = try session.value(
        of: await session.client.reserveBackorder(ofTransfer: id),
        "reserving what fulfillment \(delivery.gid.number) left")
      try await session.links.save(Link(model: "stock.picking", record: id, state: .complete), for: key)
    }
  }

  private func carryOut(_ delivery: DeliveryPlan, _ transfers: [Transfer]) async throws -> Int {
    // A backorder inherits the marker, so only a done transfer proves anything.
    if let done = transfers.first(where: { $0.isDone && $0.origin == delivery.gid.text }) { return done.id }
    for transfer in transfers where transfer.isOpen {
      guard let units = units(of: delivery, in: transfer) else { continue }
      try await TransferWriter(session: session).carryOut(
        transfer, marker: delivery.gid, tracking: delivery.tracking, units: units,
        location: names.locations[delivery.location],
        what: "the delivery of fulfillment \(delivery.gid.number)")
      return transfer.id
    }
    throw session.hold(
      "no open transfer of sale \(sale.name) holds what fulfillment \(delivery.gid.number) shipped",
      "look at the sale's transfers in Odoo: they may have been validated or cancelled by hand")
  }

  /// The units by move, or nil when the transfer doesn't hold them all.
  private func units(of delivery: DeliveryPlan, in transfer: Transfer) -> [Int: ExactDecimal]? {
    var units: [Int: ExactDecimal] = [:]
    for line in delivery.lines {
      guard let index = order.lines.firstIndex(where: { $0.source == line.source }) else { return nil }
      var rest = ExactDecimal(line.quantity)
      for move in transfer.moves where move.saleLine == sale.lines[index] && !move.isCancelled {
        let share = min(rest, move.demand)
        guard share > .zero else { continue }
        units[move.id] = share
        rest -= share
      }
      guard rest.isZero else { return nil }
    }
    return units
  }
}
