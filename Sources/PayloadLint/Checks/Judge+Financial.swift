import CommerceTypes

/// What an order's financial status follows from.
extension Judge {
  mutating func checkFinancialStatus(_ order: OrderBody) {
    guard let spot = order.spot["financial_status", "displayFinancialStatus"],
      let status = spot.text?.lowercased()
    else { return }
    if let list = order.transactionList, list.isWhole, !list.items.isEmpty, !order.hasOtherMoney {
      return checkAgainstTransactions(order, spot, status)
    }
    var isChecked = checkAgainstRefunds(order, spot, status)
    if checkAgainstOutstanding(order, spot, status) { isChecked = true }
    if !isChecked {
      skip(
        .financial, at: spot,
        because: "neither transactions nor refunds nor total_outstanding tell of payments")
    }
  }

  private mutating func checkAgainstTransactions(_ order: OrderBody, _ spot: Spot, _ status: String) {
    guard let received = order.sum(of: ["sale", "capture"], .shop),
      let back = order.sum(of: ["refund"], .shop),
      !order.transactions.contains(where: { ["pending", "awaiting_response", "unknown"].contains($0.status) }
      ),
      let total = (order.money("current_total_price").shop ?? order.money("total_price").shop)
    else { return skip(.financial, at: spot, because: "not all transactions are settled and told") }
    let slack = order.slack(.shop, terms: received.terms + back.terms) + order.roundingSlack(.shop)
    let authorized = order.transactions.contains { $0.kind == "authorization" && $0.isSuccess }
    let voided = order.transactions.contains { $0.kind == "void" && $0.isSuccess }
    let net = received.value - back.value
    let isShort = net < total.value - slack
    let allowed: [String]
    if !back.value.isZero {
      let isAll = back.value >= received.value - slack
      allowed = isAll ? ["refunded"] : ["partially_refunded"] + (isShort ? ["partially_paid"] : [])
    } else if !received.value.isZero {
      allowed = isShort ? ["partially_paid", "paid"].filter { $0 != "paid" || slack > .zero } : ["paid"]
    } else if total.value.isZero {
      return
    } else if authorized {
      allowed =
        voided || order.isCancelled
        ? ["voided", "authorized", "expired"] : ["authorized", "expired", "pending"]
    } else {
      allowed = ["pending", "voided", "expired"]
    }
    let money =
      "\(received.value.formatted(minimumDigits: 2)) received, \(back.value.formatted(minimumDigits: 2)) refunded"
    require(
      .financial, allowed.contains(status), at: spot,
      "\(spot.name) \(spot.text ?? ""), with \(money), of \(total.written)",
      remedy: "Shopify would say \(allowed.joined(separator: " or "))",
      operands: received.spots + back.spots + [total.spot])
  }

  /// Without transactions the refunds tell whether money went back.
  private mutating func checkAgainstRefunds(_ order: OrderBody, _ spot: Spot, _ status: String) -> Bool {
    guard let list = order.refundList, list.isWhole, order.refunds.allSatisfy({ $0.transactions != nil })
    else {
      return false
    }
    var back = Formula.zero
    for refund in order.refunds {
      for repayment in refund.transactions ?? [] where repayment.kind == "refund" {
        guard repayment.isSuccess, let amount = repayment.amount(.shop, order.currencies) else {
          return false
        }
        back += Formula(amount)
      }
    }
    switch status {
    case "paid", "pending", "authorized", "voided", "expired":
      require(
        .financial, back.value.isZero, at: spot, "\(spot.name) \(status), and \(back.shown) was refunded",
        remedy: "Shopify would say partially_refunded, or refunded when nothing is left", operands: back.spots
      )
    case "refunded", "partially_refunded":
      require(
        .financial, !list.items.isEmpty, at: spot, "\(spot.name) \(status), and there is no refund",
        remedy: "money goes back by a refund; without one Shopify says paid", operands: [])
      guard let total = order.money("total_price").shop, !list.items.isEmpty else { return true }
      let slack = order.slack(.shop, terms: back.terms + 1) + order.roundingSlack(.shop)
      require(
        .financial, status == "refunded" || total.value.isZero || back.value < total.value - slack, at: spot,
        "\(spot.name) \(status), and all of \(total.written) was refunded",
        remedy: "Shopify would say refunded", operands: [total.spot] + back.spots)
    default: return false
    }
    return true
  }

  /// E11 the other way round: what is outstanding tells what was received.
  private mutating func checkAgainstOutstanding(_ order: OrderBody, _ spot: Spot, _ status: String) -> Bool {
    guard order.dialect == .rest, !order.isCancelled, let open = order.money("total_outstanding").shop,
      let total = order.money("current_total_price").shop
    else { return false }
    let slack = order.slack(.shop, terms: 2) + order.roundingSlack(.shop)
    let net = total.value - open.value
    switch status {
    case "paid":
      require(
        .financial, open.value <= slack, at: spot,
        "\(spot.name) paid, and total_outstanding is \(open.written)",
        remedy: "nothing is outstanding of a paid order; Shopify would say partially_paid or pending",
        operands: [open.spot])
    case "pending":
      require(
        .financial, total.value.isZero || net <= slack, at: spot,
        "\(spot.name) pending, and only \(open.written) of \(total.written) is outstanding",
        remedy: "Shopify would say paid, or partially_paid", operands: [open.spot, total.spot])
    case "refunded":
      require(
        .financial, net <= slack, at: spot,
        "\(spot.name) refunded, and \(net.formatted(minimumDigits: 2)) of the payments is kept",
        remedy: "Shopify would say partially_refunded", operands: [open.spot, total.spot])
    default: return false
    }
    return true
  }
}
