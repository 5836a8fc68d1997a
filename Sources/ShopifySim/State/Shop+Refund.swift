import CommerceTypes

/// Giving back units, shipping and money.
extension Shop {
  mutating func refund(_ input: RefundInput) throws(ShopError) -> [Happening] {
    let place = "refund of \(input.order)"
    let index = try orderIndex(input.order, place: place)
    var order = orders[index]
    let wasOwed = order.netPayment - order.currentTotalPrice
    order.refunds.append(emptyRefund(note: input.note))
    for line in input.lines { try refund(line, on: &order, place: place) }
    try refundShipping(input.shipping, on: &order, place: place)
    try payBack(input.transactions, wasOwed: wasOwed, on: &order, place: place)
    let refund = order.refunds[order.refunds.count - 1]
    guard !refund.lines.isEmpty || !refund.shippingLines.isEmpty || !refund.transactions.isEmpty else {
      throw ShopError(
        code: .invalidAmount, message: "A refund needs a line, shipping or a transaction", place: place,
        remedy: "name what is given back")
    }
    order.updatedAt = now
    orders[index] = order
    return [Happening(topic: .refundsCreate, resource: .refund(refund.id, order: order.id))]
      + refund.transactions.map {
        Happening(topic: .orderTransactionsCreate, resource: .transaction($0.id, order: order.id))
      } + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  mutating func emptyRefund(note: String?) -> Refund {
    Refund(
      id: nextID(), note: note, createdAt: now, lines: [], shippingLines: [], adjustments: [],
      transactions: [])
  }

  /// Adds a line's units to the newest refund; a SKU on several lines is taken from the first on.
  private mutating func refund(
    _ input: RefundInput.Line, on order: inout Order, place: String
  ) throws(ShopError) {
    try checkQuantity(input.quantity, input.sku, place: place)
    _ = try variant(input.sku, place: place)
    let items = order.lineItems.filter { $0.sku == input.sku }
    let bought = items.reduce(0) { $0 + order.currentQuantity(of: $1) }
    guard input.quantity <= bought else {
      throw ShopError(
        code: .invalidQuantity, message: "Quantity cannot refund more items than were purchased",
        place: "\(place), \(input.sku)", remedy: "give back at most \(bought)")
    }
    let locationID = try input.location.map { name throws(ShopError) in try location(name, place: place).id }
    var open = input.quantity
    for item in items {
      let possible =
        switch input.restock {
        case .cancel: order.unfulfilledQuantity(of: item)
        case .return: order.returnableQuantity(of: item)
        default: order.currentQuantity(of: item)
        }
      let units = min(open, possible)
      guard units > 0 else { continue }
      add(units, of: item, input.restock, locationID, to: &order)
      open -= units
    }
    guard open == 0 else {
      let wanted = input.restock == .cancel ? "not yet fulfilled" : "fulfilled"
      throw ShopError(
        code: .impossibleRestock,
        message: "Only \(input.quantity - open) of \(input.quantity) units are \(wanted)",
        place: "\(place), \(input.sku)",
        remedy: "CANCEL takes units that haven't left, RETURN takes units that have, NO_RESTOCK takes any")
    }
  }

  /// Adds units of one order line to the newest refund and moves the inventory.
  ///
  /// Evidence: documented for RETURN and CANCEL; that NO_RESTOCK takes units that haven't left first is assumed.
  mutating func add(
    _ units: Int, of item: LineItem, _ restock: RestockType, _ locationID: Int?, to order: inout Order
  ) {
    let amounts = RefundCalculator(digits: order.digits).amounts(of: item, quantity: units, in: order)
    let unfulfilled = restock == .return ? 0 : min(units, order.unfulfilledQuantity(of: item))
    var target = locationID
    var open = unfulfilled
    for index in order.fulfillmentOrders.indices where open > 0 {
      let taken = withdraw(item.id, upTo: open, fromFulfillmentOrder: index, in: &order, moved: true)
      guard taken > 0 else { continue }
      open -= taken
      let from = order.fulfillmentOrders[index].locationID
      adjust(item.variant, at: from, committed: -taken)
      guard restock == .cancel else { continue }
      adjust(item.variant, at: locationID ?? from, available: taken)
      target = target ?? from
    }
    if restock == .return {
      let shipped = order.fulfillments.last { made in
        !made.isCancelled && made.lines.contains { $0.lineItemID == item.id }
      }
      let place = locationID ?? shipped?.locationID ?? locations[0].id
      adjust(item.variant, at: place, available: units)
      target = place
    }
    order.refunds[order.refunds.count - 1].lines.append(
      RefundLineItem(
        id: nextID(), lineItemID: item.id, quantity: units, restockType: restock,
        locationID: restock == .noRestock ? nil : target, subtotal: amounts.subtotal, taxes: amounts.taxes,
        unfulfilledQuantity: unfulfilled))
  }

  /// Adds a part of the shipping price to the newest refund, with its tax.
  mutating func refundShipping(
    _ amount: ExactDecimal, on order: inout Order, place: String
  ) throws(ShopError) {
    try checkAmount(amount, "Shipping refund", place: place)
    guard amount <= order.currentShippingPrice else {
      throw ShopError(
        code: .overRefund,
        message: "Shipping refund amount \(moneyText(amount)) is greater than "
          + "the refundable shipping \(moneyText(order.currentShippingPrice))",
        place: place, remedy: "give back at most \(moneyText(order.currentShippingPrice)) of the shipping")
    }
    var open = amount
    for line in order.shippingLines {
      let part = min(open, order.currentPrice(of: line))
      guard part > .zero else { continue }
      let taxes = RefundCalculator(digits: order.digits).taxes(of: line, amount: part, in: order)
      order.refunds[order.refunds.count - 1].shippingLines.append(
        RefundShippingLine(id: nextID(), shippingLineID: line.id, subtotal: part, taxes: taxes))
      open -= part
    }
  }

  /// Pays money back and books what is missing or too much as an adjustment.
  ///
  /// What a refund comes to is what the customer has paid beyond the order's new total. Evidence: captured for
  /// the refusal; documented for the adjustment.
  mutating func payBack(
    _ wanted: [RefundInput.Transaction]?, wasOwed: ExactDecimal, on order: inout Order, place: String
  ) throws(ShopError) {
    let due = max(.zero, order.netPayment - order.currentTotalPrice - max(.zero, wasOwed))
    let payments = try wanted.map { list throws(ShopError) in try named(list, on: order, place: place) }
    let total = payments?.map(\.amount).sum() ?? due
    guard total <= order.netPayment else {
      throw ShopError(
        code: .overRefund,
        message: "Refund amount \(moneyText(total)) is greater than net payment received "
          + moneyText(order.netPayment),
        place: place, remedy: "pay back at most \(moneyText(order.netPayment))")
    }
    for payment in payments ?? suggested(due, on: order) where payment.amount > .zero {
      let gateway = payment.gateway ?? ""
      guard payment.amount <= order.netPayment(gateway: gateway) else {
        throw ShopError(
          code: .overRefund,
          message: "Refund amount \(moneyText(payment.amount)) is greater than net payment received "
            + "\(moneyText(order.netPayment(gateway: gateway))) through \(gateway)",
          place: place, remedy: "split the refund over the gateways that the order was paid through")
      }
      let parent = order.transactions.first { $0.gateway == gateway && $0.isSuccess(of: .sale, .capture) }
      let transaction = append(
        kind: .refund, status: .success, gateway: gateway, amount: payment.amount, parentID: parent?.id,
        to: &order)
      order.refunds[order.refunds.count - 1].transactions.append(transaction)
    }
    let difference = due - total
    guard !difference.isZero else { return }
    let isPending = total.isZero
    order.refunds[order.refunds.count - 1].adjustments.append(
      OrderAdjustment(
        id: nextID(), amount: difference, taxAmount: .zero,
        reason: isPending ? "PENDING_REFUND_DISCREPANCY" : "REFUND_DISCREPANCY"))
  }

  private func named(
    _ wanted: [RefundInput.Transaction], on order: Order, place: String
  ) throws(ShopError) -> [RefundInput.Transaction] {
    let known = order.transactions.filter { $0.isSuccess(of: .sale, .capture) }.map(\.gateway)
    var payments: [RefundInput.Transaction] = []
    for payment in wanted {
      try checkAmount(payment.amount, "Refund amount", place: place)
      guard let gateway = payment.gateway ?? known.first else {
        guard payment.amount > .zero else { continue }
        throw ShopError(
          code: .overRefund,
          message: "Refund amount \(moneyText(payment.amount)) is greater than net payment received "
            + moneyText(.zero),
          place: place, remedy: "nothing was paid; leave the transactions out")
      }
      guard known.contains(gateway) else {
        throw ShopError(
          code: .unknownGateway, message: "The order was not paid through \(gateway)", place: place,
          remedy: "use \(known.joined(separator: ", "))")
      }
      payments.append(RefundInput.Transaction(amount: payment.amount, gateway: gateway))
    }
    return payments
  }

  /// The amount over the gateways, the first used first.
  private func suggested(_ amount: ExactDecimal, on order: Order) -> [RefundInput.Transaction] {
    var open = amount
    return order.paymentGatewayNames.compactMap { gateway in
      let part = min(open, max(.zero, order.netPayment(gateway: gateway)))
      open -= part
      return part.isZero ? nil : RefundInput.Transaction(amount: part, gateway: gateway)
    }
  }
}
