import CommerceTypes

/// E10, E11 and E13: payments, what is outstanding, and the ledger.
extension Judge {
  mutating func checkPayments(_ order: OrderBody) {
    for basis in order.currencies.bases {
      checkSums(order, basis)
      checkOutstanding(order, basis)
      checkSales(order, basis)
    }
    checkParents(order)
  }

  private mutating func checkSums(_ order: OrderBody, _ basis: Basis) {
    let received = order.money("total_received")[basis]
    let refunded = order.money("total_refunded")[basis]
    if let net = order.money("net_payment")[basis], let received, let refunded {
      hold(
        .netPayment, net, to: Formula(received) - Formula(refunded), slack: order.slack(basis, terms: 2),
        money: order.label(basis))
    }
    let list = order.transactionList
    for (rule, total, kinds) in [
      (Rule.received, received, Set(["sale", "capture"])), (Rule.refunded, refunded, Set(["refund"])),
    ] {
      guard let total else { continue }
      guard let list, list.isWhole, !order.hasOtherMoney, let sum = order.sum(of: kinds, basis) else {
        skip(rule, at: total.spot, because: "the order's transactions are not told")
        continue
      }
      let slack = order.slack(basis, terms: sum.terms) + order.roundingSlack(basis)
      hold(rule, total, to: sum, slack: slack, money: order.label(basis))
    }
    checkRefundTotals(order, basis)
  }

  /// A refund's own total, from its transactions.
  private mutating func checkRefundTotals(_ order: OrderBody, _ basis: Basis) {
    for refund in order.refunds { checkTotalRefunded(refund, order.currencies, basis) }
  }

  mutating func checkTotalRefunded(_ refund: RefundBody, _ currencies: Currencies, _ basis: Basis) {
    guard let total = refund.spot.money("total_refunded")[basis], let list = refund.transactionList,
      list.isWhole, let transactions = refund.transactions, !transactions.isEmpty,
      transactions.allSatisfy(\.isTold)
    else { return }
    var sum = Formula.zero
    for transaction in transactions where transaction.kind == "refund" && transaction.isSuccess {
      guard let amount = transaction.amount(basis, currencies) else { return }
      sum += Formula(amount)
    }
    hold(.refunded, total, to: sum, symbols: "Σ successful refund transactions")
  }

  private mutating func checkOutstanding(_ order: OrderBody, _ basis: Basis) {
    guard let outstanding = order.money("total_outstanding")[basis] else { return }
    if let total = order.money("current_total_price")[basis] {
      let slack = order.slack(basis, terms: 2) + order.roundingSlack(basis)
      require(
        .outstanding, outstanding.value <= max(total.value, .zero) + slack, at: outstanding.spot,
        "\(outstanding.spot.name) \(outstanding.written) is more than \(total.spot.name) = \(total.written)",
        remedy: "no more can be open than the order comes to now", operands: [total.spot])
    }
    guard let total = order.money("current_total_price")[basis], let net = order.money("net_payment")[basis]
    else {
      guard order.dialect == .graphQL else { return }
      return skip(.outstanding, at: outstanding.spot, because: "currentTotalPrice or netPayment is not told")
    }
    let formula = Formula(total) - Formula(net)
    hold(
      .outstanding, outstanding, to: formula, or: formula.value.isNegative ? [.zero] : [],
      slack: order.slack(basis, terms: 2) + order.roundingSlack(basis), money: order.label(basis))
  }

  private mutating func checkSales(_ order: OrderBody, _ basis: Basis) {
    guard let agreements = order.spot.list("agreements") else { return }
    guard let total = order.money("current_total_price")[basis] else { return }
    guard agreements.isWhole else {
      return skip(.sales, at: total.spot, because: "not every agreement is told")
    }
    var sum = Formula.zero
    for agreement in agreements.items {
      guard let sales = agreement.list("sales"), sales.isWhole else {
        return skip(.sales, at: total.spot, because: "not every sale is told")
      }
      for sale in sales.items {
        guard let amount = sale.money("total_amount")[basis] else {
          return skip(.sales, at: total.spot, because: "not every sale's totalAmount is told")
        }
        sum += Formula(amount)
      }
    }
    guard sum.terms > 0 else { return }
    hold(.sales, total, to: sum, slack: order.slack(basis, terms: sum.terms), money: order.label(basis))
  }

  /// Refunds go back on the payment they came from.
  private mutating func checkParents(_ order: OrderBody) {
    guard let list = order.transactionList, list.isWhole, !list.items.isEmpty,
      order.transactions.allSatisfy({ $0.isTold && $0.id != nil })
    else { return }
    var seen: Set<String> = []
    let repayments =
      order.transactions.filter { $0.kind == "refund" }
      + order.refunds.flatMap { ($0.transactions ?? []).filter { $0.kind == "refund" } }
    var back: [String: Formula] = [:]
    for repayment in repayments {
      guard let parent = repayment.parent, let id = parent.identity else { continue }
      if let own = repayment.id, !seen.insert(own).inserted { continue }
      guard let payment = order.transactions.first(where: { $0.id == id }) else {
        require(
          .parent, false, at: parent, "\(id) is none of the order's transactions",
          remedy: "a refund's parent is the sale or capture it pays back")
        continue
      }
      let isPayment = ["sale", "capture"].contains(payment.kind) && payment.isSuccess
      require(
        .parent, isPayment, at: parent,
        "the parent \(id) is a \(payment.kind ?? "transaction") with status \(payment.status ?? "unknown")",
        remedy: "a refund's parent is a successful sale or capture", operands: [payment.spot])
      guard isPayment, repayment.isSuccess, let amount = repayment.amount(.shop, order.currencies),
        let paid = payment.amount(.shop, order.currencies)
      else { continue }
      back[id, default: .zero] += Formula(amount)
      guard let sum = back[id] else { continue }
      let slack = order.slack(.shop, terms: sum.terms) + order.roundingSlack(.shop)
      require(
        .parent, sum.value <= paid.value + slack, at: amount.spot,
        "\(sum.shown) was refunded of a payment of \(paid.written)",
        remedy: "no more can go back on a payment than it brought", operands: [paid.spot] + sum.spots)
    }
  }
}
