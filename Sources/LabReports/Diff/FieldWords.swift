import CommerceTypes
import Scenarios

/// What a merchant calls Odoo's models and fields.
enum FieldWords {
  private static let models: [String: String] = [
    "sale.order": "order", "sale.order.line": "order line", "res.partner": "contact",
    "account.move": "entry", "account.move.line": "journal item", "account.payment": "payment",
    "stock.picking": "transfer", "stock.move": "stock move", "stock.quant": "stock on hand",
    "account.tax": "tax", "scenario": "scenario",
  ]

  private static let fields: [String: String] = [
    "amount_untaxed": "amount without tax", "amount_tax": "tax", "amount_total": "total",
    "amount_residual": "amount still open", "amount_paid": "amount paid", "amount": "amount",
    "amount_currency": "amount in its currency", "price_unit": "unit price",
    "price_subtotal": "amount without tax",
    "price_tax": "tax", "price_total": "total", "discount": "discount %", "balance": "balance",
    "debit": "debit", "credit": "credit", "tax_base_amount": "taxed amount",
    "state": "state", "payment_state": "paid or not", "invoice_status": "invoiced or not",
    "delivery_status": "delivered or not", "currency_id": "currency", "partner_id": "customer",
    "partner_invoice_id": "invoice address", "partner_shipping_id": "delivery address",
    "journal_id": "journal", "account_id": "account", "tax_ids": "taxes", "tax_line_id": "its tax",
    "product_uom_qty": "quantity ordered", "qty_delivered": "quantity delivered",
    "qty_invoiced": "quantity invoiced", "quantity": "quantity", "reserved_quantity": "quantity reserved",
    "product_id": "product", "location_id": "from location", "location_dest_id": "to location",
    "carrier_tracking_ref": "tracking number", "reconciled": "settled or not", "name": "name",
    "move_type": "kind of entry", "pricelist_id": "pricelist", "note": "note", "narration": "note",
    "verdict": "verdict", "tax_totals": "tax totals", "fiscal_position_id": "fiscal position",
  ]

  /// The field that says how much a record is about, by model.
  private static let totals: [String: [String]] = [
    "sale.order": ["amount_total"], "sale.order.line": ["price_total"], "account.move": ["amount_total"],
    "account.move.line": ["balance"], "account.payment": ["amount"],
    "stock.move": ["quantity", "product_uom_qty"],
    "stock.quant": ["quantity"],
  ]

  static func model(_ name: String) -> String { models[name] ?? name }

  static func field(_ name: String) -> String { fields[name] ?? name.replacing("_", with: " ") }

  /// The number that a record is about; nil when it has none.
  static func total(of record: ObservedRecord) -> String? {
    (totals[record.model] ?? []).lazy.compactMap { record.fields[$0] }.first { Amount.parse($0) != nil }
  }

  /// A record in a few words: `total 12.40, state sale`.
  static func telling(of record: ObservedRecord) -> String {
    let names = (totals[record.model] ?? []).prefix(1) + ["move_type", "state"]
    let told = names.compactMap { name in
      record.fields[name].flatMap { $0.isEmpty ? nil : "\(field(name)) \($0)" }
    }
    return told.isEmpty ? "\(record.fields.count) fields" : told.joined(separator: ", ")
  }
}
