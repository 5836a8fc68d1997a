import CommerceTypes

/// The number that a move gets, and the sequence it is of.
///
/// By year: `INV/2026/00001`, `RINV/2026/00001`, `PSHOPY/2026/00001` for payments, `MISC/2026/11/0001` for other
/// entries. By month, where drafts are numbered: `INV/2026/07/0001`, `SHOPY/2026/07/0001`.
struct DocumentNumber {
  let env: Environment
  let prefix: String
  let digits: Int

  /// Nil for a move without journal.
  init?(_ kind: MoveKind, _ values: Values, _ env: Environment) throws {
    guard let id = values["journal_id"]?.id, env.exists("account.journal", id) else { return nil }
    self.env = env
    let journal = env.record("account.journal", id)
    let date = values["date"]?.text ?? env.today
    let code = try journal.string("code")
    let isApart = try kind.isInvoice && kind.isRefund && journal.bool("refund_sequence")
    let year = "\(isApart ? "R" : "")\(code)/\(date.prefix(4))/"
    let month = "\(year)\(date.dropFirst(5).prefix(2))/"
    let isMoney = try ["bank", "cash", "credit"].contains(journal.string("type"))
    if env.rules.books.numbersDrafts {
      (prefix, digits) = (month, 4)
    } else if kind.isInvoice {
      (prefix, digits) = (year, 5)
    } else if values["origin_payment_id"]?.id != nil {
      (prefix, digits) = ("P" + year, 5)
    } else {
      (prefix, digits) = isMoney ? (year, 5) : (month, 4)
    }
  }

  init?(_ move: Record) throws {
    var values: Values = [:]
    for field in ["journal_id", "date"] { values[field] = try move.value(field) }
    values["origin_payment_id"] = move.stored("origin_payment_id")
    try self.init(MoveKind(move), values, move.env)
  }

  func next() -> String { env.nextName(prefix, padding: digits) }

  /// The first number, taken at once; nil when it is taken already.
  func peeked() -> String? { env.database.counters[prefix] ?? 0 == 0 ? next() : nil }
}
