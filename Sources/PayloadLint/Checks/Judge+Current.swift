import CommerceTypes

/// E9 and E14: what an order comes to now, after refunds and edits.
extension Judge {
  mutating func checkCurrent(_ order: OrderBody) {
    for basis in order.currencies.bases {
      checkCurrentSubtotal(order, basis)
      checkUnitPrices(order, basis)
      checkUntouched(order, basis)
      checkAfterRefunds(order, basis)
      checkCurrentSum(order, basis)
    }
  }

  /// From the discounts on what is left, however they came about.
  private mutating func checkCurrentSubtotal(_ order: OrderBody, _ basis: Basis) {
    guard let subtotal = order.money("current_subtotal_price")[basis] else { return }
    guard order.hasAllLines, let discounts = order.money("current_total_discounts")[basis] else {
      return skip(
        .currentSubtotal, at: subtotal.spot, because: "current_total_discounts or the lines are not told")
    }
    var sum = Formula.zero
    for line in order.lines where !line.isTip(in: order) {
      guard let price = line.price[basis], let current = line.currentQuantity else {
        return skip(.currentSubtotal, at: subtotal.spot, because: "not every line's current_quantity is told")
      }
      sum += Formula(price, times: current)
    }
    let net = sum - Formula(discounts)
    // Discounts on shipping are part of the total, and may have gone, or partly, with refunded shipping.
    let shipping = order.shippingDiscounts(basis) ?? .zero
    let slack = (refundedTies(order, basis) ?? .zero) + order.slack(basis, terms: net.terms)
    let mayBe = net.value...(net.value + max(shipping.value, .zero))
    let isBetween = !shipping.value.isZero && mayBe.contains(subtotal.value)
    hold(
      .currentSubtotal, subtotal, to: net + shipping, or: isBetween ? [Formula(subtotal)] : [net],
      slack: slack,
      symbols: "Σ price·current_quantity − current line discounts", money: order.label(basis))
  }

  /// What dividing discounts of partly refunded lines may be rounded by; nil where nothing is divided.
  private func refundedTies(_ order: OrderBody, _ basis: Basis) -> ExactDecimal? {
    let divided = order.lines.filter { line in
      guard let current = line.currentQuantity?.value, let quantity = line.quantity?.value else {
        return false
      }
      return current > 0 && current < quantity && !(order.discount(of: line, basis)?.value.isZero ?? false)
    }
    return divided.isEmpty ? nil : order.currencies.unit(basis) * ExactDecimal(divided.count)
  }

  /// GraphQL's unit prices after all discounts are told rounded.
  private mutating func checkUnitPrices(_ order: OrderBody, _ basis: Basis) {
    guard let subtotal = order.money("current_subtotal_price")[basis], order.hasAllLines, !order.lines.isEmpty
    else { return }
    var sum = Formula.zero
    var units = 0
    for line in order.lines where !line.isTip(in: order) {
      let name = "discounted_unit_price_after_all_discounts"
      guard let price = line.spot.money(name)[basis], let current = line.currentQuantity else { return }
      sum += Formula(price, times: current)
      units += current.value
    }
    let half = order.currencies.unit(basis) * ExactDecimal(minorUnits: 5, digits: 1)
    hold(
      .unitPrices, subtotal, to: sum,
      slack: half * ExactDecimal(units) + order.slack(basis, terms: sum.terms + units)
        + (refundedTies(order, basis) ?? .zero),
      symbols: "Σ discountedUnitPriceAfterAllDiscounts·currentQuantity", money: order.label(basis))
  }

  /// Without refunds and edits the current amounts are the original ones.
  private mutating func checkUntouched(_ order: OrderBody, _ basis: Basis) {
    let names = ["total_price", "subtotal_price", "total_tax", "total_discounts"]
    let current = names.map { order.money("current_\($0)")[basis] }
    guard current.contains(where: { $0 != nil }) else { return }
    guard order.refundList?.items.isEmpty == true, !order.hasReturns else { return }
    guard order.isUntouched || order.looksUntouched(basis) else {
      if let spot = current.compactMap({ $0?.spot }).first {
        skip(.untouched, at: spot, because: "the payload does not tell whether the order was edited")
      }
      return
    }
    for (name, now) in zip(names, current) {
      guard let now, let then = order.money(name)[basis] else { continue }
      hold(
        .untouched, now, to: Formula(then), symbols: "\(then.spot.name), without refund or edit",
        money: order.label(basis),
        remedy: "without a refund or an edit Shopify repeats \(then.written) here")
    }
  }

