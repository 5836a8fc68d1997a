/// What is observed of each model, and what is left out: one table for every Odoo, in Odoo 19's names.
public enum ObservedFields {
  /// The models, in the order in which a sale runs through them.
  public static let models = [
    "sale.order", "sale.order.line", "res.partner", "account.move", "account.move.line", "account.payment",
    "stock.picking", "stock.move", "stock.quant", "account.tax",
  ]

  /// The observed fields of a model, by Odoo 19's names; a version that lacks one leaves it out.
  public static func of(_ model: String) -> [String] { fields[model] ?? [] }

  /// What can't be alike in two runs, versions or databases that did the same.
  public static let excluded = [
    ExcludedField("*", "id, and ids inside values", "numbered by each database; relations are natural names"),
    ExcludedField("*", "dates and times", "the moment of the run"),
    ExcludedField(
      "*", "create_uid, write_uid, messages, followers, activities", "who looked on, not what is so"),
    ExcludedField(
      "*", "the run's token in names, e-mails and SKUs", "made anew for each run, cut out of every value"),
    ExcludedField(
      "*", "Shopify's ids in texts", "made anew for each run; there stands what they name: #1001 refund 1"),
    ExcludedField("sale.order", "name", "a sequence's next number; in texts it stands as the order's key"),
    ExcludedField("account.move", "name", "a sequence's next number; in texts it stands as the record's key"),
    ExcludedField(
      "account.payment", "name", "a sequence's next number; in texts it stands as the record's key"),
    ExcludedField(
      "stock.picking", "name", "a sequence's next number; in texts it stands as the record's key"),
    ExcludedField("account.move.line", "matching_number, full_reconcile_id", "a sequence's next number"),
    ExcludedField("*", "company_id, warehouse_id", "named when the database was made"),
    ExcludedField(
      "*", "computed texts for the screen", "titles, placeholders, widgets, avatars, access links"),
  ]

  /// Amounts that some versions hold as plain numbers: written with the currency's digits wherever they are.
  static let amounts: Set<String> = [
    "price_tax", "price_subtotal", "price_total", "price_reduce_taxexcl", "price_reduce_taxinc",
  ]

  private static let fields: [String: [String]] = [
    "sale.order": [
      "state", "locked", "invoice_status", "delivery_status", "client_order_ref", "origin", "reference",
      "note",
      "partner_id", "partner_invoice_id", "partner_shipping_id", "pricelist_id", "currency_id",
      "currency_rate",
      "amount_untaxed", "amount_tax", "amount_total", "amount_undiscounted", "amount_invoiced",
      "amount_to_invoice", "invoice_count", "delivery_count", "picking_policy", "payment_term_id", "user_id",
      "require_signature", "require_payment",
    ],
    "sale.order.line": [
      "name", "display_type", "product_id", "product_uom_id", "product_uom_qty", "qty_delivered",
      "qty_delivered_method", "qty_invoiced", "qty_to_invoice", "price_unit", "discount", "tax_ids",
      "price_subtotal", "price_tax", "price_total", "price_reduce_taxexcl", "price_reduce_taxinc",
      "untaxed_amount_invoiced", "untaxed_amount_to_invoice", "invoice_status", "state", "is_downpayment",
      "is_delivery", "customer_lead", "currency_id", "order_partner_id",
    ],
    "res.partner": [
      "name", "email", "email_normalized", "phone", "type", "parent_id", "commercial_partner_id",
      "is_company",
      "company_name", "street", "street2", "zip", "city", "state_id", "country_id", "active", "customer_rank",
      "vat", "ref", "comment", "lang",
    ],
    "account.move": [
      "move_type", "state", "payment_state", "ref", "invoice_origin", "payment_reference", "partner_id",
      "partner_shipping_id", "commercial_partner_id", "invoice_partner_display_name", "journal_id",
      "currency_id", "amount_untaxed", "amount_tax", "amount_total", "amount_residual",
      "amount_untaxed_signed",
      "amount_tax_signed", "amount_total_signed", "amount_residual_signed", "reversed_entry_id",
      "reversal_move_ids", "origin_payment_id", "invoice_payment_term_id", "invoice_user_id", "narration",
      "posted_before",
    ],
    "account.move.line": [
      "name", "ref", "display_type", "parent_state", "product_id", "product_uom_id", "quantity", "price_unit",
      "discount",
      "price_subtotal", "price_total", "debit", "credit", "balance", "amount_currency", "currency_id",
      "account_id", "account_internal_group", "journal_id", "partner_id", "tax_ids", "tax_line_id",
      "tax_base_amount", "sale_line_ids", "payment_id", "reconciled", "amount_residual",
      "amount_residual_currency",
    ],
    "account.payment": [
      "payment_type", "partner_type", "state", "amount", "currency_id", "journal_id", "partner_id", "memo",
      "payment_method_code", "is_reconciled", "is_matched", "reconciled_invoice_ids",
      "reconciled_invoices_count", "destination_account_id", "move_id",
    ],
    "stock.picking": [
      "state", "picking_type_code", "partner_id", "location_id", "location_dest_id", "origin",
      "carrier_tracking_ref", "carrier_id", "sale_id", "backorder_id", "return_id", "move_type", "priority",
      "note", "is_locked",
    ],
    "stock.move": [
      "state", "product_id", "product_uom", "product_uom_qty", "product_qty", "quantity", "picked",
      "location_id", "location_dest_id", "origin", "picking_id", "sale_line_id", "to_refund",
      "origin_returned_move_id", "procure_method", "partner_id", "priority", "propagate_cancel",
    ],
    "stock.quant": [
      "product_id", "location_id", "product_uom_id", "quantity", "reserved_quantity", "available_quantity",
      "lot_id", "package_id", "owner_id",
    ],
    "account.tax": [
      "name", "active", "amount", "amount_type", "type_tax_use", "price_include",
      "price_include_override", "include_base_amount",
      "is_base_affected", "tax_exigibility",
    ],
  ]
}
