import CommerceTypes

/// Computes the tax lines of one line: each tax rounded half up on its own (equation E7).
///
/// On top of the price a tax is net · rate; inside it, it is net · rate / (1 + Σ rates).
/// Evidence: captured for taxes on top; documented for taxes inside and for the rounding of exact ties.
struct TaxCalculator {
  let taxesIncluded: Bool
  let digits: Int

  /// `net` is the line's price after its discounts.
  func taxLines(on net: ExactDecimal, taxes: [TaxInput]) -> [TaxLine] {
    let whole = ExactDecimal.one + taxes.map(\.rate.fraction).sum()
    return taxes.map { tax in
      let amount =
        taxesIncluded
        ? (net * tax.rate.fraction).divided(by: whole, digits: digits) ?? .zero
        : (net * tax.rate.fraction).roundedHalfUp(to: digits)
      return TaxLine(title: tax.title, rate: tax.rate, price: amount)
    }
  }
}
