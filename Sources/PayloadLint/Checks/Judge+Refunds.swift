import CommerceTypes

/// E12: what a refund takes back and pays back.
extension Judge {
  mutating func check(_ refund: RefundBody, in context: RefundContext) {
    for line in refund.lines ?? [] {
      checkLine(line, in: context)
      checkRestock(line)
    }
    checkRestockFlag(refund)
    checkCopiesQuantity(refund)
    for basis in context.currencies.bases {
      for line in refund.lines ?? [] { checkAmounts(line, in: context, basis) }
      checkShipping(refund, in: context, basis)
      checkMoney(refund, in: context, basis)
    }
  }

  /// The line it names, and the copy of that line it carries.
  private mutating func checkLine(_ refunded: RefundLineBody, in context: RefundContext) {
    if let id = refunded.spot["line_item_id"], let copy = refunded.copy, let own = copy.spot["id"] {
      require(
        .refundLine, id.identity == own.identity, at: id,
        "line_item_id \(id.identity ?? "") ≠ line_item.id = \(own.identity ?? "")",
        remedy: "both name the line that is taken back", operands: [own])
    }
    guard let order = context.order, order.knowsLines, let id = refunded.lineID else { return }
    let line = order.line(id.identity)
    require(
      .refundLine, line != nil, at: id, "\(id.name) \(id.identity ?? "") is no line of this order",
      remedy:
        "a refund takes back lines of its own order; removed lines stay in line_items with current_quantity 0"
    )
    guard let line, let copy = refunded.copy else { return }
    checkCopy(copy, of: line)
    if let mine = copy.quantity, let theirs = line.quantity, refunded.spot["line_item"] != nil {
      require(
        .lineCopy, mine.value == theirs.value, at: mine.spot,
        "quantity \(mine.value) ≠ the order line's quantity = \(theirs.value)",
        remedy: "the copy of the line tells the units that were bought, not the refunded ones",
        operands: [theirs.spot])
    }
  }

  private mutating func checkAmounts(_ refunded: RefundLineBody, in context: RefundContext, _ basis: Basis) {
    guard let units = refunded.quantity, let line = context.line(of: refunded), let quantity = line.quantity,
      quantity.value > 0
    else {
      if let amount = refunded.subtotal.any {
        skip(.refundSubtotal, at: amount.spot, because: "the line it takes back is not told")
      }
      return
    }
    if basis == .shop {
      require(
        .refundQuantity, (0...quantity.value).contains(units.value), at: units.spot,
        "refunded quantity \(units.value) is not between 0 and quantity \(quantity.value)",
        remedy: "Shopify refuses to refund more units than were bought", operands: [quantity.spot])
    }
    let unit = context.currencies.unit(basis)
    let foreign = basis == .shop && context.currencies.differ ? unit : .zero
    let taxes = refunded.totalTax[basis]
    if let tax = taxes, let charged = line.taxLines, let sum = Self.sum(charged, basis) {
      let share = Self.share(sum, units, quantity)
      let digits = context.currencies.digits(basis)
      // Each tax line's part is rounded by itself.
      let isWhole = charged.allSatisfy { line in
        line.price[basis].map { Self.isWhole(Self.share(Formula($0), units, quantity).value, digits) }
          ?? false
      }
      hold(
        .refundTax, tax, to: share,
        slack: isWhole ? foreign : unit * ExactDecimal(max(charged.count, 1)) + foreign,
        symbols: "Σ tax·refunded/quantity", money: Self.label(context, basis),
        remedy: "a refunded unit takes its part of the line's tax along")
    }
    guard let subtotal = refunded.subtotal[basis] else { return }
    let discount = context.order?.discount(of: line, basis) ?? Self.discount(of: line, basis)
    guard let gross = line.gross(basis), let discount else {
      return skip(
        .refundSubtotal, at: subtotal.spot,
        because: "the line's price or its discount allocations are not told")
    }
    let share = Self.share(gross - discount, units, quantity)
    let others = context.included == false ? [] : taxes.map { [share - Formula($0)] } ?? []
    let isWhole = Self.isWhole(share.value, context.currencies.digits(basis))
    hold(
      .refundSubtotal, subtotal, to: share, or: others, slack: (isWhole ? .zero : unit) + foreign,
      symbols: "(price·quantity − Σ allocations)·refunded/quantity", money: Self.label(context, basis))
  }

