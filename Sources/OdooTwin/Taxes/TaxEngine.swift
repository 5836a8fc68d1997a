import CommerceTypes

/// Odoo's tax arithmetic: from lines to the amounts of an order or an invoice.
///
/// Every rule here was measured on running servers (`scripts/measure-taxes`); the measured amounts are test
/// fixtures. The company's `tax_calculation_rounding_method` decides where cents are cut.
struct TaxEngine: Sendable, Hashable {
  enum Rounding: String, Sendable {
    case perLine = "round_per_line"
    case globally = "round_globally"
  }

  /// Digits that raw amounts keep until they are rounded to the currency's.
  static let rawDigits = 14

  let rounding: Rounding
  /// Digits of the document's currency.
  let digits: Int
  let method: TaxMethod

  init(rounding: Rounding, digits: Int, method: TaxMethod = .documentWide) {
    self.rounding = rounding
    self.digits = digits
    self.method = method
  }

  /// `price_subtotal`, `price_tax` and `price_total` of a line.
  ///
  /// Document-wide, each tax is rounded by itself under both methods; line by line, `price_tax` keeps its digits.
  func amounts(of line: TaxableLine) -> TaxTotals.Line { shown(details(of: line)) }

  /// The amounts of the document with these lines.
  func totals(of lines: [TaxableLine]) -> TaxTotals {
    let details = lines.map(details)
    switch method {
    case .documentWide: return documentWide(details)
    case .lineByLine: return lineByLine(details)
    }
  }

  private func details(of line: TaxableLine) -> LineTaxes {
    switch method {
    case .documentWide: return LineTaxes(line, digits: rounding == .perLine ? digits : nil)
    case .lineByLine:
      return SteppedTaxes(line, digits: digits, taxDigits: rounding == .perLine ? digits : digits + 5).result
    }
  }

  private func shown(_ taxes: LineTaxes) -> TaxTotals.Line {
    switch method {
    case .documentWide:
      let untaxed = taxes.untaxed.roundedHalfUp(to: digits)
      let tax = taxes.parts.map { $0.amount.roundedHalfUp(to: digits) }.sum()
      return TaxTotals.Line(untaxed: untaxed, tax: tax, total: untaxed + tax)
    case .lineByLine:
      return TaxTotals.Line(
        untaxed: taxes.untaxed, tax: taxes.parts.map(\.amount).sum(), total: taxes.total)
    }
  }

  private func lineByLine(_ details: [LineTaxes]) -> TaxTotals {
    let untaxed = details.map(\.untaxed)
    let taxes = taxSums(details).map { part in
      TaxTotals.Tax(id: part.rule.id, amount: part.amount.roundedHalfUp(to: digits), base: part.base)
    }
    let sum = details.map { $0.parts.map(\.amount).sum() }.sum()
    return TaxTotals(
      untaxed: untaxed.sum(), taxes: taxes, lines: details.map(shown), bookedUntaxed: untaxed,
      tax: sum.roundedHalfUp(to: digits))
  }

  private func documentWide(_ details: [LineTaxes]) -> TaxTotals {
    let taxes = taxTotals(details)
    let rounded = details.map { $0.untaxed.roundedHalfUp(to: digits) }
    var booked = rounded
    if rounding == .globally {
      let exact = details.map(\.untaxed).sum().roundedHalfUp(to: digits)
      booked = distribute(exact - rounded.sum(), over: booked, among: Array(booked.indices))
      let taxed = details.indices.filter { !details[$0].parts.isEmpty }
      let wanted = includedUntaxed(details, taxes) ?? exact
      booked = distribute(wanted - exact, over: booked, among: taxed)
    }
    return TaxTotals(
      untaxed: booked.sum(), taxes: taxes, lines: details.map(shown), bookedUntaxed: booked,
      tax: taxes.map(\.amount).sum())
  }

  private typealias TaxSum = (rule: TaxRule, amount: ExactDecimal, base: ExactDecimal)

  /// Each tax once, in the order in which the lines name them: its raw amounts and bases.
  private func taxSums(_ details: [LineTaxes]) -> [TaxSum] {
    var order: [Int] = []
    var parts: [Int: TaxSum] = [:]
    for part in details.flatMap(\.parts) {
      if parts[part.rule.id] == nil { order.append(part.rule.id) }
      let before = parts[part.rule.id]
      parts[part.rule.id] = (
        part.rule, (before?.amount ?? .zero) + part.amount, (before?.base ?? .zero) + part.base
      )
    }
    return order.compactMap { parts[$0] }
  }

  /// Each tax once: its amounts summed raw, then rounded.
  private func taxTotals(_ details: [LineTaxes]) -> [TaxTotals.Tax] {
    taxSums(details).map { part in
      let amount = part.amount.roundedHalfUp(to: digits)
      let base =
        part.rule.isPriceIncluded
        ? (part.base + part.amount).roundedHalfUp(to: digits) - amount : part.base.roundedHalfUp(to: digits)
      return TaxTotals.Tax(id: part.rule.id, amount: amount, base: base)
    }
  }

  /// With nothing but included taxes the total stays the sum of the prices, and the taxes come off it.
  ///
  /// Nil as soon as one tax of the document comes on top: then the bases' sum stands.
  private func includedUntaxed(_ details: [LineTaxes], _ taxes: [TaxTotals.Tax]) -> ExactDecimal? {
    let parts = details.flatMap(\.parts)
    guard !parts.isEmpty, parts.allSatisfy(\.rule.isPriceIncluded) else { return nil }
    return details.map(\.total).sum().roundedHalfUp(to: digits) - taxes.map(\.amount).sum()
  }

  /// Hands missing cents to the biggest lines, one each, round and round.
  private func distribute(
    _ missing: ExactDecimal, over amounts: [ExactDecimal], among indices: [Int]
  ) -> [ExactDecimal] {
    let unit = ExactDecimal(minorUnits: missing.isNegative ? -1 : 1, digits: digits)
    let order = indices.sorted { left, right in
      let (first, second) = (amounts[left].magnitude, amounts[right].magnitude)
      return first == second ? left < right : first > second
    }
    var result = amounts
    var rest = missing
    var next = 0
    while !rest.isZero, !order.isEmpty {
      result[order[next % order.count]] += unit
      rest -= unit
      next += 1
    }
    return result
  }
}
