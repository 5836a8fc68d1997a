import CommerceTypes

/// Paying money back.
extension Shop {
  /// A part of a refund's money, through one gateway.
  private struct Payment {
    let gateway: String
    /// In the customer's currency.
    let amount: ExactDecimal
    /// The payment that it is to pay back, when it was named.
    var parentID: Int?
    /// What of the payment that it pays back is still there; nil for store credit.
    var source: (transaction: OrderTransaction, open: MoneyBag)?
  }

  /// Pays money back with the newest refund, and books what is missing or too much as an adjustment.
  ///
  /// Without `wanted` it pays what is due, or with `paysAll` everything that was received.
  mutating func payBack(
    _ wanted: [RefundInput.Transaction]?, paysAll: Bool = false, on order: inout Order,
    account: inout RefundAccount, place: String
  ) throws(ShopError) {
    let net = order.netPayment
    let received = net.presentment > .zero ? net : .zero
    let due = paysAll || account.due.presentment > received.presentment ? received : account.due
    let payments =
      try wanted.map { list throws(ShopError) in try named(list, on: order, place: place) }
      ?? suggested(due.presentment, on: order)
    let total = payments.map(\.amount).sum()
    guard total <= net.presentment || total.isZero else {
      throw overRefund(total, of: net.presentment, on: order, place: place)
    }
    let goal = [due, account.value, account.value - account.owedBefore].first { $0.presentment == total }
    var parts: [Payment] = []
    for payment in payments where payment.amount > .zero {
      parts += try sources(of: payment, on: order, place: place)
    }
    var paid = MoneyBag.zero
    for (index, part) in parts.enumerated() {
      let rest = index == parts.count - 1 ? goal.map { $0 - paid } : nil
      let amount = bag(of: part, rest: rest, net: net, on: order)
      paid += amount
      let transaction = pay(part, amount, on: &order)
      order.refunds[order.refunds.count - 1].transactionIDs.append(transaction.id)
    }
    bookDiscrepancy(account.discrepancy(paid: paid), paid: paid, on: &order, account: account)
  }

  /// Books what stays between a refund's value and its money.
  private mutating func bookDiscrepancy(
    _ difference: MoneyBag, paid: MoneyBag, on order: inout Order, account: RefundAccount
  ) {
    guard !difference.isZero else { return }
    lean(on: .refundDiscrepancy)
    if paid.isZero { lean(on: .refundPending) }
    adjust(
      by: difference, reason: paid.isZero ? "PENDING_REFUND_DISCREPANCY" : "REFUND_DISCREPANCY", on: &order,
      cause: account.cause)
  }

  /// Adds an adjustment to the newest refund, and its sale to the ledger.
  mutating func adjust(
    by amount: MoneyBag, reason: String, on order: inout Order, cause: SalesAgreement.Cause
  ) {
    order.refunds[order.refunds.count - 1].adjustments.append(
      OrderAdjustment(id: nextID(), amount: amount, taxAmount: .zero, reason: reason))
    let sale = sale(.return, .adjustment, of: .adjustment, net: amount, taxes: [])
    book(sale, for: cause, on: &order)
  }

  /// Both currencies' amount of a payment: the last one takes what is left of the goal, the last of a payment what is
  /// left of that.
  private func bag(of part: Payment, rest: MoneyBag?, net: MoneyBag, on order: Order) -> MoneyBag {
    let open = part.source?.open ?? net
    if let rest, rest.presentment == part.amount, !rest.shop.isNegative, rest.shop <= open.shop {
      return rest
    }
    return order.currencies.part(part.amount, of: open)
  }

  /// Sends the money on its way: to a gift card, to the customer's store credit, or through the gateway.
  private mutating func pay(_ part: Payment, _ amount: MoneyBag, on order: inout Order) -> OrderTransaction {
    lean(on: .refundTransaction)
    let source = part.source?.transaction
    if let card = source?.giftCardID { credit(giftCardID: card, amount.shop) }
    if source == nil, let customer = order.customerID {
      lean(on: .refundStoreCredit)
      creditStore(customerID: customer, amount.shop)
    }
    return append(
      kind: .refund, status: .success, gateway: part.gateway, amount: amount,
      rounding: part.gateway == "cash" ? cashRounding(of: amount, on: order) : nil, parentID: source?.id,
      giftCardID: source?.giftCardID, facts: source?.facts.inherited ?? TransactionFacts(), to: &order)
  }

