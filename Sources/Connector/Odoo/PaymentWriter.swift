import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Makes payments by `load` and posts them; reconciling is ``Settlement``'s.
struct PaymentWriter: Sendable {
  let session: OdooSession
  let names: OdooNames
  let order: OrderPlan

  private var fields: [String] {
    [
      "id", "payment_type", "partner_type", "partner_id/id", "amount", "currency_id/.id", "date",
      session.map[.accountPaymentText], "journal_id/.id",
    ]
  }

  /// The journal entries of the payments that aren't complete yet.
  func write(_ payments: [PaymentPlan], known: [LinkKey: Link]) async throws -> [Int] {
    var drafts: [Int] = []
    var open: [Int] = []
    for payment in payments {
      let link = known[LinkKey(gid: payment.gid, role: .payment)]
      if link?.state == .complete { continue }
      let (id, isNew) = try await find(payment, link)
      open.append(id)
      if isNew { drafts.append(id) }
    }
    guard !open.isEmpty else { return [] }
    // What another attempt made may be posted already.
    let older = open.filter { !drafts.contains($0) }
    var records = try await read(older)
    drafts += try records.filter { try state($0) == "draft" }.map(\.id)
    for id in drafts {
      _ = try session.value(
        of: await session.client.post(payment: id), "posting a payment", mayRace: true)
    }
    if !drafts.isEmpty { records = try await read(open) }
    return try records.map(entry)
  }

  private func find(
    _ payment: PaymentPlan, _ link: Link?
  ) async throws(ConnectorError) -> (id: Int, isNew: Bool) {
    let key = LinkKey(gid: payment.gid, role: .payment)
    let model = "account.payment"
    if let id = try await session.madeBefore(model, payment.externalID, link: link, key: key) {
      return (id, false)
    }
    let row = [
      payment.externalID, payment.direction.rawValue, "customer", order.customer.externalID,
      payment.amount.formatted(minimumDigits: order.currency.minorDigits), String(names.currency),
      payment.date,
      payment.gid.text, names.journals[payment.journalCode].map(String.init) ?? "",
    ]
    let id = try await session.make(
      model, fields: fields, rows: [row], key: key, what: "the payment \(payment.gid.number)")
    return (id, true)
  }

  private func read(_ ids: [Int]) async throws(ConnectorError) -> [Record] {
    guard !ids.isEmpty else { return [] }
    let records = try await session.reading("reading payments") { () throws(OdooError) in
      try await session.client.read("account.payment", ids, fields: ["state", "move_id"])
    }
    guard records.count == ids.count else {
      throw ConnectorError(
        .odooState, "\(session.subject): a payment of \(ids) was deleted in Odoo",
        remedy: "restore it, or book it by hand", isWorthRetrying: false)
    }
    return records
  }

  private func state(_ record: Record) throws(ConnectorError) -> String {
    try session.field { () throws(OdooError) in try record.requiredString("state") }
  }

  private func entry(_ record: Record) throws -> Int {
    let state = try state(record)
    guard state != "draft", state != "canceled", state != "cancel", state != "rejected" else {
      throw ConnectorError(
        .odooState, "\(session.subject): payment \(record.id) is \(state) after it was posted",
        remedy: "look at the payment in Odoo")
    }
    let move = try session.field { () throws(OdooError) in try record.many2one("move_id") }
    guard let move else {
      throw session.hold(
        "payment \(record.id) has no journal entry, so it can't settle an invoice",
        "give the payment methods of its journal an outstanding account in Odoo")
    }
    return move.id
  }
}
