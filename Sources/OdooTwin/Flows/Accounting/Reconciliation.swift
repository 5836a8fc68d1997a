import CommerceTypes

/// Matching of journal items.
struct Reconciliation {
  struct Residual {
    let company: ExactDecimal
    let currency: ExactDecimal
  }

  let env: Environment

  init(_ env: Environment) { self.env = env }

  /// Whether the item's account is one whose items get matched.
  static func canReconcile(_ item: Record) throws -> Bool {
    guard let account = try item.related("account_id") else { return false }
    return try account.bool("reconcile")
      || item.env.names.liquidAccountKinds.contains(account.string(item.env.names.accountKind))
  }

  /// What of an item nothing is matched with yet.
  static func residual(_ item: Record) throws -> Residual {
    guard try canReconcile(item) else { return Residual(company: .zero, currency: .zero) }
    var company = try item.decimal("balance")
    var currency = try item.decimal("amount_currency")
    for match in try item.records("matched_credit_ids") {
      company -= try match.decimal("amount")
      currency -= try match.decimal("debit_amount_currency")
    }
    for match in try item.records("matched_debit_ids") {
      company += try match.decimal("amount")
      currency += try match.decimal("credit_amount_currency")
    }
    return Residual(company: company, currency: currency)
  }

  static func isReconciled(_ item: Record) throws -> Bool {
    guard try canReconcile(item), try item.string("parent_state") == "posted" else { return false }
    let rest = try residual(item)
    return rest.company.isZero && rest.currency.isZero
  }

  static func isOpen(_ item: Record) throws -> Bool {
    let names = item.env.names
    guard let kind = try item.related("account_id")?.string(names.accountKind),
      names.openAccountKinds.contains(kind)
    else { return false }
    let rest = try residual(item)
    return !rest.company.isZero || !rest.currency.isZero
  }

  /// The number of the full match; `P` and that of the oldest partial one until all is matched.
  static func matchingNumber(_ item: Record) throws -> String? {
    let prefix = item.env.rules.books.matchingPrefix
    if let full = item.stored("full_reconcile_id").id { return "\(prefix ?? "")\(full)" }
    if prefix != nil {
      let isMatched = try !item.ids("matched_debit_ids").isEmpty || !item.ids("matched_credit_ids").isEmpty
      return isMatched ? "P" : nil
    }
    return try Reconciliation(item.env).matches(around: [item]).map(\.id).min().map { "P\($0)" }
  }

  /// The moves whose items are matched with these.
  static func counterparts(of items: [Record]) throws -> [Record] {
    try items.flatMap { item in
      let others =
        try item.records("matched_credit_ids").map { try $0.related("credit_move_id") }
        + item.records("matched_debit_ids").map { try $0.related("debit_move_id") }
      return try others.compactMap { try $0?.related("move_id") }
    }
  }

  func reconcile(_ items: [Record]) throws {
    for item in items {
      guard try Self.canReconcile(item) else {
        let name = try item.related("account_id")?.displayName ?? ""
        throw TwinError.user(
          "Account \(name) does not allow reconciliation. First change the configuration of this account to allow it."
        )
      }
      guard try item.string("parent_state") == "posted" else {
        throw TwinError.user("You can only reconcile posted entries.")
      }
      guard try !Self.isReconciled(item) else {
        throw TwinError.user("You are trying to reconcile some entries that are already reconciled.")
      }
    }
    guard Set(try items.map { try $0.id("account_id") }).count <= 1 else {
      let names = try items.map { try $0.related("account_id")?.displayName ?? "" }
      throw TwinError.user("Entries are not from the same account: \(names.joined(separator: ", "))")
    }
    let ordered = try items.sorted { left, right in
      let (first, second) = (try left.string("date"), try right.string("date"))
      return first == second ? left.id < right.id : first < second
    }
    let debits = try ordered.filter { try !$0.decimal("balance").isNegative }
    let credits = try ordered.filter { try $0.decimal("balance").isNegative }
    for debit in debits { for credit in credits { try match(debit, credit) } }
    try complete(items)
  }

