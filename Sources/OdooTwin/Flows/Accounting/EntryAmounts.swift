import CommerceTypes

/// What a move amounts to, from its items.
struct EntryAmounts {
  let move: Record
  let kind: MoveKind
  let items: [Record]

  init(_ move: Record) throws {
    self.move = move
    kind = try MoveKind(move)
    items = try move.records("line_ids")
  }

  private func sum(_ kind: ItemKind, _ field: String) throws -> ExactDecimal {
    try items.filter { try ItemKind($0) == kind }.map { try $0.decimal(field) }.sum()
  }

  var untaxed: ExactDecimal {
    get throws { kind.isInvoice ? try sum(.line, "amount_currency") * kind.sign : .zero }
  }
  var tax: ExactDecimal {
    get throws { kind.isInvoice ? try sum(.tax, "amount_currency") * kind.sign : .zero }
  }

  var total: ExactDecimal {
    get throws {
      if kind.isInvoice { return try untaxed + tax }
      return try items.map { try $0.decimal("amount_currency") }.filter { !$0.isNegative }.sum()
    }
  }

  /// What is left to pay, in the move's currency.
  var residual: ExactDecimal {
    get throws {
      kind.isInvoice ? -(try sum(.counterpart, "amount_residual_currency") * kind.sign) : .zero
    }
  }

  var untaxedSigned: ExactDecimal {
    get throws { kind.isInvoice ? -(try sum(.line, "balance")) : .zero }
  }
  var taxSigned: ExactDecimal { get throws { kind.isInvoice ? -(try sum(.tax, "balance")) : .zero } }

  var totalSigned: ExactDecimal {
    get throws {
      if kind.isInvoice { return try untaxedSigned + taxSigned }
      return try items.map { try $0.decimal("balance") }.filter { !$0.isNegative }.sum()
    }
  }

  var residualSigned: ExactDecimal {
    get throws { kind.isInvoice ? try sum(.counterpart, "amount_residual") : .zero }
  }

  /// `not_paid`, `partial`, `paid`, or `reversed` where credit notes alone settled the invoice.
  ///
  /// Nil for entries where drafts are numbered; there, only the invoice's own credit notes reverse it (measured).
  var paymentState: String? {
    get throws {
      let rules = move.env.rules.books
      guard kind.isInvoice || !rules.numbersDrafts else { return nil }
      guard kind.isInvoice, move.stored("state") == "posted" else { return "not_paid" }
      let left = try residual
      if !left.isZero { return try left == total ? "not_paid" : "partial" }
      let others = try Reconciliation.counterparts(of: items)
      guard !others.isEmpty, !kind.isRefund else { return "paid" }
      let isReversed = try others.allSatisfy { other in
        try MoveKind(other) == kind.reversal
          && (rules.settlesReversed || other.id("reversed_entry_id") == move.id)
      }
      return isReversed ? "reversed" : "paid"
    }
  }
}
