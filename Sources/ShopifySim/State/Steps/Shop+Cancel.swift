import CommerceTypes

/// Cancelling an order.
extension Shop {
  /// Takes fulfillments back if it may, voids what is authorized, then takes every unit, the shipping and the fees off
  /// the order and pays back what was paid.
  mutating func cancel(_ input: CancelInput) throws(ShopError) -> [Happening] {
    let place = "cancellation of \(input.order)"
    var order = try order(input.order, place: place)
    try checkCancellable(order, input, place: place)
    order.updatedAt = now
    let before = order
    lean(on: .cancelTakesAll)
    var happenings = takeBackFulfillments(of: &order)
    happenings.append(Happening(topic: .ordersCancelled, resource: .order(order.id)))
    happenings += voidAuthorizations(of: &order)
    var account = beginRefund(note: input.note, on: &order)
    for item in order.lineItems {
      takeBackDuties(nil, of: item, on: &order, account: &account)
      let units = order.currentQuantity(of: item)
      guard units > 0 else { continue }
      let restock: RestockType = input.restock && !item.isTip ? .cancel : .noRestock
      takeBack(units, of: item, restock, nil, on: &order, account: &account)
    }
    try takeBackShipping(order.currentShippingPrice.presentment, on: &order, account: &account, place: place)
    takeBackFees(on: &order, account: &account)
    if !input.refund { lean(on: .cancelWithoutRefund) }
    try payBack(input.refund ? nil : [], paysAll: true, on: &order, account: &account, place: place)
    let refund = order.refunds[order.refunds.count - 1]
    if refund.isEmpty {
      order.refunds.removeLast()
    } else {
      happenings += self.happenings(of: refund, on: order)
    }
    order.cancelledAt = now
    order.cancelReason = input.reason
    order.cancelStaffNote = input.staffNote
    store(order)
    return happenings + cancelledFulfillmentOrders(of: order, before: before)
      + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  private func checkCancellable(
    _ order: Order, _ input: CancelInput, place: String
  ) throws(ShopError) {
    guard order.cancelledAt == nil else {
      throw ShopError(
        code: .alreadyCancelled, message: "Order has already been cancelled", place: place,
        remedy: "leave the second cancellation out")
    }
    let made = order.fulfillments.filter { !$0.isCancelled }
    guard !made.isEmpty else { return }
    guard input.cancelsFulfillments else {
      throw ShopError(
        code: .alreadyFulfilled, message: "Cannot cancel an order that has fulfilled items", place: place,
        remedy: "cancel its fulfillments too, or refund the order with RETURN instead")
    }
    guard !order.hasReturnedUnits, made.allSatisfy(order.canTakeBack) else {
      throw ShopError(
        code: .notSimulated, message: "Fulfillments of which units came back can't be cancelled here",
        place: place, remedy: "refund the rest of the order instead")
    }
  }

  private mutating func takeBackFulfillments(of order: inout Order) -> [Happening] {
    var happenings: [Happening] = []
    for index in order.fulfillments.indices where !order.fulfillments[index].isCancelled {
      takeBackFulfillment(index, of: &order)
      let id = order.fulfillments[index].id
      happenings.append(Happening(topic: .fulfillmentsUpdate, resource: .fulfillment(id, order: order.id)))
    }
    return happenings
  }

  private mutating func voidAuthorizations(of order: inout Order) -> [Happening] {
    var happenings: [Happening] = []
    for transaction in order.transactions where transaction.isSuccess(of: .authorization) {
      let open = order.openAmount(of: transaction)
      guard open.presentment > .zero else { continue }
      lean(on: .cancelVoids)
      let void = append(
        kind: .void, status: .success, gateway: transaction.gateway, amount: open, parentID: transaction.id,
        to: &order)
      happenings += tell(void, of: order)
    }
    return happenings
  }

  /// Fees have no place of their own in a refund: what of them wasn't paid is taken off, the rest goes back as an
  /// adjustment.
  private mutating func takeBackFees(on order: inout Order, account: inout RefundAccount) {
    var unpaid = account.owedBefore - account.value
    var paid = MoneyBag.zero
    for fee in order.additionalFees {
      let subject = Sale.Subject.fee(fee.id)
      let whole = order.sales(of: subject).map(order.total).sum()
      guard !whole.isZero else { continue }
      lean(on: .cancelFees)
      let taxes = order.currentTaxes(of: subject, count: fee.taxLines.count)
      let isWhole = unpaid.presentment >= whole.presentment
      let part = isWhole ? whole : unpaid.presentment > .zero ? unpaid : .zero
      unpaid -= part
      paid += whole - part
      guard !part.isZero else { continue }
      let taken = sale(
        .return, .additionalFee, of: subject, net: isWhole ? -order.currentNet(of: subject) : -part,
        taxes: taxes.map { isWhole ? -$0 : .zero })
      add(taken, on: &order, account: &account)
    }
    guard !paid.isZero else { return }
    account.value += paid
    adjust(by: -paid, reason: "REFUND_DISCREPANCY", on: &order, cause: account.cause)
  }
}

extension Order {
  /// Whether fulfilled units were refunded.
  var hasReturnedUnits: Bool {
    refunds.flatMap(\.lines).contains { line in
      line.quantity > line.unfulfilledQuantity && lineItem(id: line.lineItemID)?.isTip != true
    }
  }
}

extension Behaviour {
  static let cancelTakesAll = Behaviour(
    "cancel.order", .assumed,
    "A cancellation refunds every unit, tip and duty that is left and the shipping, and pays back everything received."
  )
  static let cancelVoids = Behaviour(
    "cancel.void", .assumed, "A cancellation voids what is authorized and not captured.")
  static let cancelFees = Behaviour(
    "cancel.fees", .assumed,
    "A cancellation gives paid additional fees back as an order adjustment, since a refund has no place for them; "
      + "unpaid ones are taken off alone.")
  static let cancelWithoutRefund = Behaviour(
    "cancel.without-refund", .assumed,
    "A cancellation that pays nothing back leaves the paid amount standing as an order adjustment.")
}
