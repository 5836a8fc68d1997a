import CommerceTypes

/// The taxes of one line before they are summed over the document.
struct LineTaxes: Sendable, Hashable {
  struct Part: Sendable, Hashable {
    let rule: TaxRule
    let amount: ExactDecimal
    let base: ExactDecimal
  }

  /// In the order in which the taxes apply.
  let parts: [Part]
  /// Without any tax.
  let untaxed: ExactDecimal
  /// With all of them.
  let total: ExactDecimal
}

extension LineTaxes {
  /// Works the taxes out on the line's gross amount as ``TaxMethod/documentWide`` does.
  ///
  /// `digits` rounds the gross and each tax at once (round_per_line); nil keeps them raw (round_globally).
  /// Fixed taxes come first, then included ones from the last to the first, then those on top.
  init(_ line: TaxableLine, digits: Int?) {
    var work = Work(line, digits: digits)
    let rules = work.rules
    for index in rules.indices where rules[index].kind == .fixed { work.evaluate([index]) }
    for batch in work.batches.reversed()
    where rules[batch.lowerBound].isPriceIncluded && rules[batch.lowerBound].kind != .fixed {
      work.evaluate(Array(batch))
    }
    for index in rules.indices where !rules[index].isPriceIncluded && rules[index].kind != .fixed {
      work.evaluate([index])
    }
    self = work.result
  }

  private struct Work {
    let line: TaxableLine
    let gross: ExactDecimal
    let digits: Int?
    let rules: [TaxRule]
    let batches: [Range<Int>]
    var amounts: [ExactDecimal]
    var extra: [ExactDecimal]

    init(_ line: TaxableLine, digits: Int?) {
      self.line = line
      self.digits = digits
      gross = digits.map { line.gross.roundedHalfUp(to: $0) } ?? line.gross
      rules = line.taxes.sorted { ($0.sequence, $0.id) < ($1.sequence, $1.id) }
      amounts = Array(repeating: .zero, count: rules.count)
      extra = amounts
      var batches: [Range<Int>] = []
      for index in rules.indices {
        if let last = batches.last, rules[last.upperBound - 1].sharesBase(with: rules[index]) {
          batches[batches.count - 1] = last.lowerBound..<index + 1
        } else {
          batches.append(index..<index + 1)
        }
      }
      self.batches = batches
    }

    /// Taxes in `indices` share a base; what each does to the others' bases follows afterwards.
    mutating func evaluate(_ indices: [Int]) {
      for index in indices { amounts[index] = amount(of: index) }
      for index in indices { spread(index) }
    }

    func batch(of index: Int) -> Range<Int> { batches.first { $0.contains(index) } ?? index..<index + 1 }

    func amount(of index: Int) -> ExactDecimal {
      let rule = rules[index]
      let raw: ExactDecimal
      switch (rule.kind, rule.isPriceIncluded) {
      case (.fixed, _):
        let sign: ExactDecimal = line.discountedPrice.isNegative ? -1 : 1
        raw = rule.amount * line.quantity * sign
      case (.percent, false):
        raw = (gross + extra[index]) * rule.amount * ExactDecimal(minorUnits: 1, digits: 2)
      case (.percent, true):
        let whole = batch(of: index).map { rules[$0].amount }.sum() + 100
        let numerator = (gross + extra[index]) * rule.amount
        raw = numerator.divided(by: whole, digits: TaxEngine.rawDigits) ?? .zero
      }
      return raw.roundedHalfUp(to: digits ?? TaxEngine.rawDigits)
    }

    mutating func spread(_ index: Int) {
      let rule = rules[index]
      let batch = batch(of: index)
      let after = rules.indices.suffix(from: batch.upperBound)
      if rule.isPriceIncluded {
        for other in rules.indices.prefix(upTo: batch.lowerBound) { extra[other] -= amounts[index] }
        for other in after where !rule.includesBaseAmount || !rules[other].isBaseAffected {
          extra[other] -= amounts[index]
        }
      } else if rule.includesBaseAmount {
        for other in after where rules[other].isBaseAffected { extra[other] += amounts[index] }
      }
    }

    var result: LineTaxes {
      let parts = rules.indices.map { index in
        var base = gross + extra[index]
        if rules[index].isPriceIncluded { base -= batch(of: index).map { amounts[$0] }.sum() }
        return Part(rule: rules[index], amount: amounts[index], base: base)
      }
      let untaxed = parts.first?.base ?? gross
      return LineTaxes(parts: parts, untaxed: untaxed, total: untaxed + parts.map(\.amount).sum())
    }
  }
}
