import CommerceTypes

/// The amounts of an order or invoice.
struct TaxTotals: Sendable, Hashable {
  /// The line's own view: `price_subtotal`, `price_tax`, `price_total`.
  struct Line: Sendable, Hashable {
    let untaxed: ExactDecimal
    let tax: ExactDecimal
    let total: ExactDecimal
  }

  /// One tax over all lines; an invoice has one journal item for each.
  struct Tax: Sendable, Hashable {
    let id: Int
    let amount: ExactDecimal
    let base: ExactDecimal
  }

  /// The sum of what the lines book, not of what they show.
  let untaxed: ExactDecimal
  /// In the order in which the lines first name them.
  let taxes: [Tax]
  let lines: [Line]
  /// What an invoice books for each line: the lines' amounts with the document's rounding difference dealt out.
  let bookedUntaxed: [ExactDecimal]
  /// An order's tax; an invoice's is the sum of ``taxes``, which some versions don't agree with by a cent.
  let tax: ExactDecimal

  var total: ExactDecimal { untaxed + tax }
}
