import CommerceTypes

/// One line's taxes as ``TaxMethod/lineByLine`` works them out.
///
/// The line's amount is rounded to the currency first, under both rounding methods; each tax to the currency
/// when lines are rounded by themselves, else to five digits more. From the last tax to the first, included ones
/// come off the amount; then, from the first on, each tax is worked out, and the last included one of a run gets
/// what is left to the amount that contains it. Signs: the work is done on the amount's magnitude.
struct SteppedTaxes {
  let line: TaxableLine
  /// Digits of the currency, and those kept of each tax.
  let digits: Int
  let taxDigits: Int
  private let rules: [TaxRule]

  init(_ line: TaxableLine, digits: Int, taxDigits: Int) {
    self.line = line
    self.digits = digits
    self.taxDigits = taxDigits
    rules = line.taxes.sorted { ($0.sequence, $0.id) < ($1.sequence, $1.id) }
  }

  /// An amount, and how far included taxes contain it.
  private struct Start {
    var base: ExactDecimal
    /// By the index of the tax that ends a run of included ones: the amount that contains the run.
    var wholes: [Int: ExactDecimal] = [:]
  }

  var result: LineTaxes {
    let gross = line.gross.roundedHalfUp(to: digits)
    let sign: ExactDecimal = gross.isNegative ? -1 : 1
    let shownSign = gross.isZero ? line.freeSign : sign
    let start = start(gross * sign)
    var base = start.base
    var total = start.base
    var isBehindCascade = false
    var run = ExactDecimal.zero
    var parts: [LineTaxes.Part] = []
    for (index, rule) in rules.enumerated() {
      let whole = start.wholes[index].flatMap { $0.isZero ? nil : $0 }
      let raw: ExactDecimal
      if rule.isPriceIncluded, !isBehindCascade, let whole {
        raw = whole - (base + run)
        run = .zero
      } else {
        raw = amount(rule, on: base)
      }
      let tax = raw.roundedHalfUp(to: taxDigits)
      if rule.isPriceIncluded, whole == nil { run += tax }
      parts.append(
        LineTaxes.Part(
          rule: rule, amount: tax * sign, base: (base * sign).roundedHalfUp(to: taxDigits)))
      if rule.includesBaseAmount {
        base += tax
        if !rule.isPriceIncluded { isBehindCascade = true }
      }
      total += tax
    }
    return LineTaxes(
      parts: parts, untaxed: start.base * shownSign, total: total.roundedHalfUp(to: digits) * shownSign)
  }

  /// Takes the included taxes off.
  private func start(_ gross: ExactDecimal) -> Start {
    var start = Start(base: gross)
    var fixed = ExactDecimal.zero
    var share = ExactDecimal.zero
    var isNewRun = true
    func reduced(_ base: ExactDecimal) -> ExactDecimal {
      ((base - fixed) * 100).divided(by: share + 100, digits: TaxEngine.rawDigits) ?? .zero
    }
    for (index, rule) in rules.enumerated().reversed() {
      if rule.includesBaseAmount {
        start.base = reduced(start.base)
        (fixed, share, isNewRun) = (.zero, .zero, true)
      }
      guard rule.isPriceIncluded else { continue }
      switch rule.kind {
      case .percent: share += rule.amount
      case .fixed: fixed += line.quantity.magnitude * rule.amount
      }
      if isNewRun { start.wholes[index] = start.base }
      isNewRun = false
    }
    start.base = reduced(start.base).roundedHalfUp(to: digits)
    return start
  }

  /// A fixed tax follows the sign of what it is worked out on; without that, the quantity's.
  private func amount(_ rule: TaxRule, on base: ExactDecimal) -> ExactDecimal {
    guard rule.kind == .fixed else { return base * rule.amount * ExactDecimal(minorUnits: 1, digits: 2) }
    guard !base.isZero else { return line.quantity * rule.amount }
    return line.quantity.magnitude * rule.amount * (base.isNegative ? -1 : 1)
  }
}
