/// A field that Odoo 14 names otherwise than Odoo 19, or hasn't at all.
struct FieldDifference: Sendable, Hashable {
  let model: String
  let v19: String
  /// Nil where 14 has no such field.
  let v14: String?
  let evidence: Evidence

  init(_ model: String, _ v19: String, _ v14: String?, _ evidence: Evidence = .measured) {
    self.model = model
    self.v19 = v19
    self.v14 = v14
    self.evidence = evidence
  }

  /// What 14 names otherwise, of the models that orders, invoices, payments and stock live in.
  static let onV14: [FieldDifference] = [
    FieldDifference("sale.order.line", "tax_ids", "tax_id"),
    FieldDifference("sale.order.line", "product_uom_id", "product_uom"),
    FieldDifference("sale.order.line", "amount_invoiced", nil, .documented),
    FieldDifference("sale.order.line", "amount_to_invoice", nil, .documented),
    FieldDifference("sale.order", "locked", nil),
    FieldDifference("sale.order", "delivery_status", nil),
    FieldDifference("sale.order", "amount_invoiced", nil, .documented),
    FieldDifference("sale.order", "amount_to_invoice", nil, .documented),
    FieldDifference("sale.order", "amount_paid", nil, .documented),
    FieldDifference("res.partner", "complete_name", nil, .documented),
    FieldDifference("res.partner", "company_registry", nil, .documented),
    FieldDifference("account.move", "reversal_move_ids", "reversal_move_id"),
    FieldDifference("account.move", "origin_payment_id", "payment_id"),
    FieldDifference("account.move", "matched_payment_ids", nil, .documented),
    FieldDifference("account.move", "reconciled_payment_ids", nil, .documented),
    FieldDifference("account.move", "status_in_payment", nil, .documented),
    FieldDifference("account.move", "delivery_date", nil, .documented),
    FieldDifference("account.move", "checked", nil, .documented),
    FieldDifference("account.move.line", "account_type", "account_internal_type"),
    FieldDifference("account.move.line", "discount_amount_currency", nil, .documented),
    FieldDifference("account.move.line", "discount_date", nil, .documented),
    FieldDifference("account.move.line", "invoice_date", nil, .documented),
    FieldDifference("account.move.line", "move_type", nil, .documented),
    FieldDifference("account.account", "account_type", "internal_type"),
    FieldDifference("account.account", "active", nil, .documented),
    FieldDifference("account.account", "company_ids", nil, .documented),
    FieldDifference("account.journal", "inbound_payment_method_line_ids", nil, .documented),
    FieldDifference("account.journal", "outbound_payment_method_line_ids", nil, .documented),
    FieldDifference("account.payment", "memo", "ref"),
    FieldDifference("account.payment", "payment_method_line_id", "payment_method_id", .documented),
    FieldDifference("account.payment", "invoice_ids", nil, .documented),
    FieldDifference("account.payment", "outstanding_account_id", nil, .documented),
    FieldDifference("account.tax", "price_include_override", nil),
    FieldDifference("account.tax", "country_id", nil, .documented),
    FieldDifference("account.tax", "invoice_label", nil, .documented),
    FieldDifference("stock.picking", "move_ids", "move_lines"),
    FieldDifference("stock.picking", "reference_ids", nil, .documented),
    FieldDifference("stock.picking", "return_id", nil),
    FieldDifference("stock.picking", "return_ids", nil, .documented),
    FieldDifference("stock.move", "quantity", "quantity_done"),
    FieldDifference("stock.move", "picked", nil),
    FieldDifference("stock.move", "reference_ids", nil, .documented),
    FieldDifference("stock.move.line", "quantity", "qty_done", .documented),
    FieldDifference("stock.move.line", "picked", nil, .documented),
    FieldDifference("stock.quant", "inventory_quantity_auto_apply", nil, .documented),
    FieldDifference("stock.quant", "inventory_diff_quantity", nil, .documented),
    FieldDifference("product.product", "is_storable", nil),
    FieldDifference("product.template", "is_storable", nil),
    FieldDifference("res.company", "account_price_include", nil, .documented),
    FieldDifference("res.users", "group_ids", "groups_id"),
    FieldDifference("stock.location", "warehouse_id", nil, .documented),
  ]
}
