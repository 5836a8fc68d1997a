import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Makes an invoice or a credit note by `load`, proves its totals as a draft, and posts it.
///
/// A move that exists is never loaded again: Odoo would add its lines anew.
struct MoveWriter: Sendable {
  /// An invoice or a credit note to be.
  struct Draft: Sendable {
    let key: LinkKey
    let externalID: String
    /// The external ids of the lines without the number at their end.
    let lineExternalID: String
    /// `out_invoice` or `out_refund`.
    let type: String
    let date: String
    let lines: [LinePlan]
    let totals: Totals
    /// The invoice that a credit note takes back.
    let reversedMove: Int?
    /// `invoice`, `credit note of refund 5`, for messages.
    let what: String
  }

  let session: OdooSession
  let names: OdooNames
  let order: OrderPlan
  let sale: SaleRecord
  let salesJournal: Int?

  /// The posted move's id.
  func write(_ draft: Draft, known: [LinkKey: Link]) async throws -> Int {
    let link = known[draft.key]
    if let link, link.state == .complete, let id = link.record { return id }
    let id = try await find(draft, link)
    let fields = ["state", "amount_untaxed", "amount_tax", "amount_total"]
    guard let record = try await session.record("account.move", id, fields: fields) else {
      throw session.hold(
        "its \(draft.what) (account.move \(id)) was deleted in Odoo", "restore it, or book it by hand")
    }
    let state = try session.field { () throws(OdooError) in try record.requiredString("state") }
    guard state == "draft" || state == "posted" else {
      throw session.hold(
        "its \(draft.what) is \(state) in Odoo", "reset it to draft there, or book it by hand")
    }
    try TotalsCheck(session: session, currency: order.currency).compare(record, draft.totals, draft.what)
    if state == "draft" {
      _ = try session.value(
        of: await session.client.post(move: id), "posting the \(draft.what)", mayRace: true)
    }
    if let invoice = draft.reversedMove {
      _ = try session.value(
        of: await session.client.settle(creditNote: id, against: invoice),
        "reconciling the \(draft.what) with its invoice", mayRace: true)
    }
    return id
  }

  private func find(_ draft: Draft, _ link: Link?) async throws(ConnectorError) -> Int {
    let model = "account.move"
    if let id = try await session.madeBefore(model, draft.externalID, link: link, key: draft.key) {
      return id
    }
    return try await session.make(
      model, fields: fields(draft), rows: rows(draft), key: draft.key, what: "the \(draft.what)")
  }

  private func fields(_ draft: Draft) -> [String] {
    var fields = [
      "id", "move_type", "partner_id/id", "partner_shipping_id/id", "invoice_date", "invoice_date_due", "ref",
      "invoice_origin", "currency_id/.id",
    ]
    if salesJournal != nil { fields.append("journal_id/.id") }
    if draft.reversedMove != nil { fields.append("reversed_entry_id/.id") }
    fields += [
      "invoice_line_ids/id", "invoice_line_ids/product_id/.id", "invoice_line_ids/name",
      "invoice_line_ids/quantity",
      "invoice_line_ids/price_unit", "invoice_line_ids/discount", "invoice_line_ids/tax_ids/.id",
      "invoice_line_ids/sale_line_ids/.id",
    ]
    if needsNote(draft) { fields.append("invoice_line_ids/display_type") }
    return fields
  }

  /// An entry none of whose lines is of the sale would not be seen from there.
  private func needsNote(_ draft: Draft) -> Bool { draft.lines.allSatisfy { $0.externalID == nil } }

  private func rows(_ draft: Draft) -> [[String]] {
    let customer = order.customer.externalID
    var head = [
      draft.externalID, draft.type, customer, order.delivery?.externalID ?? customer, draft.date, draft.date,
      order.reference, sale.name, String(names.currency),
    ]
    if let salesJournal { head.append(String(salesJournal)) }
    if let reversed = draft.reversedMove { head.append(String(reversed)) }
    let blank = [String](repeating: "", count: head.count)
    var rows = draft.lines.enumerated().map { index, line in
      let position = order.lines.firstIndex { $0.externalID == line.externalID }
      let saleLine = line.externalID == nil ? nil : position.map { sale.lines[$0] }
      // Lines have external ids too, so that a load that overtakes one still under way doubles none.
      return (index == 0 ? head : blank) + ["\(draft.lineExternalID)_\(index + 1)"]
        + LineCells.cells(of: line, names)
        + [saleLine.map(String.init) ?? ""]
    }
    if needsNote(draft), let saleLine = sale.lines.first {
      rows = rows.map { $0 + [session.map.productLineDisplayType] }
      let text = "For order \(order.reference), \(sale.name)"
      rows.append(
        blank + ["\(draft.lineExternalID)_\(rows.count + 1)", "", text, "0", "0", "0", "", String(saleLine)]
          + ["line_note"])
    }
    return rows
  }
}
