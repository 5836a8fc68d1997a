import OdooXMLRPC

/// Making one record that is known by its external id, at most once.
extension OdooSession {
  /// The record of an earlier attempt: by its link, or by its external id when that attempt may have made it.
  func madeBefore(
    _ model: String, _ externalID: String, link: Link?, key: LinkKey
  ) async throws(ConnectorError) -> Int? {
    if let id = link?.record { return id }
    guard link?.state == .intended, let id = try await recordID(externalID, model: model) else { return nil }
    try await links.save(Link(model: model, record: id, state: .linked), for: key)
    return id
  }

  /// Makes the record by `load`; its link says `intended` before and `linked` after.
  ///
  /// - Parameter what: `the sale`, for messages.
  func make(
    _ model: String, fields: [String], rows: [[String]], key: LinkKey, what: String
  ) async throws(ConnectorError) -> Int {
    try await links.save(Link(model: model, record: nil, state: .intended), for: key)
    let outcome = await client.load(model, fields: fields, rows: rows)
    guard let id = try value(of: outcome, "writing \(what)")?.first else {
      throw ConnectorError(
        .odooState, "\(subject): Odoo made \(what) without telling its id",
        remedy: "it is looked up by its external id at the next attempt")
    }
    try await links.save(Link(model: model, record: id, state: .linked), for: key)
    return id
  }
}