  /// Refunded shipping is told twice, with opposite signs.
  private mutating func checkShipping(_ refund: RefundBody, in context: RefundContext, _ basis: Basis) {
    guard let list = refund.shippingList, list.isWhole, let first = list.items.first,
      let adjustments = refund.adjustmentList, adjustments.items.contains(where: RefundBody.isShipping),
      let lines = refund.shipping(basis, "subtotal_amount")
    else { return }
    var sum = Formula.zero
    var amounts: [Amount] = []
    for item in adjustments.items where RefundBody.isShipping(item) {
      guard let amount = item.money("amount")[basis] else { return }
      sum -= Formula(amount)
      amounts.append(amount)
    }
    let amount = first.money("subtotal_amount")[basis]
    guard let amount else { return }
    let tax = refund.shipping(basis, "tax_amount") ?? .zero
    let rest = lines - Formula(amount)
    hold(
      .refundShipping, amount, to: sum - rest, or: [sum - rest - tax, sum - rest + tax],
      symbols: "−Σ adjustments of kind shipping_refund", money: Self.label(context, basis),
      remedy: "Shopify tells refunded shipping in both places; the adjustment is negative")
  }

  private mutating func checkMoney(_ refund: RefundBody, in context: RefundContext, _ basis: Basis) {
    guard let repayments = refund.repayments,
      let place = refund.transactionList?.items.first ?? refund.spot["transactions"]
    else { return }
    guard !repayments.isEmpty else { return }
    guard refund.isSettled else {
      return skip(
        .refundMoney, at: place, because: "not all of its transactions are refunds that went through")
    }
    guard !refund.isOfReturn else {
      return skip(
        .refundMoney, at: place, because: "it belongs to a return, whose exchange or fees are not told")
    }
    let values = refund.values(basis, included: context.included)
    guard let value = values.first else {
      return skip(.refundMoney, at: place, because: "not all of its lines, adjustments and amounts are told")
    }
    var amounts: [Amount] = []
    for repayment in repayments {
      guard let amount = repayment.amount(basis, context.currencies) else {
        return skip(.refundMoney, at: place, because: "a transaction is not told in this currency")
      }
      amounts.append(amount)
    }
    guard let last = amounts.last else { return }
    let paid = amounts.map(\.value).sum()
    let slack =
      basis == .shop && context.currencies.differ
      ? context.currencies.unit(.shop) * ExactDecimal(value.terms + 1) : .zero
    let others = amounts.dropLast().reduce(Formula.zero) { $0 + Formula($1) }
    let rounding = repayments.compactMap { $0.spot["amount_rounding"].flatMap { Amount($0) } }.map(
      \.value.magnitude
    ).sum()
    // An order that was not all paid gives back less than its goods, one that was edited what was paid too much.
    let isLess = values.allSatisfy { paid < $0.value - slack - rounding }
    let isMore = values.allSatisfy { paid > $0.value + slack + rounding }
    let isExact = values.contains { (paid - $0.value).magnitude <= slack + rounding }
    let isProven = (isMore || context.wasPaid(basis)) && (isLess || context.wasKept(basis))
    guard isExact || isProven else {
      return skip(
        .refundMoney, at: place,
        because: isLess
          ? "less was paid back than taken off, as it may be where the order was not all paid"
          : "more was paid back than taken off, as it may be where the order was edited after it was paid")
    }
    hold(
      .refundMoney, last, to: value - others, or: values.map { $0 - others }, slack: slack + rounding,
      symbols: "Σ (subtotal + total_tax) − Σ order adjustments\(others.terms > 0 ? " − other refunds" : "")",
      money: Self.label(context, basis),
      remedy:
        "where another amount was paid back, Shopify adds an order adjustment of kind refund_discrepancy")
  }

  /// A part of an amount, for some of its units.
  private static func share(_ amount: Formula, _ units: Quantity, _ quantity: Quantity) -> Formula {
    let value =
      (amount.value * ExactDecimal(units.value)).divided(by: ExactDecimal(quantity.value), digits: 6) ?? .zero
    let written =
      units.value == quantity.value
      ? amount.shown
      : "\(amount.terms > 1 ? "(\(amount.shown))" : amount.shown)·\(units.value)/\(quantity.value)"
    return Formula(
      value, written: written, from: amount.spots + [units.spot, quantity.spot], terms: max(amount.terms, 1))
  }

  private static func isWhole(_ value: ExactDecimal, _ digits: Int) -> Bool {
    value.roundedHalfUp(to: digits) == value
  }

  private static func discount(of line: LineBody, _ basis: Basis) -> Formula? {
    guard let allocations = line.allocations else { return nil }
    return allocations.reduce(Formula?.some(.zero)) { sum, allocation in
      guard let sum, let amount = allocation.amount[basis] else { return nil }
      return sum + Formula(amount)
    }
  }

  private static func label(_ context: RefundContext, _ basis: Basis) -> String {
    basis == .presentment
      ? " (presentment money\(context.currencies.presentment.map { ", \($0)" } ?? ""))" : ""
  }
}
