import OdooXMLRPC

/// Ends the sale of an order that Shopify cancelled before anything left; its transfers end with it.
struct CancellationWriter: Sendable {
  let session: OdooSession
  let plan: Plan
  let sale: SaleRecord

  func write(known: [LinkKey: Link]) async throws(ConnectorError) {
    let key = LinkKey(gid: plan.order.gid, role: .cancellation)
    guard plan.cancelledAt != nil, known[key]?.state != .complete else { return }
    if !sale.isCancelled {
      _ = try session.value(
        of: await session.client.cancel(sale: sale.id), "cancelling the sale", mayRace: true)
      let record = try await session.record("sale.order", sale.id, fields: ["state"])
      let state = try session.field { () throws(OdooError) in try record?.string("state") }
      guard state == "cancel" else {
        throw ConnectorError(
          .odooState, "\(session.subject): sale \(sale.name) is \(state ?? "gone") after it was cancelled",
          remedy: "cancel it in Odoo by hand if this stays so; it may be locked there")
      }
    }
    try await session.links.save(Link(model: "sale.order", record: sale.id, state: .complete), for: key)
  }
}
