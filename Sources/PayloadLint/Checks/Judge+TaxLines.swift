import CommerceTypes

/// E7: each tax line from its net amount and rate.
extension Judge {
  mutating func checkTaxLines(_ order: OrderBody) {
    for line in order.lines { checkTaxability(line, in: order) }
    for basis in order.currencies.bases { checkTaxLines(order, basis) }
  }

  private mutating func checkTaxLines(_ order: OrderBody, _ basis: Basis) {
    let lines = taxedLines(order, basis)
    guard lines.contains(where: { !$0.taxes.isEmpty }) else { return }
    guard let included = order.taxesIncluded else {
      for line in lines {
        if let tax = line.taxes.first {
          skip(.taxLine, at: tax.spot, because: "taxes_included is not told")
        }
      }
      return
    }
    var failures: [(line: TaxedLine, group: TaxGroup, taxes: [TaxLineBody], expected: ExactDecimal)] = []
    for line in lines {
      for (group, taxes) in line.groups {
        guard let first = taxes.first, let rate = group.rate,
          let expected = line.expected(rate, included: included, digits: order.currencies.digits(basis)),
          let prices = Self.prices(taxes, basis)
        else {
          if let first = taxes.first {
            skip(.taxLine, at: first.spot, because: "its rate or price is not told")
          }
          continue
        }
        let sum = prices.map(\.value).sum()
        if line.isFree, sum.isZero {
          held(.taxLine, [first.spot])
        } else if matches(prices, sum, expected, line, rate, included, order, basis) {
          held(.taxLine, prices.map(\.spot) + line.net.spots + taxes.compactMap { $0.spot["rate"] })
        } else {
          failures.append((line, group, taxes, expected))
        }
      }
    }
    for (group, failed) in Dictionary(grouping: failures, by: \.group) {
      if isSplit(group, over: lines, failed.map(\.line), included, order, basis) {
        for failure in failed { held(.taxLine, failure.taxes.map(\.spot)) }
      } else {
        for failure in failed {
          report(failure.line, failure.taxes, failure.expected, included, order, basis)
        }
      }
    }
  }

  private func matches(
    _ prices: [Amount], _ sum: ExactDecimal, _ expected: ExactDecimal, _ line: TaxedLine,
    _ rate: ExactDecimal,
    _ included: Bool, _ order: OrderBody, _ basis: Basis
  ) -> Bool {
    let unit = order.currencies.unit(basis)
    if basis == .shop, order.currencies.differ {
      return (sum - expected).magnitude <= unit * ExactDecimal(prices.count)
    }
    if sum == expected { return true }
    guard prices.count > 1, let exact = line.exact(rate, included: included) else { return false }
    // The same title twice: each part was rounded by itself, or each is the whole.
    return prices.allSatisfy { $0.value == expected }
      || (sum - exact).magnitude * 2 <= unit * ExactDecimal(prices.count)
  }

  /// Whether an amount of the whole order was split down to its lines: each within one unit, the first carries the rest.
  private func isSplit(
    _ group: TaxGroup, over lines: [TaxedLine], _ failed: [TaxedLine], _ included: Bool, _ order: OrderBody,
    _ basis: Basis
  ) -> Bool {
    guard let rate = group.rate else { return false }
    let unit = order.currencies.unit(basis)
    let digits = order.currencies.digits(basis)
    let goods = failed.contains(where: \.isShipping) ? [] : [lines.filter { !$0.isShipping }]
    for choice in [lines] + goods {
      let bearing = choice.filter { line in line.taxes.contains { $0.group == group } }
      var charged = ExactDecimal.zero
      var exact = ExactDecimal.zero
      var isNear = !bearing.isEmpty
      for (index, line) in bearing.enumerated() {
        guard let prices = Self.prices(line.taxes.filter { $0.group == group }, basis),
          let own = line.exact(rate, included: included),
          let expected = line.expected(rate, included: included, digits: digits)
        else { return false }
        let sum = prices.map(\.value).sum()
        let tolerance = index == 0 ? unit * ExactDecimal(bearing.count) : unit
        if (sum - expected).magnitude > tolerance { isNear = false }
        charged += sum
        exact += own
      }
      if isNear, charged == exact.roundedHalfUp(to: digits) { return true }
    }
    return false
  }

