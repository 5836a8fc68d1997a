import CommerceTypes

/// `account.payment.register`: pays open invoices and credit notes.
struct PaymentRegisterBehaviour: ModelBehaviour {
  let model = "account.payment.register"

  func willCreate(_ values: inout Values, in env: Environment) throws {
    let open = try openItems(env)
    guard let first = open.first, let move = try first.related("move_id") else {
      throw TwinError.user(
        "There's nothing left to pay for the selected journal items, so no payment registration is necessary. "
          + "You've got your finances under control like a boss!")
    }
    let rest = try open.map { try Reconciliation.residual($0).currency }.sum()
    let direction = rest.isNegative ? "outbound" : "inbound"
    values["line_ids"] = .records(open.map(\.id))
    values["payment_type"] = .text(direction)
    values["partner_type"] = try MoveKind(move).isSale ? "customer" : "supplier"
    values["partner_id"] = try move.value("commercial_partner_id")
    if values["currency_id"]?.id == nil { values["currency_id"] = try move.value("currency_id") }
    if values["amount"] == nil { values["amount"] = .decimal(rest.magnitude) }
    if values["payment_date"]?.text == nil { values["payment_date"] = .text(env.today) }
    if values["communication"] == nil {
      // Where items are flagged, what the receivable is called; a credit note's has no name.
      let own =
        try env.rules.books.flagsItems
        ? first.text("name") : move.text("payment_reference") ?? move.text("ref") ?? move.text("name")
      values["communication"] = .text(orUnset: own)
    }
    if values["journal_id"]?.id == nil {
      values["journal_id"] = .record(
        orUnset: try env.search(
          "account.journal", [("type", "in", ["bank", "cash", "credit"])], order: "sequence, id", limit: 1
        ).first)
    }
    let method = methodField(env)
    if values[method]?.id == nil, let id = values["journal_id"]?.id, env.exists("account.journal", id) {
      let journal = env.record("account.journal", id)
      values[method] = .record(
        orUnset: try env.rules.books.draftsPayments
          ? DraftedPaymentBehaviour.method(journal, direction)
          : PaymentBehaviour.methodLine(journal, direction)?.id)
    }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard call.method == "action_create_payments", let id = call.ids.first else { return nil }
    let wizard = env.record(model, id)
    var values: Values = [
      "date": try wizard.value("payment_date"), env.names.paymentMemo: try wizard.value("communication"),
    ]
    for field in [
      "amount", "currency_id", "journal_id", methodField(env), "payment_type", "partner_type", "partner_id",
    ] {
      values[field] = try wizard.value(field)
    }
    let payment = env.record("account.payment", try env.create("account.payment", values))
    if env.rules.books.draftsPayments {
      try Posting(env).post([payment.related("move_id")].compactMap { $0 })
    } else {
      try PaymentBehaviour.post(payment)
    }
    let open = try wizard.records("line_ids").filter { try Reconciliation.isOpen($0) }
    let account = try open.first?.id("account_id")
    let own =
      try payment.related("move_id")?.records("line_ids").filter { try $0.id("account_id") == account } ?? []
    try Reconciliation(env).reconcile(own + open)
    return .window("account.payment", payment.id)
  }

  private func methodField(_ env: Environment) -> String {
    env.rules.books.draftsPayments ? "payment_method_id" : "payment_method_line_id"
  }

  private func openItems(_ env: Environment) throws -> [Record] {
    let ids = env.context.activeIDs
    let items =
      env.context.activeModel == "account.move.line"
      ? env.records("account.move.line", ids)
      : try env.records("account.move", ids).flatMap { try $0.records("line_ids") }
    return try items.filter { try Reconciliation.isOpen($0) && $0.string("parent_state") == "posted" }
  }
}
