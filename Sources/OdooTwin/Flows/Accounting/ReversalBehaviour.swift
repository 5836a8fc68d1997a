import CommerceTypes

/// `account.move.reversal`: drafts credit notes of invoices.
struct ReversalBehaviour: ModelBehaviour {
  let model = "account.move.reversal"

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["move_ids"] == nil, env.context.activeModel == "account.move" {
      values["move_ids"] = .records(env.context.activeIDs)
    }
    if values["date"]?.text == nil { values["date"] = .text(env.today) }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard ["refund_moves", "reverse_moves"].contains(call.method), let id = call.ids.first else { return nil }
    let wizard = env.record(model, id)
    let notes = try wizard.records("move_ids").map { try reverse($0, wizard) }
    // unchecked: `modify`, which drafts the invoice anew besides.
    if env.registry[model]?.fields["refund_method"] != nil, try wizard.string("refund_method") != "refund" {
      try Posting(env).post(env.records("account.move", notes))
      for note in env.records("account.move", notes) { try Posting(env).settleReversed(note) }
    }
    try wizard.write(["new_move_ids": .records(notes)])
    return .window("account.move", notes.count == 1 ? notes[0] : nil)
  }

  private func reverse(_ move: Record, _ wizard: Record) throws -> Int {
    let env = wizard.env
    let kind = try MoveKind(move)
    var reference = "Reversal of: \(try move.string("name"))"
    if let reason = try wizard.text("reason"), !reason.isEmpty { reference += ", \(reason)" }
    let date = try wizard.value("date")
    var values: Values = [
      "move_type": .text(kind.reversal.rawValue), "reversed_entry_id": .record(move.id),
      "ref": .text(reference),
      "journal_id": try wizard.id("journal_id") == nil
        ? move.value("journal_id") : wizard.value("journal_id"),
      "date": date,
    ]
    for field in [
      "partner_id", "partner_shipping_id", "currency_id", "invoice_origin", "fiscal_position_id",
      "invoice_user_id", "company_id",
    ] {
      values[field] = try move.value(field)
    }
    if kind.isInvoice {
      values["invoice_date"] = date
      values["invoice_date_due"] = date
      values["invoice_line_ids"] = .commands(try move.records("invoice_line_ids").map(Self.copied))
    } else {
      // unchecked: the reversal of an entry that is no invoice.
      values["line_ids"] = .commands(try move.records("line_ids").map(Self.turned))
    }
    let note = try env.create("account.move", values)
    // The receivable comes before the taxes, or behind them where items are flagged (measured).
    let comesLast = env.rules.books.flagsItems
    if kind.isInvoice {
      try InvoiceItems(env.record("account.move", note)).synchronise(withTaxes: comesLast)
    }
    return note
  }

  private static func copied(_ line: Record) throws -> Command {
    var values: Values = [
      "tax_ids": .records(try line.ids("tax_ids")), "sale_line_ids": .records(try line.ids("sale_line_ids")),
    ]
    for field in [
      "display_type", "product_id", "name", "quantity", "price_unit", "discount", "account_id",
      "product_uom_id", "sequence",
    ] {
      let value = line.stored(field)
      if value != .unset { values[field] = value }
    }
    return .create(values)
  }

  private static func turned(_ line: Record) throws -> Command {
    .create([
      "name": try line.value("name"), "account_id": try line.value("account_id"),
      "partner_id": line.stored("partner_id"),
      "currency_id": try line.value("currency_id"),
      "amount_currency": .decimal(-(try line.decimal("amount_currency"))),
      "balance": .decimal(-(try line.decimal("balance"))),
    ])
  }
}
