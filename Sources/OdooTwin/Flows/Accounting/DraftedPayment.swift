import CommerceTypes

/// A payment that has its entry from the start.
struct DraftedPayment {
  let payment: Record
  private var env: Environment { payment.env }

  init(_ payment: Record) { self.payment = payment }

  private var isInbound: Bool { get throws { try payment.string("payment_type") == "inbound" } }

  /// The journal's account for receipts or payments on their way.
  var outstandingAccount: Int? {
    get throws {
      let side = try isInbound ? "debit" : "credit"
      let journal = try payment.related("journal_id")
      return try journal?.id("payment_\(side)_account_id") ?? journal?.id("default_account_id")
    }
  }

  /// The partner's receivable or payable.
  var partnerAccount: Int? {
    get throws {
      if let own = payment.stored("destination_account_id").id { return own }
      let partner = try payment.related("partner_id") ?? env.company.related("partner_id")
      let isSupplier = try payment.string("partner_type") == "supplier"
      return try partner?.id(isSupplier ? "property_account_payable_id" : "property_account_receivable_id")
    }
  }

  /// Writes the entry's items anew from what the payment says.
  func book() throws {
    guard let move = try payment.related("move_id") else { return }
    let amount = try payment.decimal("amount") * (isInbound ? 1 : -1)
    let currency = try payment.id("currency_id") ?? env.companyCurrencyID
    let balance = env.companyAmount(amount, currency: currency, on: try payment.string("date"))
    let label = FieldValue.text(try label)
    func item(_ account: Int?, _ sign: ExactDecimal) throws -> Command {
      .create([
        "name": label, "account_id": .record(orUnset: account), "amount_currency": .decimal(amount * sign),
        "balance": .decimal(balance * sign), "currency_id": .record(currency),
        "partner_id": try payment.value("partner_id"), "date_maturity": try payment.value("date"),
        "quantity": .decimal(.one),
      ])
    }
    let old = try move.ids("line_ids").map { Command.delete($0) }
    try move.write([
      "partner_id": try payment.value("partner_id"), "currency_id": .record(currency),
      "line_ids": .commands(old + [try item(outstandingAccount, 1), try item(partnerAccount, -1)]),
    ])
  }

  /// `Customer Payment $ 531.94 - Ada Lovelace - 07/02/2026`
  private var label: String {
    get throws {
      let kinds = [
        "inbound-customer": "Customer Payment", "outbound-customer": "Customer Reimbursement",
        "inbound-supplier": "Vendor Reimbursement", "outbound-supplier": "Vendor Payment",
      ]
      let kind = try kinds["\(payment.string("payment_type"))-\(payment.string("partner_type"))"] ?? ""
      var parts = ["\(kind) \(try money)"]
      if let partner = try payment.related("partner_id") { parts.append(try partner.string("name")) }
      let date = try payment.string("date").split(separator: "-")
      if date.count == 3 { parts.append("\(date[1])/\(date[2])/\(date[0])") }
      return parts.joined(separator: " - ")
    }
  }

  /// `$ 1,531.94`, `11.90 €`
  private var money: String {
    get throws {
      let currency = try payment.related("currency_id")
      let digits = env.digits(ofCurrency: currency?.id)
      let amount = try payment.decimal("amount").formatted(minimumDigits: digits)
      let halves = amount.split(separator: ".", maxSplits: 1)
      var whole = ""
      for (index, digit) in (halves.first ?? "0").reversed().enumerated() {
        if index > 0, index % 3 == 0, digit != "-" { whole = "," + whole }
        whole = String(digit) + whole
      }
      let text = halves.count > 1 ? "\(whole).\(halves[1])" : whole
      let symbol = try currency?.string("symbol") ?? ""
      return try currency?.string("position") == "before" ? "\(symbol) \(text)" : "\(text) \(symbol)"
    }
  }

  private func items(liquid: Bool) throws -> [Record] {
    let account = try outstandingAccount
    return try payment.related("move_id")?.records("line_ids").filter {
      try ($0.id("account_id") == account) == liquid
    } ?? []
  }

  private func isSettled(_ items: [Record]) throws -> Bool {
    let rest = try items.map { try Reconciliation.residual($0) }
    return rest.map(\.currency).sum().isZero && rest.map(\.company).sum().isZero
  }

  /// Whether the invoices' side is matched in full.
  var isReconciled: Bool {
    get throws { try payment.decimal("amount").isZero || isSettled(items(liquid: false)) }
  }

  /// Whether the bank has it: at once where the journal's own account is used.
  var isMatched: Bool {
    get throws {
      if try payment.decimal("amount").isZero { return true }
      let own = try payment.related("journal_id")?.id("default_account_id")
      if try own != nil && outstandingAccount == own { return true }
      return try isSettled(items(liquid: true))
    }
  }

  /// The invoices it went to.
  var invoices: [Int] {
    get throws {
      let moves = try Reconciliation.counterparts(of: items(liquid: false))
      return Array(Set(try moves.filter { try MoveKind($0).isInvoice }.map(\.id))).sorted()
    }
  }
}
