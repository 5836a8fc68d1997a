import CommerceTypes
import Logging
import OdooXMLRPC
import XMLRPCWire

/// The sale in Odoo, as the later steps need it.
struct SaleRecord: Sendable {
  let id: Int
  /// Odoo's own number, `S00042`.
  let name: String
  /// The order lines' ids in the plan's order.
  let lines: [Int]
  var isCancelled = false
}

/// Makes the sale, proves its totals, confirms it and gives it back the date on which it was placed.
struct SaleWriter: Sendable {
  let session: OdooSession
  let names: OdooNames
  let plan: Plan

  private var order: OrderPlan { plan.order }
  private var key: LinkKey { LinkKey(gid: order.gid, role: .sale) }

  func write(known: [LinkKey: Link]) async throws -> SaleRecord {
    let link = known[key]
    let (id, isNew) = try await find(link)
    let fields = [
      "state", "name", "date_order", "amount_untaxed", "amount_tax", "amount_total", "order_line",
    ]
    guard let record = try await session.record("sale.order", id, fields: fields) else {
      throw session.hold(
        "its sale (sale.order \(id)) was deleted in Odoo",
        "restore it from a backup, or delete the connector's link to import the order anew")
    }
    let state = try session.field { () throws(OdooError) in try record.requiredString("state") }
    let isCancelled = state == "cancel"
    guard !isCancelled || plan.cancelledAt != nil else {
      throw session.hold(
        "its sale was cancelled in Odoo, and Shopify has not cancelled it",
        "set it to quotation and confirm it there, or cancel the order in Shopify too")
    }
    let lines = try session.field { () throws(OdooError) in try record.ids("order_line") }.sorted()
    guard lines.count == order.lines.count else {
      throw session.hold(
        "its sale has \(lines.count) lines in Odoo and \(order.lines.count) in Shopify",
        "make them agree by hand")
    }
    let sale = SaleRecord(
      id: id, name: try session.field { () throws(OdooError) in try record.requiredString("name") },
      lines: lines, isCancelled: isCancelled)
    if link?.state == .complete { return sale }
    try TotalsCheck(session: session, currency: order.currency).compare(
      record, order.totals, "sale \(sale.name)")
    if state == "draft" || state == "sent" {
      _ = try session.value(
        of: await session.client.confirm(sale: id), "confirming the sale", mayRace: true)
    }
    // Confirming sets the date to now.
    let date = try session.field { () throws(OdooError) in try record.string("date_order") }
    if !isCancelled, isNew || state == "draft" || state == "sent" || date != order.date {
      _ = try session.value(
        of: await session.client.write("sale.order", [id], ["date_order": .string(order.date)]),
        "setting the sale's date")
    }
    try await session.links.save(Link(model: "sale.order", record: id, state: .complete), for: key)
    return sale
  }

  private func find(_ link: Link?) async throws -> (id: Int, isNew: Bool) {
    if let id = link?.record { return (id, false) }
    if let id = try await session.recordID(order.externalID, model: "sale.order") {
      try await adopt(id, isOurs: link != nil)
      return (id, false)
    }
    return (
      try await session.make("sale.order", fields: fields, rows: rows, key: key, what: "the sale"), true
    )
  }

  /// A sale that we don't remember making: what belongs to it may be there as well, so all of it is looked up first.
  private func adopt(_ id: Int, isOurs: Bool) async throws {
    var rows: [LinkRow] = [(key, Link(model: "sale.order", record: id, state: .linked))]
    if !isOurs {
      session.logger.notice(
        "\(session.subject): found in Odoo without a link; looking for what belongs to it")
      let unsure = Link(model: "account.move", record: nil, state: .intended)
      rows.append((LinkKey(gid: order.gid, role: .invoice), unsure))
      for refund in plan.refunds { rows.append((LinkKey(gid: refund.gid, role: .creditNote), unsure)) }
      for payment in plan.payments + plan.refunds.flatMap(\.payments) {
        rows.append(
          (
            LinkKey(gid: payment.gid, role: .payment),
            Link(model: "account.payment", record: nil, state: .intended)
          ))
      }
    }
    try await session.links.save(rows)
  }

  private var fields: [String] {
    var fields = [
      "id", "client_order_ref", "origin", "date_order", "partner_id/id", "partner_invoice_id/id",
      "partner_shipping_id/id", "pricelist_id/.id",
    ]
    if names.warehouse != nil { fields.append("warehouse_id/.id") }
    return fields + [
      "order_line/id", "order_line/product_id/.id", "order_line/name", "order_line/product_uom_qty",
      "order_line/price_unit", "order_line/discount", "order_line/\(session.map[.saleOrderLineTaxes])/.id",
    ]
  }

  private var rows: [[String]] {
    let customer = order.customer.externalID
    var head = [
      order.externalID, order.reference, order.gid.text, order.date, customer, customer,
      order.delivery?.externalID ?? customer, String(names.pricelist),
    ]
    if let warehouse = names.warehouse { head.append(String(warehouse)) }
    let blank = [String](repeating: "", count: head.count)
    return order.lines.enumerated().map { index, line in
      (index == 0 ? head : blank) + [line.externalID ?? ""] + LineCells.cells(of: line, names)
    }
  }
}
