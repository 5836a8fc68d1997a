extension FieldDifference {
  static let invoices: [FieldDifference] =
    rows(
      "account.move", "addons/account/models/account_move.py",
      [
        ("reversal_move_ids", "reversal_move_id", until: 17, .measured),
        ("origin_payment_id", "payment_id", until: 17, .measured),
        ("matched_payment_ids", nil, until: 17, .documented),
        ("reconciled_payment_ids", nil, until: 18, .documented),
        ("status_in_payment", nil, until: 17, .documented),
        ("delivery_date", nil, until: 16, .documented),
        ("checked", nil, until: 17, .documented),
      ])
    + rows(
      "account.move.line", "addons/account/models/account_move_line.py (account_move.py before 16)",
      [
        ("account_type", "account_internal_type", until: 15, .measured),
        ("discount_amount_currency", nil, until: 15, .documented),
        ("discount_date", nil, until: 15, .documented),
        ("invoice_date", nil, until: 16, .documented),
        ("move_type", nil, until: 15, .documented),
      ])

  static let payments: [FieldDifference] =
    rows(
      "account.payment", "addons/account/models/account_payment.py",
      [
        ("memo", "ref", until: 17, .measured),
        ("payment_method_line_id", "payment_method_id", until: 14, .documented),
        ("invoice_ids", nil, until: 17, .documented),
        ("outstanding_account_id", nil, until: 14, .documented),
      ])
    + rows(
      "account.journal", "addons/account/models/account_journal.py",
      [
        ("inbound_payment_method_line_ids", nil, until: 14, .documented),
        ("outbound_payment_method_line_ids", nil, until: 14, .documented),
      ])
    + rows(
      "account.account", "addons/account/models/account_account.py",
      [
        ("account_type", "internal_type", until: 15, .measured),
        ("active", nil, until: 18, .documented),
        ("company_ids", nil, until: 17, .documented),
      ])
    + rows(
      "account.tax", "addons/account/models/account_tax.py",
      [
        ("price_include_override", nil, until: 17, .measured),
        ("country_id", nil, until: 14, .documented),
        ("invoice_label", nil, until: 16, .documented),
      ])
}
