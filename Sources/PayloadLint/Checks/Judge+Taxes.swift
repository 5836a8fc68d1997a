import CommerceTypes

/// E5: an order's tax and the tax lines it is the sum of.
extension Judge {
  mutating func checkTaxSums(_ order: OrderBody) {
    for basis in order.currencies.bases {
      checkOrderTaxes(order, basis)
      checkLineTaxes(order, basis)
    }
  }

  private mutating func checkOrderTaxes(_ order: OrderBody, _ basis: Basis) {
    guard let total = order.money("total_tax")[basis] else { return }
    guard let list = order.spot.list("tax_lines", "taxLines"), list.isWhole else {
      return skip(.totalTax, at: total.spot, because: "the order's tax_lines are not told")
    }
    guard let sum = Self.sum(list.items.map { TaxLineBody(spot: $0) }, basis) else {
      return skip(.totalTax, at: total.spot, because: "not every tax line's price is told")
    }
    hold(.totalTax, total, to: sum, slack: order.slack(basis, terms: sum.terms), money: order.label(basis))
  }

  private mutating func checkLineTaxes(_ order: OrderBody, _ basis: Basis) {
    let total = order.money("total_tax")[basis]
    guard let place = total?.spot ?? order.spot["tax_lines", "taxLines"] else { return }
    guard order.hasAllLines, order.shippingList?.isWhole == true else {
      return skip(.lineTaxes, at: place, because: "not every line and shipping line is told")
    }
    let lists = order.lines.map(\.taxLines) + order.shippingLines.map(\.taxLines)
    var taxes: [TaxLineBody] = []
    for list in lists {
      guard let list else {
        return skip(.lineTaxes, at: place, because: "tax lines of lines or of shipping are not told")
      }
      taxes += list
    }
    // Duties and fees may bear taxes of their own, which a total can hold.
    let extra = order.taxesOfExtras(basis)
    guard let sum = Self.sum(taxes, basis) else {
      return skip(.lineTaxes, at: place, because: "not every tax line's price is told")
    }
    if let total {
      hold(
        .lineTaxes, total, to: sum, or: [sum + extra], slack: order.slack(basis, terms: sum.terms),
        money: order.label(basis))
    }
    guard extra.terms == 0, let list = order.spot.list("tax_lines", "taxLines"), list.isWhole else { return }
    checkGroups(order, basis, of: list.items.map { TaxLineBody(spot: $0) }, from: taxes)
  }

  /// The order's tax lines are the lines' ones, grouped by title and rate.
  private mutating func checkGroups(
    _ order: OrderBody, _ basis: Basis, of orderTaxes: [TaxLineBody], from taxes: [TaxLineBody]
  ) {
    let groups = Dictionary(grouping: orderTaxes, by: \.group)
    let parts = Dictionary(grouping: taxes, by: \.group)
    for tax in orderTaxes where groups[tax.group]?.first?.spot.path == tax.spot.path {
      guard let price = tax.price[basis], let all = Self.sum(groups[tax.group] ?? [], basis),
        let sum = Self.sum(parts[tax.group] ?? [], basis)
      else { continue }
      // Further lines of the same group stand on the other side.
      let rates = ((groups[tax.group] ?? []) + (parts[tax.group] ?? [])).compactMap { $0.spot["rate"] }
      let others = groups[tax.group]?.count == 1 ? Formula.zero : all - Formula(price)
      let formula = (sum - others).depending(on: rates)
      hold(
        .taxGroup, price, to: formula, slack: order.slack(basis, terms: formula.terms),
        symbols: "Σ tax lines “\(tax.title)”\(tax.rate.map { " at \($0)" } ?? "")", money: order.label(basis),
        remedy: "the lines' taxes of this title and rate come to \(sum.value.formatted(minimumDigits: 2)); "
          + "title and rate must agree as well")
    }
    for (group, lines) in parts where groups[group] == nil {
      guard let sum = Self.sum(lines, basis), !sum.value.isZero, let first = lines.first else { continue }
      require(
        .taxGroup, false, at: first.spot["rate"] ?? first.spot,
        "“\(group.title)”\(group.rate.map { " at \($0)" } ?? "") is no tax line of the order",
        remedy: "an order's tax_lines name every title and rate of its lines",
        operands: orderTaxes.compactMap { $0.spot["rate"] } + lines.map(\.spot))
    }
  }

  static func sum(_ taxes: [TaxLineBody], _ basis: Basis) -> Formula? {
    var sum = Formula.zero
    for tax in taxes {
      guard let price = tax.price[basis] else { return nil }
      sum += Formula(price)
    }
    return sum
  }
}

extension OrderBody {
  /// Taxes on the lines' duties and on additional fees.
  func taxesOfExtras(_ basis: Basis) -> Formula {
    var sum = Formula.zero
    let owners =
      lines.flatMap { $0.spot.list("duties")?.items ?? [] }
      + (spot.list("additional_fees", "additionalFees")?.items ?? [])
    for owner in owners {
      for tax in owner.list("tax_lines", "taxLines")?.items ?? [] {
        if let price = TaxLineBody(spot: tax).price[basis] { sum += Formula(price) }
      }
    }
    return sum
  }
}
