import CommerceTypes

/// `account.move.line`: a journal item.
struct EntryItemBehaviour: ModelBehaviour {
  let model = "account.move.line"

  var computed: [String: Computation] {
    [
      "debit": { item in .decimal(max(try item.decimal("balance"), .zero)) },
      "credit": { item in .decimal(max(-(try item.decimal("balance")), .zero)) },
      "price_subtotal": { .decimal(try Self.shown($0).untaxed) },
      "price_total": { .decimal(try Self.shown($0).total) },
      "partner_id": { item in
        let own = item.stored("partner_id")
        return own == .unset
          ? .record(orUnset: try item.related("move_id")?.id("commercial_partner_id")) : own
      },
      "amount_residual": { .decimal(try Reconciliation.residual($0).company) },
      "amount_residual_currency": { .decimal(try Reconciliation.residual($0).currency) },
      "tax_line_id": { .record(orUnset: try Self.tax(of: $0)) },
      "reconciled": { .boolean(try Reconciliation.isReconciled($0)) },
      "matching_number": { .text(orUnset: try Reconciliation.matchingNumber($0)) },
    ]
  }

  /// A line's amounts come from the price as it was sent, until the line is written again.
  var exactFields: Set<String> { Self.exact }
  private static let exact: Set<String> = ["price_unit", "discount"]

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["display_type"] ?? .unset == .unset, !isExcluded(values) {
      values.merge(ItemKind.line.flags(env.rules.books)) { _, new in new }
    }
    guard let id = values["move_id"]?.id, env.exists("account.move", id) else { return }
    let move = env.record("account.move", id)
    if values["currency_id"]?.id == nil { values["currency_id"] = try move.value("currency_id") }
    let kind = try MoveKind(move)
    let isLine = isLine(values, env)
    if kind.isInvoice, isLine { try fill(&values, move, kind, env) }
    try bringIntoStep(&values, move, env)
    if !isLine { price(&values, kind, env) }
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    guard let first = ids.first, let move = try env.record(model, first).related("move_id") else { return }
    // unchecked: which fields a posted move's items keep.
    if move.stored("state") == "posted",
      !Set(values.keys).isDisjoint(with: [
        "debit", "credit", "balance", "amount_currency", "price_unit", "quantity", "account_id", "tax_ids",
      ])
    {
      throw TwinError.user(
        "You cannot do this modification on a posted journal entry, you can just change some non legal fields."
      )
    }
    try bringIntoStep(&values, move, env)
    if try ItemKind(env.record(model, first)) != .line { price(&values, try MoveKind(move), env) }
    guard ids.count == 1, !Self.priced.isDisjoint(with: values.keys) else { return }
    for field in Self.exact where values[field] == nil {
      values[field] = .decimal(Self.shown(field, of: env.record(model, first)))
    }
  }

  private static let priced: Set<String> = ["quantity", "price_unit", "discount", "tax_ids", "product_id"]

  /// The value with the digits that the field has.
  private static func shown(_ field: String, of item: Record) -> ExactDecimal {
    let kept = item.stored(field).decimal
    let digits = item.env.registry[item.model]?.fields[field].flatMap { item.env.digits(of: $0) }
    return digits.map { kept.roundedHalfUp(to: $0) } ?? kept
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for item in env.records(model, ids) {
      guard let move = try item.related("move_id") else { continue }
      guard move.stored("state") != "posted" else {
        throw TwinError.user("You cannot delete an item linked to a posted entry.")
      }
      if try ItemKind(item) == .line { env.touch("account.move", [move.id]) }
    }
  }

  /// Lines with new prices, quantities or taxes have their document booked anew.
  func settle(_ changed: [Int: Set<String>], in env: Environment) throws {
    let asking: Set<String> = [
      "*", "quantity", "price_unit", "discount", "tax_ids", "product_id", "display_type", "account_id",
      "currency_id",
    ]
    let moves = try changed.filter { !$0.value.isDisjoint(with: asking) }.keys.sorted().compactMap {
      id -> Int? in
      let item = env.record(model, id)
      return try ItemKind(item) == .line ? try item.id("move_id") : nil
    }
    env.touch("account.move", Array(Set(moves)))
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    switch call.method {
    case "reconcile":
      try Reconciliation(env).reconcile(env.records(model, call.ids))
      return env.rules.books.flagsItems ? .recordset("account.partial.reconcile") : MethodResult.none
    // unchecked: what undoing a match answers.
    case "remove_move_reconcile":
      for item in env.records(model, call.ids) { try Reconciliation(env).undo(item) }
      return MethodResult.none
    default: return nil
    }
  }

  func displayName(_ record: Record) throws -> String? {
    let move = try record.related("move_id")?.text("name") ?? ""
    guard let name = try record.text("name"), !name.isEmpty else { return move }
    return "\(move) \(name)"
  }

  private static func tax(of item: Record) throws -> Int? {
    guard let part = try item.related("tax_repartition_line_id") else { return nil }
    return part.stored("tax_id").id ?? part.stored("invoice_tax_id").id ?? part.stored("refund_tax_id").id
  }

  /// A flagged item of an invoice that is no line shows its amount as the price of one unit.
  private func price(_ values: inout Values, _ kind: MoveKind, _ env: Environment) {
    guard env.rules.books.flagsItems, kind.isInvoice, let amount = values["amount_currency"]?.decimal else {
      return
    }
    values["price_unit"] = .decimal(amount * kind.sign)
    values["quantity"] = .decimal(.one)
  }

  private func isExcluded(_ values: Values) -> Bool { values["exclude_from_invoice_tab"] == true }

  private func isLine(_ values: Values, _ env: Environment) -> Bool {
    guard env.rules.books.flagsItems else { return values["display_type"] == "product" }
    return values["display_type"] ?? .unset == .unset && !isExcluded(values)
  }

  private func fill(_ values: inout Values, _ move: Record, _ kind: MoveKind, _ env: Environment) throws {
    if values["quantity"] == nil { values["quantity"] = .decimal(.one) }
    if let id = values["product_id"]?.id, env.exists("product.product", id) {
      let product = env.record("product.product", id)
      if values["name"] ?? .unset == .unset {
        values["name"] = .text(try OrderLineBehaviour.description(product))
      }
      if values["price_unit"] == nil { values["price_unit"] = .decimal(try product.decimal("list_price")) }
      if values["product_uom_id"]?.id == nil, !env.rules.books.flagsItems {
        values["product_uom_id"] = try product.value("uom_id")
      }
      if values["tax_ids"] == nil {
        values["tax_ids"] = .records(
          try env.mapped(
            taxes: product.ids(kind.isSale ? "taxes_id" : "supplier_taxes_id"),
            position: move.id("fiscal_position_id")))
      }
    }
    guard values["account_id"]?.id == nil else { return }
    let journal = try move.related("journal_id")?.id("default_account_id")
    let own = kind.isSale ? "income_account_id" : "expense_account_id"
    let hasOwn = env.registry["res.company"]?.fields[own] != nil
    values["account_id"] = .record(orUnset: try journal ?? (hasOwn ? env.company.id(own) : nil))
  }

  /// Of balance, debit and credit, and amount in currency each tells the others.
  private func bringIntoStep(_ values: inout Values, _ move: Record, _ env: Environment) throws {
    let currency = try move.id("currency_id")
    let date = try move.text("invoice_date") ?? move.string("date")
    if let debit = values.removeValue(forKey: "debit")?.decimal, !debit.isZero {
      values["balance"] = .decimal(debit)
    }
    if let credit = values.removeValue(forKey: "credit")?.decimal, !credit.isZero {
      values["balance"] = .decimal(-credit)
    }
    if let amount = values["amount_currency"]?.decimal, values["balance"] == nil {
      values["balance"] = .decimal(env.companyAmount(amount, currency: currency, on: date))
    } else if let balance = values["balance"]?.decimal, values["amount_currency"] == nil {
      let rate = currency.map { env.rate(ofCurrency: $0, on: date) } ?? .one
      values["amount_currency"] = .decimal(
        (balance * rate).roundedHalfUp(to: env.digits(ofCurrency: currency)))
    }
  }

  static func taxable(_ item: Record) throws -> TaxableLine {
    let kind = try item.related("move_id").map { try MoveKind($0) }
    return try TaxableLine(
      quantity: try item.decimal("quantity"), unitPrice: try item.decimal("price_unit"),
      discount: item.env.rules.books.flagsItems
        ? try item.decimal("discount") : shown("discount", of: item),
      taxes: item.env.taxRules(try item.ids("tax_ids")),
      freeSign: kind?.sign ?? .one
    ).withinBounds()
  }

  private static func shown(_ item: Record) throws -> TaxTotals.Line {
    let none = TaxTotals.Line(untaxed: .zero, tax: .zero, total: .zero)
    guard let move = try item.related("move_id") else { return none }
    let kind = try MoveKind(move)
    let flagsItems = item.env.rules.books.flagsItems
    guard try ItemKind(item) == .line else {
      guard flagsItems, kind.isInvoice else { return none }
      let amount = try item.decimal("price_unit")
      return TaxTotals.Line(untaxed: amount, tax: .zero, total: amount)
    }
    guard kind.isInvoice else {
      guard !flagsItems else { return none }
      let amount = try item.decimal("amount_currency")
      return TaxTotals.Line(untaxed: amount, tax: .zero, total: amount)
    }
    return item.env.taxEngine(currency: try item.id("currency_id")).amounts(of: try taxable(item))
  }
}
