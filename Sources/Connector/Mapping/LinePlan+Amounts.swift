import CommerceTypes

extension LinePlan {
  /// Price × quantity less the discount, before any rounding; with taxes inside when they are included.
  var unroundedAmount: ExactDecimal {
    unitPrice * ExactDecimal(quantity) * (100 - discountPercent) * ExactDecimal(minorUnits: 1, digits: 2)
  }

  /// The line's amount after discount, rounded to the currency.
  func amount(digits: Int) -> ExactDecimal { unroundedAmount.roundedHalfUp(to: digits) }

  /// What each of the line's taxes makes in a company that rounds per line.
  func taxAmounts(digits: Int) -> [ExactDecimal] {
    LineTaxes.amounts(
      of: amount(digits: digits), rates: taxes.map(\.rate), included: isTaxIncluded, digits: digits)
  }

  var isTaxIncluded: Bool { taxes.contains(where: \.isIncluded) }
}