  // unchecked: differences of exchange rates; each side's own part is taken off, none is booked.
  private func match(_ debit: Record, _ credit: Record) throws {
    let (left, right) = (try Self.residual(debit), try Self.residual(credit))
    guard left.company > .zero || left.currency > .zero, right.company.isNegative || right.currency.isNegative
    else { return }
    let isSameCurrency = try debit.id("currency_id") == credit.id("currency_id")
    var company: ExactDecimal
    var debitAmount: ExactDecimal
    var creditAmount: ExactDecimal
    if isSameCurrency {
      debitAmount = min(left.currency, -right.currency)
      creditAmount = debitAmount
      company = try share(debitAmount, of: left, debit)
      if debitAmount == -right.currency, company > -right.company { company = -right.company }
    } else {
      company = min(left.company, -right.company)
      debitAmount = try part(company, of: left, debit)
      creditAmount = try part(
        company, of: Residual(company: -right.company, currency: -right.currency), credit)
    }
    guard !company.isZero || !debitAmount.isZero else { return }
    try env.create(
      "account.partial.reconcile",
      [
        "debit_move_id": .record(debit.id), "credit_move_id": .record(credit.id), "amount": .decimal(company),
        "debit_amount_currency": .decimal(debitAmount), "credit_amount_currency": .decimal(creditAmount),
      ])
  }

  private func share(_ amount: ExactDecimal, of rest: Residual, _ item: Record) throws -> ExactDecimal {
    guard amount != rest.currency, !rest.currency.isZero else { return rest.company }
    let digits = env.digits(ofCurrency: env.companyCurrencyID)
    return (rest.company * amount).divided(by: rest.currency, digits: digits) ?? amount
  }

  private func part(_ company: ExactDecimal, of rest: Residual, _ item: Record) throws -> ExactDecimal {
    guard company != rest.company, !rest.company.isZero else { return rest.currency }
    return (rest.currency * company).divided(by: rest.company, digits: try item.currencyDigits()) ?? company
  }

  /// All matches that hang together with some items.
  private func matches(around items: [Record]) throws -> [Record] {
    var found: [Int: Record] = [:]
    var queue = items
    var seen = Set(items.map(\.id))
    while let item = queue.popLast() {
      for match in try item.records("matched_debit_ids") + item.records("matched_credit_ids")
      where found[match.id] == nil {
        found[match.id] = match
        for side in ["debit_move_id", "credit_move_id"] {
          if let other = try match.related(side), seen.insert(other.id).inserted { queue.append(other) }
        }
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  private func complete(_ items: [Record]) throws {
    let matches = try matches(around: items)
    let sides = try matches.flatMap { match in
      [try match.related("debit_move_id"), try match.related("credit_move_id")].compactMap { $0 }
    }
    let all = Dictionary(sides.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values
    guard !all.isEmpty, try all.allSatisfy({ try Self.isReconciled($0) }) else { return }
    let full = FieldValue.record(try env.create("account.full.reconcile", [:]))
    try env.write("account.partial.reconcile", matches.map(\.id), ["full_reconcile_id": full])
    try env.write("account.move.line", all.map(\.id), ["full_reconcile_id": full])
  }

  /// Takes an item's matches away.
  func undo(_ item: Record) throws {
    let matches = try item.records("matched_debit_ids") + item.records("matched_credit_ids")
    let fulls = Set(matches.compactMap { $0.stored("full_reconcile_id").id })
    try env.unlink("account.partial.reconcile", matches.map(\.id))
    for full in fulls {
      let lines = try env.search("account.move.line", [("full_reconcile_id", "=", .id(full))])
      try env.write("account.move.line", lines, ["full_reconcile_id": .unset])
      try env.unlink("account.full.reconcile", [full])
    }
  }
}
