import Scenarios

/// What Odoo holds of each order, as tables: the order and its lines, entries, payments, transfers and stock moves.
struct OrderPicture {
  var records: [ObservedRecord]

  private struct Part {
    var model: String
    var title: String
    var fields: [String]
  }

  private static let parts = [
    Part(
      model: "sale.order", title: "order",
      fields: ["state", "amount_untaxed", "amount_tax", "amount_total", "currency_id", "invoice_status"]),
    Part(
      model: "sale.order.line", title: "lines",
      fields: ["product_uom_qty", "qty_delivered", "price_unit", "discount", "tax_ids", "price_total"]),
    Part(
      model: "account.move", title: "entries",
      fields: ["move_type", "state", "payment_state", "amount_tax", "amount_total", "amount_residual"]),
    Part(
      model: "account.payment", title: "payments", fields: ["payment_type", "state", "amount", "journal_id"]),
    Part(model: "stock.picking", title: "transfers", fields: ["state", "location_id", "location_dest_id"]),
    Part(
      model: "stock.move", title: "stock moves",
      fields: ["state", "product_id", "product_uom_qty", "quantity", "location_id", "location_dest_id"]),
  ]

  /// Empty when there are no orders.
  var html: String {
    let orders = Set(records.compactMap(\.order)).sorted()
    return orders.map { order in
      let own = records.filter { $0.order == order }
      let tables = Self.parts.map { part in Self.table(part, own.filter { $0.model == part.model }) }
      return "<h3>\(HTMLReport.escaped(order))</h3>\n" + tables.filter { !$0.isEmpty }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func table(_ part: Part, _ records: [ObservedRecord]) -> String {
    guard !records.isEmpty else { return "" }
    let heads = part.fields.map { "<th>\(HTMLReport.escaped(FieldWords.field($0)))</th>" }.joined()
    let rows = records.sorted().map { record in
      let cells = part.fields.map { field in
        let value = record.fields[field] ?? ""
        let kind = Amount.parse(value) == nil ? "" : " class=\"n\""
        return "<td\(kind)>\(HTMLReport.escaped(value))</td>"
      }
      return "<tr><td>\(HTMLReport.escaped(record.key))</td>\(cells.joined())</tr>"
    }
    return """
      <table>
      <tr><th>\(part.title)</th>\(heads)</tr>
      \(rows.joined(separator: "\n"))
      </table>
      """
  }
}
