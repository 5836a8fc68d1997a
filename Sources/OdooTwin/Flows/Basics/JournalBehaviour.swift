/// `account.journal`: a bank journal's account and payment methods, and the unique code.
struct JournalBehaviour: ModelBehaviour {
  let model = "account.journal"

  var computed: [String: Computation] {
    [
      "inbound_payment_method_line_ids": { .records(try Self.methodLines($0, "inbound")) },
      "outbound_payment_method_line_ids": { .records(try Self.methodLines($0, "outbound")) },
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["company_id"]?.id == nil { values["company_id"] = .record(env.companyID) }
    if values["active"] == nil { values["active"] = true }
    let table = env.database[table: model]
    if env.rules.books.refusesSameNames, let code = values["code"]?.text,
      table.ids.contains(where: { table[$0]?["code"]?.text == code })
    {
      throw TwinError.user("The operation cannot be completed: Journal codes must be unique per company.")
    }
    let kind = values["type"]?.text ?? ""
    if values["code"]?.text == nil { values["code"] = .text(freeCode(kind, env)) }
    if kind == "sale" || kind == "purchase", values["refund_sequence"] ?? false == false {
      values["refund_sequence"] = true
    }
    guard ["bank", "cash", "credit"].contains(kind) else { return }
    if values["default_account_id"]?.id == nil {
      values["default_account_id"] = .record(try account(values["name"] ?? "", isLiquid: true, env))
    }
    if env.rules.books.draftsPayments { try fillPayments(&values, env) }
    if values["suspense_account_id"]?.id == nil {
      values["suspense_account_id"] = .record(
        orUnset: try env.company.id("account_journal_suspense_account_id"))
    }
  }

  /// Accounts for money on its way, and the methods, where a journal has them itself.
  private func fillPayments(_ values: inout Values, _ env: Environment) throws {
    for (side, name) in [("debit", "Outstanding Receipts"), ("credit", "Outstanding Payments")]
    where values["payment_\(side)_account_id"]?.id == nil {
      values["payment_\(side)_account_id"] = .record(try account(.text(name), isLiquid: false, env))
    }
    for direction in ["inbound", "outbound"] where values["\(direction)_payment_method_ids"] == nil {
      let methods = try env.search(
        "account.payment.method",
        [("code", "=", "manual"), ("payment_type", "=", .value(.text(direction)))])
      values["\(direction)_payment_method_ids"] = .records(methods)
    }
  }

  private func account(_ name: FieldValue, isLiquid: Bool, _ env: Environment) throws -> Int {
    var values: Values = ["name": name, "code": .text(freeAccountCode(env))]
    if env.rules.books.draftsPayments {
      let kind = isLiquid ? "account.data_account_type_liquidity" : "account.data_account_type_current_assets"
      values["user_type_id"] = .record(orUnset: env.reference(kind)?.id)
      values["reconcile"] = .boolean(!isLiquid)
    } else {
      values["account_type"] = "asset_cash"
    }
    return try env.create("account.account", values)
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    let journal = env.record(model, id)
    guard ["bank", "cash", "credit"].contains(try journal.string("type")), !env.rules.books.draftsPayments
    else { return }
    for direction in ["inbound", "outbound"] {
      guard
        try env.search(
          "account.payment.method.line",
          [("journal_id", "=", .id(id)), ("payment_type", "=", .value(.text(direction)))]
        ).isEmpty
      else { continue }
      let method = try env.search(
        "account.payment.method", [("code", "=", "manual"), ("payment_type", "=", .value(.text(direction)))]
      ).first
      try env.create(
        "account.payment.method.line",
        [
          "name": "Manual Payment", "journal_id": .record(id), "payment_method_id": .record(orUnset: method),
          "sequence": 10,
        ])
    }
  }

  private func freeCode(_ kind: String, _ env: Environment) -> String {
    let prefix = ["bank": "BNK", "cash": "CSH"][kind] ?? "MISC"
    var number = 1
    while env.first(model, where: "code", is: .text("\(prefix)\(number)")) != nil { number += 1 }
    return "\(prefix)\(number)"
  }

  private func freeAccountCode(_ env: Environment) -> String {
    var number = 101_405
    while env.account(code: String(number)) != nil { number += 1 }
    return String(number)
  }

  private static func methodLines(_ journal: Record, _ direction: String) throws -> [Int] {
    try journal.env.search(
      "account.payment.method.line",
      [("journal_id", "=", .id(journal.id)), ("payment_type", "=", .value(.text(direction)))],
      order: "sequence, id")
  }
}
