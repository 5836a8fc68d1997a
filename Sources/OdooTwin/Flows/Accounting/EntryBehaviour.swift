import CommerceTypes
import XMLRPCWire

/// `account.move`: invoices, credit notes and entries.
struct EntryBehaviour: ModelBehaviour {
  let model = "account.move"

  var computed: [String: Computation] {
    [
      "invoice_line_ids": { .records(try Self.documentLines($0)) },
      "commercial_partner_id": {
        .record(orUnset: try $0.related("partner_id")?.id("commercial_partner_id"))
      },
      "amount_untaxed": { .decimal(try EntryAmounts($0).untaxed) },
      "amount_tax": { .decimal(try EntryAmounts($0).tax) },
      "amount_total": { .decimal(try EntryAmounts($0).total) },
      "amount_residual": { .decimal(try EntryAmounts($0).residual) },
      "amount_untaxed_signed": { .decimal(try EntryAmounts($0).untaxedSigned) },
      "amount_tax_signed": { .decimal(try EntryAmounts($0).taxSigned) },
      "amount_total_signed": { .decimal(try EntryAmounts($0).totalSigned) },
      "amount_residual_signed": { .decimal(try EntryAmounts($0).residualSigned) },
      "payment_state": { .text(orUnset: try EntryAmounts($0).paymentState) },
      "status_in_payment": { move in
        .text(
          orUnset: move.stored("state") == "posted"
            ? try EntryAmounts(move).paymentState : move.stored("state").text ?? "draft")
      },
      "invoice_partner_display_name": { .text(orUnset: try $0.related("partner_id")?.text("name")) },
      "has_reconciled_entries": { move in
        .boolean(
          try move.records("line_ids").contains {
            try !$0.ids("matched_debit_ids").isEmpty || !$0.ids("matched_credit_ids").isEmpty
          })
      },
      "reversal_move_ids": { .records(try Self.reversals($0)) },
      "reversal_move_id": { .records(try Self.reversals($0)) },
    ]
  }

  private static func reversals(_ move: Record) throws -> [Int] {
    try move.env.search("account.move", [("reversed_entry_id", "=", .id(move.id))])
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    let kind = MoveKind(rawValue: values["move_type"]?.text ?? "entry")
    values["move_type"] = .text(kind.rawValue)
    if values["company_id"]?.id == nil { values["company_id"] = .record(env.companyID) }
    if values["state"] == nil { values["state"] = "draft" }
    if values["journal_id"]?.id == nil { values["journal_id"] = .record(orUnset: try journal(of: kind, env)) }
    if values["currency_id"]?.id == nil {
      let own = values["journal_id"]?.id.flatMap {
        env.database[table: "account.journal"][$0]?["currency_id"]?.id
      }
      values["currency_id"] = .record(own ?? env.companyCurrencyID)
    }
    let invoiceDate = values["invoice_date"]?.text
    if values["date"]?.text == nil || kind.isSale { values["date"] = .text(invoiceDate ?? env.today) }
    let rules = env.rules.books
    if values["invoice_date_due"]?.text == nil, kind.isInvoice || !rules.numbersDrafts {
      values["invoice_date_due"] = .text(rules.datesFollowInvoice ? env.today : invoiceDate ?? env.today)
    }
    if values["invoice_user_id"] == nil, kind.isInvoice || rules.numbersDrafts {
      values["invoice_user_id"] = .record(env.uid)
    }
    if rules.numbersDrafts, values["name"]?.text ?? "/" == "/" {
      values["name"] = .text(try DocumentNumber(kind, values, env)?.peeked() ?? "/")
    }
    guard kind.isInvoice else { return }
    if rules.flagsItems, values["payment_reference"] ?? .unset == .unset { values["payment_reference"] = "" }
    guard let partner = values["partner_id"]?.id, env.exists("res.partner", partner) else { return }
    if values["partner_shipping_id"]?.id == nil, kind.isSale, !rules.flagsItems {
      values["partner_shipping_id"] = .record(try PartnerBehaviour.address("delivery", of: partner, in: env))
    }
    if values["fiscal_position_id"] == nil {
      values["fiscal_position_id"] = .record(orUnset: try env.fiscalPosition(ofPartner: partner))
    }
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    let move = env.record(model, id)
    guard try !MoveKind(move).isInvoice else { return }
    let balance = try move.records("line_ids").map { try $0.decimal("balance") }.sum()
    guard balance.isZero else { throw TwinError.user("The entry is not balanced.") }
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    if env.rules.books.doublesLoadedLines, env.context.flag("import_file") { try double(&values, env) }
    for move in env.records(model, ids) where move.stored("state") == "posted" && values["state"] == nil {
      let refused = try env.rules.books.frozenFields.filter { field in
        guard let new = values[field] else { return false }
        if case .commands(let commands) = new { return !commands.isEmpty }
        return try move.value(field) != new
      }
      guard refused.isEmpty else {
        throw TwinError.user(
          "You cannot modify the following readonly fields on a posted move: \(refused.joined(separator: ", "))"
        )
      }
    }
    guard env.rules.books.datesFollowInvoice else { return }
    if let date = values["invoice_date"]?.text, values["date"] == nil { values["date"] = .text(date) }
  }

