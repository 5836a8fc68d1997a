import CommerceTypes

/// E1, E2, E3, E4 and E6: what an order's lines, discounts and shipping come to.
extension Judge {
  mutating func checkTotals(_ order: OrderBody) {
    for basis in order.currencies.bases {
      checkGross(order, basis)
      checkSubtotal(order, basis)
      checkDiscounts(order, basis)
      checkShipping(order, basis)
      checkTotal(order, basis)
      checkTips(order, basis)
    }
    checkLineTotals(order)
  }

  private mutating func checkGross(_ order: OrderBody, _ basis: Basis) {
    guard let total = order.money("total_line_items_price")[basis] else { return }
    guard let gross = order.gross(basis) else {
      return skip(.lineItemsPrice, at: total.spot, because: "not every line's price and quantity is told")
    }
    hold(
      .lineItemsPrice, total, to: gross, slack: order.slack(basis, terms: gross.terms),
      money: order.label(basis))
  }

  private mutating func checkSubtotal(_ order: OrderBody, _ basis: Basis) {
    guard let subtotal = order.money("subtotal_price")[basis] else { return }
    guard let gross = order.gross(basis) else {
      return skip(.subtotal, at: subtotal.spot, because: "not every line's price and quantity is told")
    }
    guard let discounts = order.lineDiscounts(basis) else {
      return skip(.subtotal, at: subtotal.spot, because: "the lines' discount allocations are not told")
    }
    let formula = gross - discounts
    hold(
      .subtotal, subtotal, to: formula, slack: order.slack(basis, terms: formula.terms),
      symbols: "Σ price·quantity − Σ discount allocations", money: order.label(basis))
  }

  private mutating func checkDiscounts(_ order: OrderBody, _ basis: Basis) {
    guard let total = order.money("total_discounts")[basis] else { return }
    guard order.lines.allSatisfy({ $0.allocations != nil }),
      let lines = order.lineDiscounts(basis), let shipping = order.shippingDiscounts(basis)
    else {
      return checkDiscountsFromPrices(order, total, basis)
    }
    let formula = lines + shipping
    hold(
      .totalDiscounts, total, to: formula, slack: order.slack(basis, terms: formula.terms),
      money: order.label(basis))
  }

  /// Bodies before allocations were told: what the subtotal and the shipping prices lack.
  private mutating func checkDiscountsFromPrices(_ order: OrderBody, _ total: Amount, _ basis: Basis) {
    guard order.lines.allSatisfy({ $0.allocations == nil }), order.shippingList?.isWhole == true,
      let subtotal = order.money("subtotal_price")[basis], let gross = order.gross(basis)
    else { return skip(.totalDiscounts, at: total.spot, because: "the discount allocations are not told") }
    var shipping = Formula.zero
    for line in order.shippingLines {
      guard let price = line.price[basis], let discounted = line.discounted[basis] else {
        return skip(.totalDiscounts, at: total.spot, because: "the discount allocations are not told")
      }
      shipping += Formula(price) - Formula(discounted)
    }
    let formula = gross - Formula(subtotal) + shipping
    hold(
      .totalDiscounts, total, to: formula, slack: order.slack(basis, terms: formula.terms),
      symbols: "Σ price·quantity − subtotal_price + Σ (price − discounted_price) of shipping",
      money: order.label(basis))
  }

  private mutating func checkShipping(_ order: OrderBody, _ basis: Basis) {
    var gross = Formula.zero
    var net = Formula.zero
    var isComplete = order.shippingList?.isWhole ?? false
    for line in order.shippingLines {
      guard let price = line.price[basis] else {
        isComplete = false
        continue
      }
      gross += Formula(price)
      if let discounted = line.discounted[basis] {
        net += Formula(discounted)
        if line.allocations != nil || order.isWithoutDiscounts, let off = order.discount(of: line, basis) {
          hold(
            .shippingPrice, discounted, to: Formula(price) - off,
            slack: order.slack(basis, terms: off.terms + 1), money: order.label(basis))
        }
      } else {
        net += Formula(price)
      }
    }
    guard isComplete, let total = order.money("total_shipping_price")[basis] else { return }
    let isClear = !order.shippingLines.contains { $0.isRemoved }
    guard isClear else {
      return skip(.shippingTotal, at: total.spot, because: "a shipping line was removed")
    }
    hold(
      .shippingTotal, total, to: gross, or: [net], slack: order.slack(basis, terms: gross.terms),
      money: order.label(basis))
  }

  private mutating func checkTotal(_ order: OrderBody, _ basis: Basis) {
    guard let total = order.money("total_price")[basis] else { return }
    func missing(_ what: String) -> String { "\(what) not told" }
    guard let subtotal = order.money("subtotal_price")[basis] else {
      return skip(.totalPrice, at: total.spot, because: missing("subtotal_price is"))
    }
    guard let included = order.taxesIncluded else {
      return skip(.totalPrice, at: total.spot, because: missing("taxes_included is"))
    }
    let shippings = order.shippingNet(basis)
    guard let shipping = shippings.first else {
      return skip(.totalPrice, at: total.spot, because: missing("shipping is"))
    }
    let isTaxed = order.money("total_tax")[basis].map { !$0.value.isZero } ?? true
    let flag = isTaxed ? order.spot["taxes_included", "taxesIncluded"] : nil
    var rest = Formula.zero.depending(on: flag.map { [$0] } ?? [])
    if !included {
      guard let tax = order.money("total_tax")[basis] else {
        return skip(.totalPrice, at: total.spot, because: missing("total_tax is"))
      }
      rest += Formula(tax)
    }
    let extras = order.extras(basis, current: false)
    rest += extras.sum
    let formulas = shippings.map { Formula(subtotal) + $0 + rest }
    let formula = Formula(subtotal) + shipping + rest
    let rounding = order.cashRoundings(basis)
    let others = formulas.dropFirst() + formulas.flatMap { sum in rounding.map { sum + $0 } }
    let slack = order.slack(basis, terms: formula.terms)
    if !extras.isComplete, total.value > formula.value + slack {
      return skip(.totalPrice, at: total.spot, because: missing("not all of tips, duties and fees are"))
    }
    hold(
      .totalPrice, total, to: formula, or: Array(others), slack: slack,
      symbols: included
        ? "subtotal_price + shipping + tips + duties + fees"
        : "subtotal_price + shipping + total_tax + tips + duties + fees",
      money: order.label(basis))
  }

  /// Tips stand beside the goods, as lines and as a total.
  private mutating func checkTips(_ order: OrderBody, _ basis: Basis) {
    guard order.dialect == .rest, let total = order.tips[basis], order.hasAllLines else { return }
    var sum = Formula.zero
    for line in order.lines where line.isTip(in: order) {
      guard let gross = line.gross(basis) else { return }
      sum += gross
    }
    guard sum.terms > 0 else { return }
    hold(
      .tips, total, to: sum, slack: order.slack(basis, terms: sum.terms), money: order.label(basis))
  }

  /// GraphQL's own totals of a line.
  private mutating func checkLineTotals(_ order: OrderBody) {
    for line in order.lines {
      for basis in order.currencies.bases {
        guard let total = line.spot.money("original_total")[basis], let gross = line.gross(basis) else {
          continue
        }
        hold(.lineTotal, total, to: gross, slack: order.slack(basis, terms: 1), money: order.label(basis))
      }
    }
  }
}
