import CommerceTypes

/// All refunds of an order together: no more units and no more money than there were.
extension Judge {
  mutating func checkAllRefunds(_ order: OrderBody) {
    for line in order.lines {
      guard let quantity = line.quantity, let refunded = order.refundedUnits(of: line),
        !refunded.spots.isEmpty,
        let last = refunded.spots.last
      else { continue }
      require(
        .refundQuantity, refunded.value <= quantity.value, at: last,
        "\(refunded.value) units are refunded of a line of \(quantity.value)",
        remedy: "Shopify refuses to refund more units than were bought",
        operands: [quantity.spot] + refunded.spots)
    }
    for basis in order.currencies.bases { checkMoneyBack(order, basis) }
  }

  private mutating func checkMoneyBack(_ order: OrderBody, _ basis: Basis) {
    var back = Formula.zero
    for refund in order.refunds {
      for repayment in refund.transactions ?? [] where repayment.kind == "refund" && repayment.isSuccess {
        guard let amount = repayment.amount(basis, order.currencies) else { return }
        back += Formula(amount)
      }
    }
    guard back.terms > 0, let last = back.spots.last else { return }
    var received: Formula?
    if let list = order.transactionList, list.isWhole, !list.items.isEmpty {
      received = order.sum(of: ["sale", "capture"], basis)
    }
    let slack = order.slack(basis, terms: back.terms + 1) + order.roundingSlack(basis)
    if let received {
      require(
        .overRefund, back.value <= received.value + slack, at: last,
        "\(back.shown) = \(back.value) was refunded of \(received.shown) = \(received.value) received",
        remedy: "Shopify refuses a refund above the net payment", operands: back.spots + received.spots)
    } else if let total = order.money("total_price")[basis] {
      require(
        .overRefund, back.value <= total.value + slack, at: last,
        "\(back.shown) = \(back.value.formatted(minimumDigits: 2)) was refunded of an order of \(total.written)",
        remedy: "Shopify refuses a refund above the net payment", operands: back.spots + [total.spot])
    }
  }
}
