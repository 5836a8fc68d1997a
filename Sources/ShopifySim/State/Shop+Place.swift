import CommerceTypes

/// Placing orders.
extension Shop {
  mutating func placeOrder(_ input: OrderInput) throws(ShopError) -> [Happening] {
    let number = configuration.firstOrderNumber + orders.count
    let name = input.name ?? "\(configuration.orderNamePrefix)\(number)"
    let place = "order \(name)"
    guard order(named: name) == nil else {
      throw ShopError(
        code: .duplicateName, message: "Order \(name) already exists", place: place,
        remedy: "give the order another name")
    }
    var pricer = OrderPricer(configuration: configuration)
    let lines = try pricedLines(input, with: &pricer, place: place)
    let shippingLines = try pricedShipping(input, with: &pricer, place: place)
    let customer = customer(for: input)
    var order = Order(
      id: nextID(), name: name, number: number, email: input.email ?? customer?.email, customer: customer,
      shippingAddress: input.shippingAddress, billingAddress: input.billingAddress ?? input.shippingAddress,
      addressIDs: [nextID(), nextID()], currency: configuration.currency,
      taxesIncluded: configuration.taxesIncluded, note: input.note, tags: input.tags, isTest: input.isTest,
      createdAt: now, updatedAt: now, cancelledAt: nil, cancelReason: nil,
      discountApplications: pricer.applications, lineItems: lines, shippingLines: shippingLines,
      transactions: [], fulfillmentOrders: [], fulfillments: [], refunds: [])
    try route(&order, input, place: place)
    for transaction in input.transactions { try add(transaction, to: &order, place: place) }
    orders.append(order)
    var happenings = [Happening(topic: .ordersCreate, resource: .order(order.id))]
    happenings += order.transactions.map {
      Happening(topic: .orderTransactionsCreate, resource: .transaction($0.id, order: order.id))
    }
    if order.displayFinancialStatus == .paid {
      happenings.append(Happening(topic: .ordersPaid, resource: .order(order.id)))
    }
    return happenings
  }

  private mutating func pricedLines(
    _ input: OrderInput, with pricer: inout OrderPricer, place: String
  ) throws(ShopError) -> [LineItem] {
    guard !input.lines.isEmpty else {
      throw ShopError(
        code: .emptyOrder, message: "Line items must have at least one line item", place: place,
        remedy: "give the order a line")
    }
    var lines: [OrderPricer.Line] = []
    for line in input.lines {
      try checkQuantity(line.quantity, line.sku, place: place)
      let priced = OrderPricer.Line(input: line, variant: try variant(line.sku, place: place))
      try checkAmount(priced.price, "Price", place: "\(place), \(line.sku)")
      try check(line.discounts, place: "\(place), \(line.sku)")
      lines.append(priced)
    }
    try checkAmount(lines.map(\.total).sum(), "Subtotal", place: place)
    try check(input.discounts, place: place)
    let results = pricer.price(lines, orderDiscounts: input.discounts)
    return lines.indices.map { index in
      LineItem(
        id: nextID(), variant: lines[index].variant, quantity: lines[index].input.quantity,
        price: lines[index].price, discountAllocations: results[index].allocations,
        taxLines: results[index].taxLines)
    }
  }

  private mutating func pricedShipping(
    _ input: OrderInput, with pricer: inout OrderPricer, place: String
  ) throws(ShopError) -> [ShippingLine] {
    var lines: [ShippingLine] = []
    for shipping in input.shipping {
      try checkAmount(shipping.price, "Shipping price", place: place)
      try check(shipping.discounts, place: "\(place), shipping \(shipping.title)")
      let priced = pricer.price(shipping)
      lines.append(
        ShippingLine(
          id: nextID(), title: shipping.title, price: shipping.price, discountAllocations: priced.allocations,
          taxLines: priced.taxLines))
    }
    return lines
  }

  private func check(_ discounts: [DiscountInput], place: String) throws(ShopError) {
    for discount in discounts {
      switch discount.value {
      case .fixed(let amount): try checkAmount(amount, "Discount", place: place)
      case .percentage(let percent):
        guard !percent.isNegative, percent <= 100 else {
          throw ShopError(
            code: .invalidAmount, message: "Discount of \(percent) % is not a valid percentage", place: place,
            remedy: "give a percentage from 0 to 100")
        }
      }
    }
  }