  /// The current total from its parts, where nothing but shipping was paid back beside lines.
  private mutating func checkCurrentSum(_ order: OrderBody, _ basis: Basis) {
    guard let total = order.money("current_total_price")[basis],
      let subtotal = order.money("current_subtotal_price")[basis],
      let shipping = order.money("current_shipping_price")[basis], let included = order.taxesIncluded,
      let tax = order.money("current_total_tax")[basis], let refunds = order.refundList, refunds.isWhole,
      !order.hasReturns
    else { return }
    let adjusts = order.refunds.contains { refund in
      guard let list = refund.adjustmentList, list.isWhole else { return true }
      return list.items.contains { !RefundBody.isShipping($0) }
    }
    let tips = order.tips[basis]?.value.isZero ?? true
    let extras = order.extras(basis, current: true)
    guard !adjusts, tips || refunds.items.isEmpty, extras.isComplete else { return }
    let sum = Formula(subtotal) + Formula(shipping) + (included ? .zero : Formula(tax)) + extras.sum
    hold(
      .currentSum, total, to: sum, or: order.cashRoundings(basis).map { sum + $0 },
      slack: order.slack(basis, terms: sum.terms),
      symbols: "current_subtotal_price + current_shipping_price + "
        + (included ? "" : "current_total_tax + ") + "tips + duties + fees", money: order.label(basis))
  }

  /// After refunds alone, the total falls by what the refunds took off.
  private mutating func checkAfterRefunds(_ order: OrderBody, _ basis: Basis) {
    guard let now = order.money("current_total_price")[basis], let then = order.money("total_price")[basis]
    else {
      return
    }
    guard let list = order.refundList, list.isWhole else {
      return skip(.currentTotal, at: now.spot, because: "the order's refunds are not told")
    }
    guard !list.items.isEmpty else { return }
    // A cancelled order comes to nothing; its duties and fees go without a refund that lists them.
    guard !order.isCancelled || !now.value.isZero else { return }
    guard order.hasRemovedUnits == false, !order.hasReturns, order.keepsDiscounts(basis),
      !order.mayRefundExtras
    else {
      return skip(
        .currentTotal, at: now.spot, because: "the order may have been edited, or goods were returned")
    }
    let fees = ["original", "current"].map { order.money("\($0)_total_additional_fees")[basis]?.value }
    guard fees[0] == fees[1] else {
      return skip(
        .currentTotal, at: now.spot, because: "fees were taken off, which refunds don't tell")
    }
    let totals = RefundReading.all(included: order.taxesIncluded).compactMap { reading in
      order.refunds.reduce(Formula?.some(Formula(then))) { rest, refund in
        guard let rest, let value = refund.value(basis, read: reading) else { return nil }
        return rest - value
      }
    }
    guard let first = totals.first else {
      return skip(.currentTotal, at: now.spot, because: "not all of the refunds' amounts are told")
    }
    hold(
      .currentTotal, now, to: first, or: Array(totals.dropFirst()),
      slack: order.slack(basis, terms: first.terms), symbols: "total_price − Σ refunded",
      money: order.label(basis))
  }
}

extension OrderBody {
  /// Whether lines, discounts and shipping stand as they were sold, as far as an edit would show.
  func looksUntouched(_ basis: Basis) -> Bool {
    guard hasRemovedUnits == false, !shippingLines.contains(where: { $0.isRemoved }) else { return false }
    if let now = money("current_total_discounts")[basis], let then = money("total_discounts")[basis] {
      guard now.value == then.value else { return agrees("subtotal_price", basis) }
      return true
    }
    return false
  }

  private func agrees(_ name: String, _ basis: Basis) -> Bool {
    guard let now = money("current_\(name)")[basis], let then = money(name)[basis] else { return false }
    return now.value == then.value
  }

  /// Whether what is left of the discounts is what refunds leave of them: no discount was added by an edit.
  func keepsDiscounts(_ basis: Basis) -> Bool {
    guard let now = money("current_total_discounts")[basis] else { return isUntouched }
    var low = ExactDecimal.zero
    var divided = 0
    for line in lines {
      guard let off = discount(of: line, basis), let quantity = line.quantity,
        let current = line.currentQuantity
      else { return false }
      guard quantity.value > 0 else { continue }
      if current.value != quantity.value, current.value != 0 { divided += 1 }
      low +=
        (off.value * ExactDecimal(current.value)).divided(by: ExactDecimal(quantity.value), digits: 6)
        ?? .zero
    }
    let shipping = shippingDiscounts(basis)?.value ?? .zero
    let slack = currencies.unit(basis) * ExactDecimal(divided) + self.slack(basis, terms: lines.count)
    return now.value >= low - slack && now.value <= low + shipping + slack
  }
}
