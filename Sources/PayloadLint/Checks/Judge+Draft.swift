import CommerceTypes

/// What a draft order comes to.
extension Judge {
  mutating func checkDraft(_ subject: Subject) {
    let order = OrderBody(subject)
    if order.dialect == .rest, Currencies(bagsOf: subject.spot).differ {
      return skip(
        .draftTotal, at: subject.spot, because: "it does not tell which currency its plain amounts are in")
    }
    for basis in order.currencies.bases {
      checkSubtotal(order, basis)
      checkDraftTotal(order, basis)
      checkTaxSum(order, basis)
    }
  }

  private mutating func checkSubtotal(_ draft: OrderBody, _ basis: Basis) {
    guard let subtotal = draft.money("subtotal_price")[basis] else { return }
    if let lines = draft.money("total_line_items_price")[basis] {
      if let gross = draft.gross(basis) {
        hold(
          .lineItemsPrice, lines, to: gross, slack: draft.slack(basis, terms: gross.terms),
          money: draft.label(basis))
      }
      guard let discounts = draft.money("total_discounts")[basis] else {
        return skip(.draftSubtotal, at: subtotal.spot, because: "totalDiscounts is not told")
      }
      // Discounts on shipping count in the total of discounts, not in the subtotal.
      let net = Formula(lines) - Formula(discounts)
      guard subtotal.value <= net.value || discounts.value.isZero else {
        return skip(.draftSubtotal, at: subtotal.spot, because: "a part of the discounts may be on shipping")
      }
      return hold(
        .draftSubtotal, subtotal, to: net, slack: draft.slack(basis, terms: 2),
        symbols: "total of lines − total of discounts", money: draft.label(basis))
    }
    guard draft.dialect == .rest, let gross = draft.gross(basis), let discounts = restDiscounts(draft, basis)
    else {
      return skip(.draftSubtotal, at: subtotal.spot, because: "the lines or their discounts are not told")
    }
    let formulas = discounts.map { gross - $0 }
    guard let first = formulas.first else { return }
    hold(
      .draftSubtotal, subtotal, to: first, or: Array(formulas.dropFirst()),
      symbols: "Σ price·quantity − applied discounts", money: draft.label(basis))
  }

  /// The discounts of a REST draft: a line's amount has been seen for the line, and is documented for a unit.
  private func restDiscounts(_ draft: OrderBody, _ basis: Basis) -> [Formula]? {
    guard basis == .shop, draft.spot.member("applied_discount") != nil else { return nil }
    var ofLines = Formula.zero
    var ofUnits = Formula.zero
    for line in draft.lines {
      guard let discount = line.spot["applied_discount"] else { continue }
      guard let amount = Amount(discount["amount"]), let quantity = line.quantity else { return nil }
      ofLines += Formula(amount)
      ofUnits += Formula(amount, times: quantity)
    }
    guard let whole = draft.spot["applied_discount"] else { return [ofLines, ofUnits] }
    guard let amount = Amount(whole["amount"]) else { return nil }
    return [ofLines + Formula(amount), ofUnits + Formula(amount)]
  }

  private mutating func checkDraftTotal(_ draft: OrderBody, _ basis: Basis) {
    guard let total = draft.money("total_price")[basis] else { return }
    guard let subtotal = draft.money("subtotal_price")[basis], let included = draft.taxesIncluded,
      let tax = draft.money("total_tax")[basis]
    else {
      return skip(.draftTotal, at: total.spot, because: "subtotal, total tax or taxesIncluded is not told")
    }
    var shipping: Formula?
    if let amount = draft.money("total_shipping_price")[basis] {
      shipping = Formula(amount)
    } else if let line = draft.spot.member("shipping_line", "shippingLine") {
      let price =
        line.money("discounted_price")[basis] ?? line.money("price", graphQL: "originalPrice")[basis]
      shipping = line.isNull ? .zero : price.map { Formula($0) }
    }
    guard let shipping else { return skip(.draftTotal, at: total.spot, because: "shipping is not told") }
    let sum = Formula(subtotal) + shipping + (included ? .zero : Formula(tax))
    guard total.value <= sum.value || draft.dialect == .rest else {
      return skip(.draftTotal, at: total.spot, because: "duties or fees may be part of it")
    }
    hold(
      .draftTotal, total, to: sum, slack: draft.slack(basis, terms: sum.terms),
      symbols: included ? "subtotal + shipping" : "subtotal + shipping + tax", money: draft.label(basis))
  }

  private mutating func checkTaxSum(_ draft: OrderBody, _ basis: Basis) {
    guard let total = draft.money("total_tax")[basis], let list = draft.spot.list("tax_lines", "taxLines"),
      list.isWhole, let sum = Self.sum(list.items.map { TaxLineBody(spot: $0) }, basis)
    else { return }
    hold(.totalTax, total, to: sum, slack: draft.slack(basis, terms: sum.terms), money: draft.label(basis))
  }
}