  /// Finds the customer by e-mail address, or makes one; an order without address and customer has none.
  /// Evidence: assumed.
  private mutating func customer(for input: OrderInput) -> Customer? {
    guard let email = input.customer?.email ?? input.email ?? (input.customer == nil ? nil : "") else {
      return nil
    }
    if !email.isEmpty, let known = customers.first(where: { $0.email == email }) { return known }
    let customer = Customer(
      id: nextID(), email: email.isEmpty ? nil : email,
      firstName: input.customer?.firstName ?? input.shippingAddress?.firstName,
      lastName: input.customer?.lastName ?? input.shippingAddress?.lastName,
      phone: input.customer?.phone, createdAt: now)
    customers.append(customer)
    return customer
  }

  /// Assigns the lines to locations, one fulfillment order each, and commits their units.
  private mutating func route(_ order: inout Order, _ input: OrderInput, place: String) throws(ShopError) {
    for (line, lineInput) in zip(order.lineItems, input.lines) {
      let parts: [(locationID: Int, quantity: Int)]
      if let name = lineInput.location {
        parts = [(try location(name, place: place).id, line.quantity)]
      } else {
        parts = assignedLocations(for: line.variant, quantity: line.quantity)
      }
      for part in parts {
        adjust(line.variant, at: part.locationID, available: -part.quantity, committed: part.quantity)
        ask(&order, locationID: part.locationID, for: line.id, quantity: part.quantity)
      }
    }
  }

  /// Adds units to the location's open fulfillment order, or makes one with an id of its own.
  mutating func ask(_ order: inout Order, locationID: Int, for lineItemID: Int, quantity: Int) {
    let open = order.fulfillmentOrders.firstIndex {
      $0.locationID == locationID && $0.status != .closed && $0.status != .cancelled
    }
    guard let open else {
      let line = FulfillmentOrder.Line(
        id: nextID(), lineItemID: lineItemID, totalQuantity: quantity, remainingQuantity: quantity)
      order.fulfillmentOrders.append(
        FulfillmentOrder(id: nextID(), locationID: locationID, createdAt: now, updatedAt: now, lines: [line]))
      return
    }
    let lines = order.fulfillmentOrders[open].lines
    if let index = lines.firstIndex(where: { $0.lineItemID == lineItemID }) {
      order.fulfillmentOrders[open].lines[index].totalQuantity += quantity
      order.fulfillmentOrders[open].lines[index].remainingQuantity += quantity
    } else {
      order.fulfillmentOrders[open].lines.append(
        FulfillmentOrder.Line(
          id: nextID(), lineItemID: lineItemID, totalQuantity: quantity, remainingQuantity: quantity))
    }
    order.fulfillmentOrders[open].updatedAt = now
  }

  private mutating func add(
    _ input: TransactionInput, to order: inout Order, place: String
  ) throws(ShopError) {
    guard input.kind == .sale || input.kind == .authorization else {
      throw ShopError(
        code: .notSimulated, message: "A new order can't bring a \(input.kind)", place: place,
        remedy: "use a sale or an authorization; capture, void and refund come later")
    }
    let amount = input.amount ?? order.totalOutstanding
    try checkAmount(amount, "Transaction amount", place: place)
    guard !amount.isZero else { return }
    append(kind: input.kind, status: input.status, gateway: input.gateway, amount: amount, to: &order)
  }

  /// Records a transaction and returns it.
  @discardableResult
  mutating func append(
    kind: TransactionKind, status: TransactionStatus, gateway: String, amount: ExactDecimal,
    parentID: Int? = nil, to order: inout Order
  ) -> OrderTransaction {
    let transaction = OrderTransaction(
      id: nextID(), kind: kind, status: status, gateway: gateway, amount: amount, createdAt: now,
      parentID: parentID, paymentID: "\(order.name).\(order.transactions.count + 1)", isTest: order.isTest)
    order.transactions.append(transaction)
    return transaction
  }
}
