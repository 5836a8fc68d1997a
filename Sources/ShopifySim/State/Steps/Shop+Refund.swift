import CommerceTypes

/// Giving back units, shipping, duties and money.
extension Shop {
  mutating func refund(_ input: RefundInput) throws(ShopError) -> [Happening] {
    let place = "refund of \(input.order)"
    var order = try order(input.order, place: place)
    let before = order
    var account = beginRefund(note: input.note, on: &order)
    for line in input.lines {
      try takeBack(line, duties: input.duties, on: &order, account: &account, place: place)
    }
    try takeBackShipping(input.shipping, on: &order, account: &account, place: place)
    try payBack(input.transactions, on: &order, account: &account, place: place)
    let refund = order.refunds[order.refunds.count - 1]
    guard !refund.isEmpty else {
      throw ShopError(
        code: .invalidAmount, message: "A refund needs a line, shipping or a transaction", place: place,
        remedy: "name what is given back")
    }
    store(order)
    let told = happenings(of: refund, on: order)
    return told + cancelledFulfillmentOrders(of: order, before: before)
      + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  /// Adds an empty refund to the order, which becomes its newest, and returns its account.
  mutating func beginRefund(note: String?, of returned: Return? = nil, on order: inout Order) -> RefundAccount
  {
    let refund = Refund(id: nextID(), note: note, createdAt: now, returnID: returned?.id)
    order.refunds.append(refund)
    return RefundAccount(
      cause: returned.map { .return($0.id) } ?? .refund(refund.id), owedBefore: order.totalOutstanding)
  }

  /// The refund's own event and those of its transactions.
  mutating func happenings(of refund: Refund, on order: Order) -> [Happening] {
    var happenings = [Happening(topic: .refundsCreate, resource: .refund(refund.id, order: order.id))]
    for transaction in order.transactions(ids: refund.transactionIDs) {
      happenings += tell(transaction, of: order)
    }
    return happenings
  }

  /// The events of the fulfillment orders of which nothing is left to do nor was done.
  func cancelledFulfillmentOrders(of order: Order, before: Order) -> [Happening] {
    let active = Set(before.fulfillmentOrders.filter { $0.status != .cancelled }.map(\.id))
    return order.fulfillmentOrders.filter { $0.status == .cancelled && active.contains($0.id) }.map {
      Happening(topic: .fulfillmentOrdersCancelled, resource: .fulfillmentOrder($0.id, order: order.id))
    }
  }

  /// Takes a line's units back; a SKU on several lines is taken from the first on.
  private mutating func takeBack(
    _ input: RefundInput.Line, duties: Bool, on order: inout Order, account: inout RefundAccount,
    place: String
  ) throws(ShopError) {
    try checkQuantity(input.quantity, input.sku, place: place)
    let items = order.lineItems.filter { item in
      input.lineItemID.map { item.id == $0 } ?? (item.sku == input.sku)
    }
    if items.isEmpty { _ = try variant(input.sku, place: place) }
    let bought = items.reduce(0) { $0 + order.currentQuantity(of: $1) }
    guard input.quantity <= bought else {
      throw ShopError(
        code: .invalidQuantity, message: "Quantity cannot refund more items than were purchased",
        place: "\(place), \(input.sku)", remedy: "give back at most \(bought)")
    }
    let locationID = try input.location.map { name throws(ShopError) in
      try activeLocation(name, place: place).id
    }
    var open = input.quantity
    for item in items where open > 0 {
      let possible =
        switch input.restock {
        case .cancel: order.unfulfilledQuantity(of: item)
        case .return: order.returnableQuantity(of: item)
        default: order.currentQuantity(of: item)
        }
      let units = min(open, possible, order.currentQuantity(of: item))
      guard units > 0 else { continue }
      if duties { takeBackDuties(units, of: item, on: &order, account: &account) }
      takeBack(units, of: item, input.restock, locationID, on: &order, account: &account)
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

  /// Takes units of one order line back: books them, moves the inventory and adds them to the refund.
  ///
  /// `areFulfilled` takes units that left; without it NO_RESTOCK takes those that haven't left first.
  mutating func takeBack(
    _ units: Int, of item: LineItem, _ restock: RestockType, _ locationID: Int?, areFulfilled: Bool = false,
    on order: inout Order, account: inout RefundAccount
  ) {
    lean(on: .refundLastPart)
    let part = RefundCalculator(currencies: order.currencies).units(units, of: item, in: order)
    let areFulfilled = areFulfilled || restock == .return
    let unfulfilled = areFulfilled ? 0 : min(units, order.unfulfilledQuantity(of: item))
    var target: Int?
    for (from, taken) in withdraw(item, quantity: unfulfilled, from: &order) {
      let isBack = restock == .cancel
      let to = locationID ?? from
      adjust(item.goods, at: from, available: isBack && to == from ? taken : 0, committed: -taken)
      if isBack, to != from { adjust(item.goods, at: to, available: taken) }
      if isBack { target = target ?? to }
    }
    switch restock {
    case .return:
      lean(on: .refundRestockReturn)
      let shipped = order.fulfillments.last { made in
        !made.isCancelled && made.lines.contains { $0.lineItemID == item.id }
      }
      let to = locationID ?? shipped?.locationID ?? locations[0].id
      adjust(item.goods, at: to, available: units)
      target = to
    case .cancel: lean(on: .refundRestockCancel)
    default: lean(on: .refundNoRestock)
    }
    order.refunds[order.refunds.count - 1].lines.append(
      RefundLineItem(
        id: nextID(), lineItemID: item.id, quantity: units, restockType: restock, locationID: target,
        subtotal: part.net, taxes: part.taxes, unfulfilledQuantity: unfulfilled))
    let taken = sale(
      .return, of: item, quantity: -units, net: -part.net, discount: -part.discount,
      taxes: part.taxes.map { -$0 })
    add(taken, on: &order, account: &account)
  }

  /// Takes back the duties of units that the refund is about to take back; without units all that is left of them.
  mutating func takeBackDuties(
    _ units: Int?, of item: LineItem, on order: inout Order, account: inout RefundAccount
  ) {
    let calculator = RefundCalculator(currencies: order.currencies)
    for duty in item.duties {
      lean(on: .refundDuties)
      let returned = order.unitsRefunded(withDuty: duty, of: item)
      let part = calculator.duty(
        duty, quantity: units ?? item.quantity - returned, returned: returned, of: item, in: order)
      guard units != nil || !part.net.isZero || !part.totalTax.isZero else { continue }
      order.refunds[order.refunds.count - 1].duties.append(
        RefundDuty(dutyID: duty.id, amount: part.net, taxes: part.taxes))
      let taken = sale(
        .return, .duty, of: .duty(duty.id), net: -part.net, taxes: part.taxes.map { -$0 })
      add(taken, on: &order, account: &account)
    }
  }

  /// Takes back a part of the shipping price, in the customer's currency, with its tax.
  mutating func takeBackShipping(
    _ amount: ExactDecimal, on order: inout Order, account: inout RefundAccount, place: String
  ) throws(ShopError) {
    let currency = order.presentmentCurrency
    try checkAmount(amount, "Shipping refund", in: currency, place: place)
    let most = order.currentShippingPrice.presentment
    guard amount <= most else {
      throw ShopError(
        code: .overRefund,
        message: "Shipping refund amount \(moneyText(amount, in: currency)) is greater than "
          + "the refundable shipping \(moneyText(most, in: currency))",
        place: place, remedy: "give back at most \(moneyText(most, in: currency)) of the shipping")
    }
    var open = amount
    for line in order.shippingLines where open > .zero {
      let share = min(open, order.currentPrice(of: line).presentment)
      guard share > .zero else { continue }
      open -= share
      lean(on: .refundShipping)
      let part = RefundCalculator(currencies: order.currencies).shipping(share, of: line, in: order)
      order.refunds[order.refunds.count - 1].shippingLines.append(
        RefundShippingLine(id: nextID(), shippingLineID: line.id, subtotal: part.net, taxes: part.taxes))
      let taken = sale(
        .return, .shipping, of: .shipping(line.id), net: -part.net, discount: -part.discount,
        taxes: part.taxes.map { -$0 })
      add(taken, on: &order, account: &account)
    }
  }

  /// Books a sale of a refund at once, so that the next one finds what is left.
  mutating func add(_ sale: Sale, on order: inout Order, account: inout RefundAccount) {
    account.value -= order.total(of: sale)
    book(sale, for: account.cause, on: &order)
  }

  /// Adds a sale to the newest agreement when it has that cause, else to a new one.
  mutating func book(_ sale: Sale, for cause: SalesAgreement.Cause, on order: inout Order) {
    if let last = order.agreements.indices.last, order.agreements[last].cause == cause,
      order.agreements[last].happenedAt == now
    {
      order.agreements[last].sales.append(sale)
    } else {
      book(cause, [sale], on: &order)
    }
  }
}

extension Refund {
  /// Whether it gives nothing back.
  var isEmpty: Bool {
    lines.isEmpty && shippingLines.isEmpty && duties.isEmpty && adjustments.isEmpty && transactionIDs.isEmpty
  }
}

extension Order {
  /// The units of a line whose duty went back with them.
  func unitsRefunded(withDuty duty: Duty, of line: LineItem) -> Int {
    refunds.filter { refund in refund.duties.contains { $0.dutyID == duty.id } }.flatMap(\.lines)
      .filter { $0.lineItemID == line.id }.reduce(0) { $0 + $1.quantity }
  }
}

extension Behaviour {
  static let refundRestockReturn = Behaviour(
    "refund.restock.return", .documented,
    "RETURN takes fulfilled units back to the location they came from, or to the one named, as available.")
  static let refundRestockCancel = Behaviour(
    "refund.restock.cancel", .documented,
    "CANCEL takes units that haven't left off their fulfillment orders and makes them available again.")
  static let refundNoRestock = Behaviour(
    "refund.restock.none", .assumed,
    "NO_RESTOCK takes units that haven't left before fulfilled ones, and they are gone from on hand.")
  static let refundShipping = Behaviour(
    "refund.shipping", .captured, "A part of the shipping price goes back with its part of the shipping tax.")
  static let refundDuties = Behaviour(
    "refund.duties", .assumed, "The duties of refunded units go back in proportion to the units.")
}
