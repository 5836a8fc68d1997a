import CommerceTypes

extension DifferenceCause {
  static let held = DifferenceCause(
    name: "held-order", title: "an order is held in one run and booked in the other",
    advice:
      "read the reason it was held for; nothing of a held order is in Odoo, so its records are missing too")
  static let otherVerdict = DifferenceCause(
    name: "other-verdict", title: "a scenario ended otherwise",
    advice: "read what failed; records that are missing or different below may only follow from it")
  static let taxRounding = DifferenceCause(
    name: "tax-rounding",
    title: "tax is rounded per line in one Odoo and over the whole document in the other",
    advice:
      "Shopify rounds per line. In Odoo look at Accounting, Settings, Taxes, Rounding Method; a new Odoo 19 "
      + "rounds globally. `labrun prepare` sets what the profile asks for")
  static let priceDigits = DifferenceCause(
    name: "price-digits", title: "unit prices have more digits in one Odoo than in the other",
    advice:
      "look at Settings, Technical, Decimal Accuracy, Product Price; two digits lose parts of a cent for "
      + "every unit. `labrun prepare` raises them where the profile asks for it")
  static let reconciled = DifferenceCause(
    name: "reconciled-at-post",
    title: "a credit note settles an open invoice when it is posted, or only later",
    advice:
      "Odoo 19 reconciles at posting, Odoo 14 waits for somebody to do it; the sums are the same, the open "
      + "amounts are not until then")
  static let stateNames = DifferenceCause(
    name: "renamed-state", title: "the two versions call the same state by different names",
    advice: "nothing to do, unless something of yours reads the state by name")
  static let markup = DifferenceCause(
    name: "html-text", title: "the same text, plain in one version and as HTML in the other",
    advice: "nothing to do, unless something of yours reads the text")
  static let renamedField = DifferenceCause(
    name: "version-field", title: "a field that only one of the two versions has",
    advice: "look whether something of yours reads it")
}

extension CauseRule {
  private static let money: Set<String> = [
    "amount_tax", "amount_total", "amount_residual", "amount_paid", "amount", "price_tax", "price_total",
    "price_subtotal", "balance", "debit", "credit", "amount_currency", "amount_untaxed", "amount_to_invoice",
    "amount_invoiced", "amount_residual_currency", "amount_total_signed", "amount_tax_signed",
    "amount_residual_signed", "amount_untaxed_signed",
  ]

  /// As far as rounding tax otherwise can lead, for documents of a few lines.
  private static let cents = ExactDecimal(minorUnits: 5, digits: 2)

  /// Tried in this order; the first that fits is told. Rules that follow others stand behind them.
  static let all: [CauseRule] = [
    CauseRule(cause: .held, models: ["scenario"], fields: ["verdict"], conditions: [.stop]),
    CauseRule(cause: .otherVerdict, models: ["scenario"], fields: ["verdict"], conditions: []),

    // The same net amount and another tax, by cents.
    CauseRule(
      cause: .taxRounding, models: ["sale.order", "account.move"], fields: ["amount_tax"],
      conditions: [.amountWithin(cents), .same("amount_untaxed")]),
    // Prices that hold the tax: the same total, cut elsewhere.
    CauseRule(
      cause: .taxRounding, models: ["sale.order", "account.move"], fields: ["amount_tax"],
      conditions: [.amountWithin(cents), .same("amount_total")]),
    CauseRule(
      cause: .taxRounding, models: ["sale.order.line", "account.move.line"], fields: ["price_tax"],
      conditions: [.amountWithin(cents), .setting("res.company.tax_calculation_rounding_method")]),
    CauseRule(
      cause: .taxRounding, fields: money, conditions: [.amountWithin(cents), .follows("tax-rounding")]),
    CauseRule(
      cause: .taxRounding, fields: ["payment_state", "reconciled", "state", "invoice_status"],
      conditions: [.kind(.value), .follows("tax-rounding")]),

    CauseRule(cause: .priceDigits, fields: ["price_unit"], conditions: [.rounded(2)]),
    CauseRule(cause: .priceDigits, fields: money, conditions: [.amountWithin(1), .follows("price-digits")]),

    CauseRule(
      cause: .reconciled, models: ["account.move"], fields: ["payment_state"],
      conditions: [
        .change([
          ("not_paid", "paid"), ("not_paid", "partial"), ("not_paid", "reversed"), ("partial", "paid"),
          ("paid", "reversed"), ("partial", "reversed"),
        ]), .same("amount_total"), .otherVersion,
      ]),
    CauseRule(
      cause: .reconciled, models: ["account.move", "account.move.line"],
      fields: [
        "amount_residual", "amount_residual_signed", "amount_residual_currency", "reconciled",
        "full_reconcile_id", "matching_number",
      ], conditions: [.kind(.value), .follows("reconciled-at-post")]),

    CauseRule(
      cause: .stateNames, models: ["account.payment"], fields: ["state"],
      conditions: [
        .change([("posted", "paid"), ("posted", "in_process"), ("cancel", "canceled")]), .otherVersion,
      ]),
    CauseRule(
      cause: .stateNames, models: ["sale.order"], fields: ["state"],
      conditions: [.change([("done", "sale")]), .otherVersion]),
    CauseRule(
      cause: .stateNames, fields: ["display_type"],
      conditions: [.change([("", "product"), ("", "tax"), ("", "payment_term")]), .otherVersion]),
    CauseRule(cause: .markup, conditions: [.kind(.value), .markup]),
    CauseRule(cause: .renamedField, conditions: [.kind(.field), .otherVersion]),

    CauseRule(cause: .held, conditions: [.kind(.record), .follows("held-order")]),
    // Stock belongs to no order; what a held order would have reserved or shipped is still there.
    CauseRule(
      cause: .held, models: ["stock.quant"], conditions: [.kind(.value), .follows("held-order")]),
    CauseRule(cause: .otherVerdict, conditions: [.follows("other-verdict")]),
  ]
}
