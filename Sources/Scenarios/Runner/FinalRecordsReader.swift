import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Reads the records of a run's orders for comparison with another run's.
struct FinalRecordsReader {
  let stage: Stage

  /// A model, the fields that tell its records apart, and which records are meant.
  private struct Query {
    var model: String
    var fields: [String]
    var domain: Domain
  }

  func read(_ orders: [OrderFacts], _ books: Books) async throws -> FinalRecords {
    var lines: [String] = []
    for query in try await queries(orders, books) {
      var fields: [String] = []
      for field in query.fields where try await stage.catalog.has(field, on: query.model) {
        fields.append(field)
      }
      let types = try await stage.catalog.fields(of: query.model) ?? [:]
      let records = try await stage.client.searchRead(
        query.model, query.domain, fields: fields, context: ["active_test": false])
      for record in records {
        let values = try fields.map { "\($0)=\(text(try record.value($0), types[$0]?.type ?? "char"))" }
        lines.append("\(query.model): \(values.joined(separator: " "))")
      }
    }
    return FinalRecords(lines: lines)
  }

  private func queries(_ orders: [OrderFacts], _ books: Books) async throws -> [Query] {
    let found = books.orders.values
    let sales = found.flatMap(\.saleOrders).map(\.id)
    let pickings = found.flatMap(\.pickings).map(\.id)
    let moves = found.flatMap(\.moves).map(\.id)
    let partners = try await stage.client.search(
      "res.partner", [.isIn("email", orders.map(\.email))], context: ["active_test": false])
    return [
      Query(
        model: "sale.order",
        fields: [
          "client_order_ref", "origin", "state", "invoice_status", "delivery_status", "amount_untaxed",
          "amount_tax",
          "amount_total",
        ], domain: [.isIn("id", sales)]),
      Query(
        model: "sale.order.line",
        fields: [
          "product_id", "product_uom_qty", "qty_delivered", "qty_invoiced", "price_unit", "discount",
          "tax_ids",
          "price_subtotal", "price_tax", "price_total", "display_type",
        ], domain: [.isIn("order_id", sales)]),
      Query(
        model: "res.partner",
        fields: [
          "name", "email", "type", "street", "street2", "zip", "city", "state_id", "country_id", "active",
        ],
        domain: [.or, .isIn("id", partners), .isIn("parent_id", partners)]),
      Query(
        model: "account.move",
        fields: [
          "move_type", "state", "payment_state", "ref", "amount_untaxed", "amount_tax", "amount_total",
          "amount_residual",
        ], domain: [.isIn("id", moves)]),
      Query(
        model: "account.move.line",
        fields: [
          "display_type", "product_id", "quantity", "price_unit", "discount", "debit", "credit",
          "amount_currency",
          "tax_ids", "tax_line_id", "reconciled", "amount_residual", "account_id",
        ], domain: [.or, .isIn("move_id", moves), .isIn("partner_id", partners)]),
      Query(
        model: "account.payment",
        fields: ["payment_type", "state", "amount", "journal_id", "memo", "is_reconciled"],
        domain: [.isIn("partner_id", partners)]),
      Query(
        model: "stock.picking",
        fields: ["state", "picking_type_code", "carrier_tracking_ref", "location_id", "location_dest_id"],
        domain: [.isIn("id", pickings)]),
      Query(
        model: "stock.move",
        fields: [
          "product_id", "product_uom_qty", "quantity", "state", "to_refund", "location_id",
          "location_dest_id",
        ], domain: [.isIn("picking_id", pickings)]),
      Query(
        model: "stock.quant", fields: ["product_id", "location_id", "quantity", "reserved_quantity"],
        domain: [.isIn("product_id", stage.products.values.sorted())]),
    ]
  }

  /// A value without ids, and without what differs from run to run.
  private func text(_ value: XMLRPCValue, _ type: String) -> String {
    let text: String
    switch value {
    case .array(let items) where type == "many2one":
      text = items.count == 2 ? items[1].stringValue ?? "?" : "?"
    case .array(let items): text = "×\(items.count)"
    default: text = ValueComparison.text(value, type: type, digits: stage.scenario.shop.currency.minorDigits)
    }
    return stage.names.withoutRun(text)
  }
}

extension RunNames {
  /// A text without the run's token and without ids of the shop.
  func withoutRun(_ text: String) -> String {
    let plain = text.replacing("-\(token)", with: "").replacing(".\(token)@", with: "@")
    return plain.split(separator: "/", omittingEmptySubsequences: false).map { part in
      Int(part).map { $0 > idBase && $0 < idBase + 1_000_000 ? "+\($0 - idBase)" : String(part) }
        ?? String(part)
    }.joined(separator: "/")
  }
}