  /// What a second `load` of a draft makes of its lines (measured).
  private func double(_ values: inout Values, _ env: Environment) throws {
    guard case .commands(let commands)? = values["invoice_line_ids"] else { return }
    values["invoice_line_ids"] = .commands(
      try commands.flatMap { command -> [Command] in
        guard case .update(let id, let line) = command, env.exists("account.move.line", id) else {
          return [command]
        }
        let product = try env.record("account.move.line", id).related("product_id")
        let text: Values = try product.map { ["name": .text(try OrderLineBehaviour.description($0))] } ?? [:]
        return [.update(id, text), .create(line)]
      })
  }

  func settle(_ changed: [Int: Set<String>], in env: Environment) throws {
    for (id, fields) in changed.sorted(by: { $0.key < $1.key }) {
      let move = env.record(model, id)
      guard move.stored("state") == "draft" else { continue }
      let isWhole = !fields.isDisjoint(with: [
        "*", "invoice_line_ids", "currency_id", "invoice_date", "date", "partner_id", "journal_id",
      ])
      try InvoiceItems(move).synchronise(withTaxes: isWhole)
    }
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for move in env.records(model, ids) {
      guard env.rules.books.keepsPostedMoves, move.stored("posted_before").bool else { continue }
      throw TwinError.user("You cannot delete an entry which has been posted once.")
    }
    for move in env.records(model, ids) where move.stored("state") == "posted" {
      throw TwinError.user(
        "You can't delete a posted journal item. Don’t play games with your accounting records; "
          + "reset the journal entry to draft before deleting it.")
    }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    for id in call.ids where !env.exists(model, id) { throw TwinError.missing(model, id, user: env.uid) }
    let moves = env.records(model, call.ids)
    switch call.method {
    case "action_post":
      try Posting(env).post(moves)
      return env.rules.books.refusesPostingAgain ? .value(false) : .recordset(model)
    case "button_draft":
      for move in moves { try Posting(env).draft(move) }
      return MethodResult.none
    case "button_cancel":
      for move in moves {
        if move.stored("state") == "posted" { try Posting(env).draft(move) }
        try move.write(["state": "cancel"])
      }
      return MethodResult.none
    // unchecked: what it matches; its answer was seen.
    case "js_assign_outstanding_line":
      guard let line = call.arguments.first?.intValue else { return nil }
      let open = try moves.flatMap { try $0.records("line_ids") }.filter { try Reconciliation.isOpen($0) }
      try Reconciliation(env).reconcile([env.record("account.move.line", line)] + open)
      return MethodResult.none
    default: return nil
    }
  }

  func displayName(_ record: Record) throws -> String? {
    let reference = try record.text("ref").map { $0.isEmpty ? "" : " (\($0))" } ?? ""
    let name = try record.text("name")
    guard record.stored("state") == "draft" else { return (name ?? "") + reference }
    if name == "/" { return try "Draft \(MoveKind(record).title) (* \(record.id))" + reference }
    return try "Draft \(MoveKind(record).title)" + (name.map { " \($0)" } ?? "") + reference
  }

  private func journal(of kind: MoveKind, _ env: Environment) throws -> Int? {
    let type = !kind.isInvoice ? "general" : kind.isSale ? "sale" : "purchase"
    return try env.search(
      "account.journal", [("type", "=", .value(.text(type)))], order: "sequence, id", limit: 1
    ).first
  }

  private static func documentLines(_ move: Record) throws -> [Int] {
    try move.records("line_ids").filter { [.line, .text].contains(try ItemKind($0)) }.map(\.id)
  }
}
