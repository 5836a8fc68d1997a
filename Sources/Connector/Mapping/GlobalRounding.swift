import CommerceTypes

/// Odoo's tax arithmetic for a company that rounds globally, as far as it departs from rounding per line.
///
/// Globally a tax is worked out on each line's unrounded amount, added up over the document, and rounded once. Shopify
/// rounds each line's tax, so 100.00 + 9.99 + 5.00 at 6.25 % is 7.19 in such a company and 7.18 in Shopify.
enum GlobalRounding {
  /// One tax of a document that comes out differently.
  struct Difference: Sendable, Hashable {
    let tax: TaxPlan
    /// Rounded once for the whole document.
    let globally: ExactDecimal
    /// Rounded for each line, as Shopify charged it.
    let perLine: ExactDecimal
  }

  /// Odoo computes in floating point and takes what is this close to half a cent for half a cent.
  private static let noiseDigits = 9
  /// Digits of a quotient; enough for hundreds of lines to add up without touching `noiseDigits`.
  private static let quotientDigits = 12

  /// The taxes that differ, in the order in which the lines name them; empty when the rounding method doesn't matter.
  static func differences(in lines: [LinePlan], digits: Int) -> [Difference] {
    var taxes: [TaxPlan] = []
    var sums: [TaxPlan: (raw: ExactDecimal, perLine: ExactDecimal)] = [:]
    for line in lines {
      for (tax, (raw, rounded)) in zip(line.taxes, zip(unrounded(line), line.taxAmounts(digits: digits))) {
        if sums[tax] == nil { taxes.append(tax) }
        let sum = sums[tax] ?? (.zero, .zero)
        sums[tax] = (sum.raw + raw, sum.perLine + rounded)
      }
    }
    return taxes.compactMap { tax in
      guard let sum = sums[tax] else { return nil }
      let globally = sum.raw.roundedHalfUp(to: noiseDigits).roundedHalfUp(to: digits)
      return globally == sum.perLine ? nil : Difference(tax: tax, globally: globally, perLine: sum.perLine)
    }
  }

  /// What each of a line's taxes makes of its unrounded amount.
  private static func unrounded(_ line: LinePlan) -> [ExactDecimal] {
    let rates = line.taxes.map(\.rate.fraction)
    let divisor = line.isTaxIncluded ? ExactDecimal.one + rates.sum() : .one
    return rates.map { rate in
      (line.unroundedAmount * rate).divided(by: divisor, digits: quotientDigits) ?? .zero
    }
  }
}
