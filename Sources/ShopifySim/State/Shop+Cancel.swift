import CommerceTypes

/// Cancelling an order.
extension Shop {
  /// Takes fulfillments back if it may, then every unit and the shipping off the order, voids what is authorized, and
  /// pays back what was paid.
  ///
  /// Evidence: documented; that a cancellation without repayment leaves the paid amount standing as an adjustment
  /// is assumed.
  mutating func cancel(_ input: CancelInput) throws(ShopError) -> [Happening] {
    let place = "cancellation of \(input.order)"
    let index = try orderIndex(input.order, place: place)
    var order = orders[index]
    guard order.cancelledAt == nil else {
      throw ShopError(
        code: .alreadyCancelled, message: "Order has already been cancelled", place: place,
        remedy: "leave the second cancellation out")
    }
    guard input.cancelsFulfillments || order.fulfillments.allSatisfy(\.isCancelled) else {
      throw ShopError(
        code: .alreadyFulfilled, message: "Cannot cancel an order that has fulfilled items", place: place,
        remedy: "cancel its fulfillments too, or refund the order with RETURN instead")
    }
    guard !input.cancelsFulfillments || !order.hasReturnedUnits else {
      throw ShopError(
        code: .notSimulated, message: "Fulfillments of which units came back can't be cancelled here",
        place: place,
        remedy: "refund the rest of the order instead")
    }
    let unfulfilled = cancelFulfillments(of: &order)
    for transaction in order.transactions where order.openAmount(ofIfAuthorization: transaction) > .zero {
      append(
        kind: .void, status: .success, gateway: transaction.gateway,
        amount: order.openAmount(of: transaction),
        parentID: transaction.id, to: &order)
    }
    let wasOwed = order.netPayment - order.currentTotalPrice
    order.refunds.append(emptyRefund(note: input.note))
    for item in order.lineItems {
      let units = order.currentQuantity(of: item)
      if units > 0 { add(units, of: item, input.restock ? .cancel : .noRestock, nil, to: &order) }
    }
    try refundShipping(order.currentShippingPrice, on: &order, place: place)
    try payBack(input.refund ? nil : [], wasOwed: wasOwed, on: &order, place: place)
    let refund = order.refunds[order.refunds.count - 1]
    if refund.lines.isEmpty, refund.shippingLines.isEmpty { order.refunds.removeLast() }
    order.cancelledAt = now
    order.cancelReason = input.reason
    order.updatedAt = now
    orders[index] = order
    var happenings = unfulfilled + [Happening(topic: .ordersCancelled, resource: .order(order.id))]
    if order.refunds.contains(where: { $0.id == refund.id }) {
      happenings.append(Happening(topic: .refundsCreate, resource: .refund(refund.id, order: order.id)))
    }
    return happenings + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }
}

extension Order {
  /// Whether fulfilled units were refunded.
  var hasReturnedUnits: Bool {
    refunds.flatMap(\.lines).contains { $0.quantity > $0.unfulfilledQuantity }
  }

  /// What is open of a successful authorization; zero for every other transaction.
  func openAmount(ofIfAuthorization transaction: OrderTransaction) -> ExactDecimal {
    transaction.isSuccess(of: .authorization) ? openAmount(of: transaction) : .zero
  }
}
