import OdooXMLRPC

/// Makes the customer and the order's delivery address, both with one `load`.
///
/// A customer who has been here before is left as Odoo has it: from then on the record is Odoo's. The order's own
/// address follows Shopify's, whose changes its link tells.
struct PartnerWriter: Sendable {
  let session: OdooSession
  let names: OdooNames

  private static let fields = [
    "id", "name", "email", "phone", "street", "street2", "city", "zip", "country_id/.id", "state_id/.id",
    "type",
    "parent_id/id",
  ]

  func write(_ order: OrderPlan, known: [LinkKey: Link]) async throws(ConnectorError) {
    let customerKey = LinkKey(gid: order.customerGID, role: .customer)
    let addressKey = LinkKey(gid: order.gid, role: .address)
    var rows: [[String]] = []
    var keys: [(key: LinkKey, detail: String?)] = []
    if known[customerKey]?.state != .complete {
      rows.append(row(order.customer, type: "contact", parent: ""))
      keys.append((customerKey, nil))
    }
    let address = known[addressKey]
    if let delivery = order.delivery, address?.state != .complete || address?.detail != delivery.detail {
      rows.append(row(delivery, type: "delivery", parent: order.customer.externalID))
      keys.append((addressKey, delivery.detail))
    }
    guard !rows.isEmpty else { return }
    // Loading a partner twice gives the same partner, so no intent is needed.
    let outcome = await session.client.load("res.partner", fields: Self.fields, rows: rows)
    let ids = try session.value(of: outcome, "writing customer and address") ?? []
    guard ids.count == keys.count else {
      throw ConnectorError(
        .odooState, "\(session.subject): Odoo made \(ids.count) partners of \(keys.count) rows",
        remedy: "look at the partners \(order.customer.externalID) in Odoo")
    }
    try await session.links.save(
      zip(keys, ids).map { key, id in
        (key.key, Link(model: "res.partner", record: id, state: .complete, detail: key.detail))
      })
  }

  private func row(_ partner: PartnerPlan, type: String, parent: String) -> [String] {
    let country = partner.country.flatMap { names.countries[$0] }
    var state: Int?
    if let code = partner.stateCode, let country = partner.country {
      state = names.states[OdooNames.StateKey(country: country, code: code)]
    }
    return [
      partner.externalID, partner.name, partner.email ?? "", partner.phone ?? "", partner.street ?? "",
      partner.street2 ?? "", partner.city ?? "", partner.zip ?? "", country.map(String.init) ?? "",
      state.map(String.init) ?? "", type, parent,
    ]
  }
}
