import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Reconciles a posted move with the entries of its payments, and proves what is left open.
struct Settlement: Sendable {
  let session: OdooSession

  /// Ties the receivable lines that are still open; does nothing when a former attempt has done it.
  func reconcile(_ move: Int, with entries: [Int]) async throws(ConnectorError) {
    guard !entries.isEmpty else { return }
    let lines = try await session.reading("reading open receivables") { () throws(OdooError) in
      try await session.client.searchRead(
        "account.move.line",
        [.isIn("move_id", [move] + entries)] + session.map.receivableLineDomain + [
          .equal("reconciled", false)
        ],
        fields: ["move_id"])
    }
    var own: [Int] = []
    var others: [Int] = []
    for line in lines {
      let parent = try session.field { () throws(OdooError) in try line.requiredID("move_id") }
      if parent == move { own.append(line.id) } else { others.append(line.id) }
    }
    guard !own.isEmpty, !others.isEmpty else { return }
    _ = try session.value(
      of: await session.client.reconcile(journalItems: own + others), "reconciling the payments",
      mayRace: true)
  }

  /// Throws when a move's open amount isn't what Shopify's transactions leave of it.
  func check(_ residuals: [Int: ExactDecimal], currency: CurrencyCode) async throws(ConnectorError) {
    guard !residuals.isEmpty else { return }
    let records = try await session.reading("reading what is left open") { () throws(OdooError) in
      try await session.client.read(
        "account.move", residuals.keys.sorted(), fields: ["amount_residual", "payment_state"])
    }
    for record in records {
      let open = try session.field { () throws(OdooError) in
        try record.money("amount_residual", digits: currency.minorDigits)
      }
      guard let wanted = residuals[record.id], open != wanted else { continue }
      throw ConnectorError(
        .odooState,
        "\(session.subject): \(Money(open, currency)) of account.move \(record.id) are open instead of "
          + "\(Money(wanted, currency))", remedy: "look at the payments of that entry in Odoo")
    }
  }
}
