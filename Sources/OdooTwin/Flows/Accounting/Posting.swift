import CommerceTypes

/// Posting of moves: checks, numbers, and the credit note that settles its open invoice.
struct Posting {
  let env: Environment

  init(_ env: Environment) { self.env = env }

  func post(_ moves: [Record]) throws {
    let rules = env.rules.books
    for move in moves where rules.refusesPostingAgain || move.stored("state") != "posted" { try post(move) }
    guard rules.settlesReversed else { return }
    for move in moves { try settleReversed(move) }
  }

  private func post(_ move: Record) throws {
    let kind = try MoveKind(move)
    guard move.stored("state") == "draft" else {
      throw TwinError.user("The entry \(try move.string("name")) (id \(move.id)) must be in draft.")
    }
    guard try !move.ids("line_ids").isEmpty else {
      throw TwinError.user("Even magicians can't post nothing!")
    }
    if kind.isInvoice {
      guard try move.id("partner_id") != nil else {
        throw TwinError.user(
          "The Customer field is required to validate the invoice.\n"
            + "You probably don't want to explain to your auditor that you invoiced an invisible man :)")
      }
      guard try !move.decimal("amount_total").isNegative else {
        throw TwinError.user(
          "You cannot validate an invoice with a negative total amount. You should create a credit note instead. "
            + "Use the action menu to transform it into a credit note or refund.")
      }
      if try move.text("invoice_date") == nil { try move.write(["invoice_date": .text(env.today)]) }
    }
    var values: Values = ["state": "posted", "posted_before": true]
    let known = try move.text("name").flatMap { $0 == "/" ? nil : $0 }
    let name = try known ?? DocumentNumber(move)?.next() ?? ""
    values["name"] = .text(name)
    if kind == .outInvoice, try move.string("payment_reference").isEmpty {
      values["payment_reference"] = .text(name)
    }
    try move.write(values)
    try rank(move, kind)
    if kind == .outInvoice { try nameReceivable(move, name) }
  }

  /// A customer's rank counts what is posted of them: sales documents and, on some versions, entries on receivables.
  private func rank(_ move: Record, _ kind: MoveKind) throws {
    var partners: Set<Int> = []
    if kind.isSale {
      partners = Set([try move.id("partner_id"), try move.id("commercial_partner_id")].compactMap { $0 })
    } else if !kind.isInvoice, env.rules.books.ranksByEntries {
      for item in try move.records("line_ids") {
        guard try item.related("account_id")?.text(env.names.accountKind) == "asset_receivable" else {
          continue
        }
        partners.formUnion([try item.id("partner_id")].compactMap { $0 })
      }
    }
    for partner in env.records("res.partner", partners.sorted()) {
      try partner.write(["customer_rank": .integer(partner.stored("customer_rank").int + 1)])
    }
  }

  private func nameReceivable(_ move: Record, _ name: String) throws {
    let reference = try move.text("payment_reference") ?? name
    var text = reference
    if !env.rules.books.flagsItems, let own = try move.text("ref"), !own.isEmpty, own != reference {
      text = "\(own) - \(reference)"
    }
    for item in try move.items(.counterpart) { try item.write(["name": .text(text)]) }
  }

  /// A credit note of an invoice that is still open is matched with it at once.
  func settleReversed(_ move: Record) throws {
    guard let invoice = try move.related("reversed_entry_id"), invoice.stored("state") == "posted" else {
      return
    }
    let items = try (move.records("line_ids") + invoice.records("line_ids")).filter {
      try Reconciliation.isOpen($0)
    }
    let (first, second) = (
      try items.filter { try $0.id("move_id") == move.id },
      try items.filter { try $0.id("move_id") == invoice.id }
    )
    guard !first.isEmpty, !second.isEmpty else { return }
    try Reconciliation(env).reconcile(first + second)
  }

  /// Back to draft, with nothing matched any more; the number stays.
  func draft(_ move: Record) throws {
    guard ["posted", "cancel"].contains(move.stored("state").text ?? "") else {
      throw TwinError.user("Only posted/cancelled journal entries can be reset to draft.")
    }
    for item in try move.records("line_ids") { try Reconciliation(env).undo(item) }
    try move.write(["state": "draft"])
  }
}
