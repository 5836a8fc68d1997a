import CommerceTypes

/// Odoo's tax arithmetic for one line of a company that rounds per line: each tax by itself, half up.
///
/// On top: `round(amount · rate)`. Included: `round(amount · rate / (1 + Σ rates))`, and the base is what remains.
enum LineTaxes {
  /// The tax that each of `rates` makes of a line's rounded amount.
  static func amounts(
    of lineAmount: ExactDecimal, rates: [TaxRate], included: Bool, digits: Int
  ) -> [ExactDecimal] {
    guard included else {
      return rates.map { rate in (lineAmount * rate.fraction).roundedHalfUp(to: digits) }
    }
    let divisor = ExactDecimal.one + rates.map(\.fraction).sum()
    return rates.map { rate in
      (lineAmount * rate.fraction).divided(by: divisor, digits: digits) ?? .zero
    }
  }
}