  /// The payments as they were asked for, each with its gateway.
  private func named(
    _ wanted: [RefundInput.Transaction], on order: Order, place: String
  ) throws(ShopError) -> [Payment] {
    var known: [String] = []
    for transaction in order.transactions where transaction.isSuccess(of: .sale, .capture) {
      if !known.contains(transaction.gateway) { known.append(transaction.gateway) }
    }
    var payments: [Payment] = []
    for payment in wanted {
      try checkAmount(payment.amount, "Refund amount", in: order.presentmentCurrency, place: place)
      guard let gateway = payment.gateway ?? known.first else {
        guard payment.amount > .zero else { continue }
        throw overRefund(payment.amount, of: .zero, on: order, place: place)
      }
      guard known.contains(gateway) || gateway == Self.storeCredit else {
        throw ShopError(
          code: .unknownGateway, message: "The order was not paid through \(gateway)", place: place,
          remedy: "use \((known + [Self.storeCredit]).joined(separator: ", "))")
      }
      if gateway == Self.storeCredit, order.customerID == nil {
        throw ShopError(
          code: .unknownGateway, message: "Store credit needs a customer, and the order has none",
          place: place,
          remedy: "give the order a customer, or pay back through another gateway")
      }
      payments.append(Payment(gateway: gateway, amount: payment.amount, parentID: payment.parentID))
    }
    return payments
  }

  /// The amount over the gateways, the first used first.
  private func suggested(_ amount: ExactDecimal, on order: Order) -> [Payment] {
    var open = amount
    return order.paymentGatewayNames.compactMap { gateway in
      let part = min(open, max(.zero, order.netPayment(gateway: gateway).presentment))
      open -= part
      return part.isZero ? nil : Payment(gateway: gateway, amount: part)
    }
  }

  /// A payment over the sales and captures that it pays back, the first first.
  private func sources(
    of payment: Payment, on order: Order, place: String
  ) throws(ShopError) -> [Payment] {
    if payment.gateway == Self.storeCredit { return [payment] }
    var missing = payment.amount
    var parts: [Payment] = []
    for transaction in order.transactions
    where transaction.gateway == payment.gateway && transaction.isSuccess(of: .sale, .capture)
      && (payment.parentID == nil || payment.parentID == transaction.id)
    {
      let refunded = order.transactions.filter {
        $0.parentID == transaction.id && $0.isSuccess(of: .refund)
      }
      let open = transaction.amount - refunded.map(\.amount).sum()
      let part = min(missing, open.presentment)
      guard part > .zero else { continue }
      missing -= part
      parts.append(Payment(gateway: payment.gateway, amount: part, source: (transaction, open)))
    }
    guard missing.isZero else {
      let most = order.netPayment(gateway: payment.gateway).presentment
      throw ShopError(
        code: .overRefund,
        message: "Refund amount \(moneyText(payment.amount, in: order.presentmentCurrency)) is greater than "
          + "net payment received \(moneyText(most, in: order.presentmentCurrency)) through \(payment.gateway)",
        place: place, remedy: "split the refund over the gateways that the order was paid through")
    }
    return parts
  }

  private func overRefund(
    _ amount: ExactDecimal, of most: ExactDecimal, on order: Order, place: String
  ) -> ShopError {
    let most = moneyText(most, in: order.presentmentCurrency)
    return ShopError(
      code: .overRefund,
      message: "Refund amount \(moneyText(amount, in: order.presentmentCurrency)) is greater than "
        + "net payment received \(most)",
      place: place,
      remedy: most.contains { ("1"..."9").contains($0) }
        ? "pay back at most \(most)" : "nothing was paid, or all of it went back; leave the transactions out")
  }

  private static let storeCredit = "store_credit"
}

extension Behaviour {
  static let refundTransaction = Behaviour(
    "refund.transaction", .captured,
    "Money goes back as a REFUND transaction under the payment it pays back, never more than was received on balance."
  )
  static let refundDiscrepancy = Behaviour(
    "refund.discrepancy", .documented,
    "What a refund pays less or more than it comes to is an order adjustment with the reason REFUND_DISCREPANCY."
  )
  static let refundPending = Behaviour(
    "refund.discrepancy.pending", .assumed,
    "A refund that pays nothing back though something is due has an adjustment PENDING_REFUND_DISCREPANCY.")
  static let refundStoreCredit = Behaviour(
    "refund.store-credit", .assumed,
    "A refund through store_credit credits the order's customer and needs no payment of that gateway.")
}
