import CommerceTypes

/// `account.payment`: money in or out through a journal, with an entry once it is posted.
struct PaymentBehaviour: ModelBehaviour {
  let model = "account.payment"

  var computed: [String: Computation] {
    [
      "name": { .text(orUnset: try $0.related("move_id")?.text("name") ?? $0.stored("name").text) },
      "state": { .text(try Self.state($0)) },
      "is_reconciled": { payment in
        .boolean(
          try Self.items(payment, isLiquid: false).contains {
            try Reconciliation.isReconciled($0)
              || !$0.ids("matched_debit_ids").isEmpty && !Reconciliation.isOpen($0)
          })
      },
      "is_matched": { .boolean(try Self.isMatched($0)) },
      "outstanding_account_id": { .record(orUnset: try Self.outstanding($0)) },
      "destination_account_id": { payment in
        if let own = payment.stored("destination_account_id").id { return .record(own) }
        let isSupplier = try payment.string("partner_type") == "supplier"
        let partner = try payment.related("partner_id") ?? payment.env.company.related("partner_id")
        return try partner?.value(
          isSupplier ? "property_account_payable_id" : "property_account_receivable_id") ?? .unset
      },
      "reconciled_invoice_ids": { .records(try Self.invoices($0)) },
      "reconciled_invoices_count": { .integer(try Self.invoices($0).count) },
      "amount_signed": { payment in
        .decimal(
          try payment.string("payment_type") == "inbound"
            ? try payment.decimal("amount") : -(try payment.decimal("amount")))
      },
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["company_id"]?.id == nil { values["company_id"] = .record(env.companyID) }
    if values["date"]?.text == nil { values["date"] = .text(env.today) }
    if values["payment_type"]?.text == nil { values["payment_type"] = "inbound" }
    if values["partner_type"]?.text == nil { values["partner_type"] = "customer" }
    values["state"] = "draft"
    if values["journal_id"]?.id == nil {
      values["journal_id"] = .record(
        orUnset: try env.search(
          "account.journal", [("type", "in", ["bank", "cash", "credit"])], order: "sequence, id", limit: 1
        ).first)
    }
    guard let id = values["journal_id"]?.id, env.exists("account.journal", id) else { return }
    let journal = env.record("account.journal", id)
    if values["currency_id"]?.id == nil {
      values["currency_id"] = .record(try journal.id("currency_id") ?? env.companyCurrencyID)
    }
    if values["payment_method_line_id"]?.id == nil {
      let direction = values["payment_type"]?.text ?? "inbound"
      values["payment_method_line_id"] = .record(orUnset: try Self.methodLine(journal, direction)?.id)
    }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    let payments = env.records(model, call.ids)
    switch call.method {
    case "action_post":
      for payment in payments { try Self.post(payment) }
      return MethodResult.none
    // unchecked: taking a payment back.
    case "action_draft":
      for payment in payments {
        if let move = try payment.related("move_id") { try Posting(env).draft(move) }
        try payment.write(["state": "draft"])
      }
      return MethodResult.none
    case "action_cancel":
      for payment in payments {
        if let move = try payment.related("move_id") {
          if move.stored("state") == "posted" { try Posting(env).draft(move) }
          try move.write(["state": "cancel"])
        }
        try payment.write(["state": "canceled"])
      }
      return MethodResult.none
    default: return nil
    }
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for payment in env.records(model, ids) {
      guard let move = try payment.related("move_id") else { continue }
      try env.unlink("account.move", [move.id])
    }
  }

  func displayName(_ record: Record) throws -> String? { try record.text("name") ?? "Draft Payment" }

  static func methodLine(_ journal: Record, _ direction: String) throws -> Record? {
    try journal.env.search(
      "account.payment.method.line",
      [("journal_id", "=", .id(journal.id)), ("payment_type", "=", .value(.text(direction)))],
      order: "sequence, id", limit: 1
    ).first.map { journal.env.record("account.payment.method.line", $0) }
  }

  /// The entry: the journal's outstanding account against the partner's; nothing when it is there already.
  static func post(_ payment: Record) throws {
    let env = payment.env
    guard payment.stored("state") == "draft" else { return }
    let amount = try payment.decimal("amount") * (payment.string("payment_type") == "inbound" ? 1 : -1)
    let currency = try payment.id("currency_id")
    let balance = env.companyAmount(amount, currency: currency, on: try payment.string("date"))
    let memo = try payment.text("memo")
    let method = try payment.related("payment_method_line_id")?.string("name") ?? ""
    let label = FieldValue.text(memo.map { $0.isEmpty ? method : "\(method): \($0)" } ?? method)
    func item(_ account: FieldValue, _ sign: ExactDecimal) throws -> Command {
      .create([
        "name": label, "account_id": account, "amount_currency": .decimal(amount * sign),
        "balance": .decimal(balance * sign),
        "currency_id": .record(orUnset: currency), "partner_id": try payment.value("partner_id"),
        "date_maturity": try payment.value("date"), "quantity": .decimal(.one),
      ])
    }
    let move = try env.create(
      "account.move",
      [
        "move_type": "entry", "journal_id": try payment.value("journal_id"),
        "date": try payment.value("date"),
        "ref": try payment.value("memo"), "partner_id": try payment.value("partner_id"),
        "currency_id": .record(orUnset: currency), "origin_payment_id": .record(payment.id),
        "line_ids": .commands([
          try item(payment.value("outstanding_account_id"), 1),
          try item(payment.value("destination_account_id"), -1),
        ]),
      ])
    try Posting(env).post([env.record("account.move", move)])
    try payment.write(["move_id": .record(move), "state": "in_process"])
  }

  private static func items(_ payment: Record, isLiquid: Bool) throws -> [Record] {
    guard let move = try payment.related("move_id") else { return [] }
    let outstanding = try payment.id("outstanding_account_id")
    return try move.records("line_ids").filter { try ($0.id("account_id") == outstanding) == isLiquid }
  }

  private static func isMatched(_ payment: Record) throws -> Bool {
    guard let account = try payment.related("outstanding_account_id"), try payment.id("move_id") != nil else {
      return false
    }
    if try account.string("account_type") == "asset_cash" { return true }
    let items = try items(payment, isLiquid: true)
    return try !items.isEmpty && items.allSatisfy { try Reconciliation.isReconciled($0) }
  }

  /// `paid` once the bank has it, or once all the invoices it went to are paid.
  private static func state(_ payment: Record) throws -> String {
    let state = payment.stored("state").text ?? "draft"
    guard state == "in_process" else { return state }
    if try isMatched(payment) { return "paid" }
    let states = try payment.env.records("account.move", invoices(payment)).map {
      try $0.string("payment_state")
    }
    return !states.isEmpty && states.allSatisfy { $0 == "paid" || $0 == "reversed" } ? "paid" : state
  }

  private static func invoices(_ payment: Record) throws -> [Int] {
    let moves = try Reconciliation.counterparts(of: items(payment, isLiquid: false))
    return Array(Set(try moves.filter { try MoveKind($0).isInvoice }.map(\.id))).sorted()
  }

  private static func outstanding(_ payment: Record) throws -> Int? {
    if let own = try payment.related("payment_method_line_id")?.id("payment_account_id") { return own }
    return payment.env.account(code: try payment.string("payment_type") == "inbound" ? "101403" : "101404")
  }
}
