import CommerceTypes

/// Keeps a draft's items in step: what the lines book, one item for each tax, and the receivable.
struct InvoiceItems {
  let move: Record
  let kind: MoveKind
  var env: Environment { move.env }

  init(_ move: Record) throws {
    self.move = move
    kind = try MoveKind(move)
  }

  /// `withTaxes` false leaves the taxes as they are (a cent forced on a tax item stays) and balances them.
  func synchronise(withTaxes: Bool) throws {
    guard kind.isInvoice else { return }
    if withTaxes { try bookLinesAndTaxes() }
    try balance()
  }

  /// Bases go with the lines' amounts; where items are flagged, they are the document's own.
  private var baseSign: ExactDecimal { env.rules.books.flagsItems ? 1 : kind.sign }

  private var currency: Int { get throws { try move.id("currency_id") ?? env.companyCurrencyID } }
  private var rateDate: String {
    get throws { try move.text("invoice_date") ?? move.text("date") ?? env.today }
  }

  private func bookLinesAndTaxes() throws {
    let lines = try move.items(.line)
    let totals = try env.taxEngine(currency: currency).totals(of: lines.map(EntryItemBehaviour.taxable))
    for (line, amount) in zip(lines, totals.bookedUntaxed) { try book(line, amount * kind.sign) }
    var left = try move.items(.tax)
    for tax in totals.taxes where !tax.amount.isZero {
      let amount = tax.amount * kind.sign
      let base = try env.companyAmount(tax.base, currency: currency, on: rateDate) * baseSign
      if let at = try left.firstIndex(where: { try $0.id("tax_line_id") == tax.id }) {
        let item = left.remove(at: at)
        try book(item, amount)
        if item.stored("tax_base_amount") != .decimal(base) {
          try item.write(["tax_base_amount": .decimal(base)])
        }
      } else {
        try add(tax, amount, base, lines)
      }
    }
    try env.unlink("account.move.line", left.map(\.id))
  }

  private func add(_ tax: TaxTotals.Tax, _ amount: ExactDecimal, _ base: ExactDecimal, _ lines: [Record])
    throws
  {
    let document = kind.isRefund ? "refund" : "invoice"
    let distribution = try TaxBehaviour.distribution(env.record("account.tax", tax.id), document)
      .map { env.record("account.tax.repartition.line", $0) }.first {
        try $0.string("repartition_type") == "tax"
      }
    let taxed = try lines.first { try $0.ids("tax_ids").contains(tax.id) }
    let own = try distribution?.value("account_id") ?? .unset
    let values: Values = [
      "move_id": .record(move.id),
      "name": .text(try env.record("account.tax", tax.id).string("name")),
      "tax_repartition_line_id": .record(orUnset: distribution?.id),
      "account_id": own == .unset ? try taxed?.value("account_id") ?? .unset : own,
      "amount_currency": .decimal(amount), "balance": .decimal(try inCompany(amount)),
      "tax_base_amount": .decimal(base),
    ]
    try env.create("account.move.line", complete(values, .tax))
  }

  /// The receivable, or payable, takes what the other items leave.
  private func balance() throws {
    let others = try move.items(.line) + move.items(.tax)
    let amount = -(try others.map { try $0.decimal("amount_currency") }.sum())
    let balance = -(try others.map { try $0.decimal("balance") }.sum())
    var terms = try move.items(.counterpart)
    let due = try move.value("invoice_date_due")
    if terms.isEmpty {
      guard !others.isEmpty else { return }
      let values: Values = [
        "move_id": .record(move.id), "account_id": try counterAccount(),
        "amount_currency": .decimal(amount), "balance": .decimal(balance), "date_maturity": due,
      ]
      let name: Values = env.rules.books.flagsItems ? ["name": ""] : [:]
      try env.create("account.move.line", complete(values.merging(name) { $1 }, .counterpart))
      return
    }
    let term = terms.removeFirst()
    // unchecked: payment terms of several parts; one item takes it all.
    try env.unlink("account.move.line", terms.map(\.id))
    var values: Values = [:]
    if term.stored("amount_currency") != .decimal(amount) {
      values["amount_currency"] = .decimal(amount)
    }
    if term.stored("balance") != .decimal(balance) { values["balance"] = .decimal(balance) }
    if term.stored("date_maturity") != due { values["date_maturity"] = due }
    if let account = try? counterAccount(), term.stored("account_id") != account {
      values["account_id"] = account
    }
    if !values.isEmpty { try term.write(values) }
  }

  private func counterAccount() throws -> FieldValue {
    let partner = try move.related("commercial_partner_id") ?? env.company.related("partner_id")
    return try partner?.value(kind.isSale ? "property_account_receivable_id" : "property_account_payable_id")
      ?? .unset
  }

  private func complete(_ values: Values, _ kind: ItemKind) -> Values {
    values.merging(kind.flags(env.rules.books)) { $1 }
  }

  private func book(_ item: Record, _ amount: ExactDecimal) throws {
    let balance = try inCompany(amount)
    guard item.stored("amount_currency") != .decimal(amount) || item.stored("balance") != .decimal(balance)
    else { return }
    try item.write(["amount_currency": .decimal(amount), "balance": .decimal(balance)])
  }

  private func inCompany(_ amount: ExactDecimal) throws -> ExactDecimal {
    try env.companyAmount(amount, currency: currency, on: rateDate)
  }
}