  private mutating func report(
    _ line: TaxedLine, _ taxes: [TaxLineBody], _ expected: ExactDecimal, _ included: Bool, _ order: OrderBody,
    _ basis: Basis
  ) {
    guard let prices = Self.prices(taxes, basis), let last = prices.last, let rate = taxes.first?.group.rate
    else {
      return
    }
    let others = prices.dropLast().reduce(Formula.zero) { $0 + Formula($1) }
    let net = line.net.terms > 1 ? "(\(line.net.shown))" : line.net.shown
    let divisor = included ? "/(1 + \(line.rates ?? .zero))" : ""
    let rates = taxes.compactMap { $0.spot["rate"] }
    let flag = order.spot["taxes_included", "taxesIncluded"]
    let tax = Formula(
      expected, written: "\(net)·\(rate)\(divisor)", from: line.net.spots + rates + (flag.map { [$0] } ?? []))
    hold(
      .taxLine, last, to: tax - others, symbols: included ? "net·rate/(1 + Σ rates)" : "net·rate",
      money: order.label(basis),
      remedy:
        "Shopify rounds each tax line half up; only an order made through the API keeps the taxes it was given"
    )
  }

  private func taxedLines(_ order: OrderBody, _ basis: Basis) -> [TaxedLine] {
    var lines: [TaxedLine] = []
    for line in order.lines {
      guard let taxes = line.taxLines, let gross = line.gross(basis),
        let off = order.discount(of: line, basis),
        !line.isEdited(refunded: order.refundedUnits(of: line)?.value)
      else { continue }
      let isFree =
        order.isTaxExempt || line.isTaxable?.flag == false || line.isGiftCard?.flag == true
      lines.append(TaxedLine(net: gross - off, taxes: taxes, isShipping: false, isFree: isFree))
    }
    for line in order.shippingLines {
      guard let taxes = line.taxLines, let price = line.price[basis],
        let off = order.discount(of: line, basis)
      else { continue }
      lines.append(
        TaxedLine(net: Formula(price) - off, taxes: taxes, isShipping: true, isFree: order.isTaxExempt))
    }
    return lines
  }

  private mutating func checkTaxability(_ line: LineBody, in order: OrderBody) {
    guard let taxes = line.taxLines else { return }
    let prices = taxes.compactMap { $0.price.any }
    let taxed = prices.first { !$0.value.isZero }
    if let card = line.isGiftCard, card.flag == true {
      require(
        .giftCard, taxed == nil, at: taxed?.spot ?? line.spot,
        "a gift card is taxed with \(taxed?.written ?? "")",
        remedy: "Shopify sells gift cards untaxed; the tax is due on what is bought with one",
        operands: [card])
    } else if let taxable = line.isTaxable, taxable.flag == false {
      require(
        .notTaxable, taxed == nil, at: taxed?.spot ?? line.spot,
        "taxable is false, and the line bears a tax of \(taxed?.written ?? "")",
        remedy: "a line that is not taxable has no tax lines, or ones of 0.00", operands: [taxable])
    }
    if let exempt = order.spot["tax_exempt", "taxExempt"], exempt.flag == true {
      require(
        .notTaxable, taxed == nil, at: taxed?.spot ?? line.spot,
        "the order is exempt from tax, and a line bears a tax of \(taxed?.written ?? "")",
        remedy: "an exempt order has no tax", operands: [exempt])
    }
  }

  static func prices(_ taxes: [TaxLineBody], _ basis: Basis) -> [Amount]? {
    var prices: [Amount] = []
    for tax in taxes {
      guard let price = tax.price[basis] else { return nil }
      prices.append(price)
    }
    return prices
  }
}
