import CommerceTypes

/// What a line or a shipping line is taxed on, and the tax lines it bears.
struct TaxedLine {
  let net: Formula
  let taxes: [TaxLineBody]
  let isShipping: Bool
  /// Why no tax may be expected here: exempt, not taxable, a gift card.
  let isFree: Bool

  /// The tax lines by title and rate, in their order.
  var groups: [(group: TaxGroup, lines: [TaxLineBody])] {
    var order: [TaxGroup] = []
    var lines: [TaxGroup: [TaxLineBody]] = [:]
    for tax in taxes {
      if lines[tax.group] == nil { order.append(tax.group) }
      lines[tax.group, default: []].append(tax)
    }
    return order.map { ($0, lines[$0] ?? []) }
  }

  /// Σ rates, each title and rate once; nil when a rate is not told.
  var rates: ExactDecimal? {
    groups.reduce(ExactDecimal?.some(.zero)) { sum, entry in
      guard let sum, let rate = entry.group.rate else { return nil }
      return sum + rate
    }
  }

  /// Net·rate, or net·rate/(1 + Σ rates) to six digits.
  func exact(_ rate: ExactDecimal, included: Bool) -> ExactDecimal? {
    let tax = net.value * rate
    guard included else { return tax }
    guard let rates else { return nil }
    return tax.divided(by: .one + rates, digits: 6)
  }

  /// The tax at a minor unit, ties away from zero, rounded once.
  func expected(_ rate: ExactDecimal, included: Bool, digits: Int) -> ExactDecimal? {
    let tax = net.value * rate
    guard included else { return tax.roundedHalfUp(to: digits) }
    guard let rates else { return nil }
    return tax.divided(by: .one + rates, digits: digits)
  }
}
