import CommerceTypes
import HashTreeCollections

/// Placing orders.
extension Shop {
  mutating func placeOrder(_ input: OrderInput) throws(ShopError) -> [Happening] {
    var number = configuration.firstOrderNumber + orders.count
    while input.name == nil, order(named: "\(configuration.orderNamePrefix)\(number)") != nil { number += 1 }
    let name = input.name ?? "\(configuration.orderNamePrefix)\(number)"
    let place = "order \(name)"
    guard order(named: name) == nil else {
      throw ShopError(
        code: .duplicateName, message: "Order \(name) already exists", place: place,
        remedy: "give the order another name")
    }
    var order = try agree(input, name: name, number: number, place: place)
    try routeAll(&order, of: input, place: place)
    for payment in input.transactions { try receive(payment, for: &order, place: place) }
    index(order)
    orders.append(order)
    orderIDs[order.name] = order.id
    noteOrder(order)
    issueGiftCards(of: order)
    var happenings = [Happening(topic: .ordersCreate, resource: .order(order.id))]
    for transaction in order.transactions { happenings += tell(transaction, of: order) }
    if order.displayFinancialStatus == .paid {
      happenings.append(Happening(topic: .ordersPaid, resource: .order(order.id)))
    }
    return happenings + routed(order, from: 0)
  }

  /// What the fulfillment orders that a step made are told by; the first `known` were there before.
  mutating func routed(_ order: Order, from known: Int) -> [Happening] {
    order.fulfillmentOrders.dropFirst(known).map { made in
      lean(on: .routingComplete)
      return Happening(
        topic: .fulfillmentOrdersRoutingComplete, resource: .fulfillmentOrder(made.id, order: order.id))
    }
  }

  /// Prices an order and writes its first agreement; it isn't stored, routed or paid.
  mutating func agree(
    _ input: OrderInput, name: String, number: Int, place: String
  ) throws(ShopError) -> Order {
    try check(input, place: place)
    let currencies = try currencies(of: input, place: place)
    let buyer = try buyer(of: input, place: place)
    var order = Order(
      id: nextID(), name: name, number: number, email: buyer.email, phone: input.phone,
      customerID: buyer.customerID, purchasingCompany: buyer.company, shippingAddress: buyer.shippingAddress,
      billingAddress: buyer.billingAddress, addressIDs: [nextID(), nextID()], currencies: currencies,
      taxesIncluded: configuration.taxesIncluded, dutiesIncluded: input.particulars.dutiesIncluded,
      taxExempt: buyer.isExempt,
      note: input.note, tags: input.tags, attributes: input.attributes, poNumber: input.poNumber,
      sourceName: input.sourceName, isTest: input.isTest, paymentTerms: nil, createdAt: now, processedAt: now,
      updatedAt: now, closedAt: nil, cancelledAt: nil, cancelReason: nil, discountApplications: [],
      lineItems: [], shippingLines: [], additionalFees: [])
    order.particulars = input.particulars
    for metafield in input.metafields { set(metafield, in: &order.metafields) }
    if let days = input.paymentDueInDays ?? buyer.paymentDueInDays {
      order.paymentTerms = try terms(days, place: place)
    }
    try price(input, into: &order, place: place)
    try checkTotal(of: order, place: place)
    bookOrder(&order)
    return order
  }

  /// Fills in lines, shipping lines, tip and fees with their discounts and taxes.
  private mutating func price(
    _ input: OrderInput, into order: inout Order, place: String
  ) throws(ShopError) {
    var lines: [AgreedLine] = []
    for line in input.lines { lines.append(try agreedLine(line, on: order, place: place)) }
    var pricer = OrderPricer(currencies: order.currencies, taxesIncluded: order.taxesIncluded)
    var priced = pricer.price(lines.map(\.toPrice), orderDiscounts: input.discounts)
    try spread(input.orderTaxes, over: lines, &priced, of: order, place: place)
    for (line, result) in zip(lines, priced) {
      order.lineItems.append(try lineItem(line, result, on: order, origin: .order, place: place))
    }
    for shipping in input.shipping {
      order.shippingLines.append(
        try shippingLine(shipping, on: order, pricer: &pricer, origin: .order, place: place))
    }
    if let tip = input.tip, !tip.isZero {
      let gateway = input.transactions.first?.gateway
      order.lineItems.append(try tipLine(tip, through: gateway, on: order, place: place))
    }
    for fee in input.additionalFees {
      let price = try order.currencies.checked(presentment: fee.amount, place: "\(place), fee \(fee.name)")
      let taxes = order.taxExempt ? [] : pricer.taxLines(on: price, taxes: fee.taxes)
      order.additionalFees.append(AdditionalFee(id: nextID(), name: fee.name, price: price, taxLines: taxes))
    }
    order.discountApplications = pricer.applications
    lean(on: order.taxesIncluded ? .taxInside : .taxOnTop)
    if !pricer.applications.isEmpty {
      for behaviour in [Behaviour.discountSequence, .discountCap, .discountWords] { lean(on: behaviour) }
    }
    if !input.discounts.isEmpty { lean(on: .largestRemainder) }
  }

  /// Taxes given for the order as a whole take the place of the lines' own.
  private mutating func spread(
    _ taxes: [OrderTaxInput], over lines: [AgreedLine], _ priced: inout [OrderPricer.Priced], of order: Order,
    place: String
  ) throws(ShopError) {
    guard !taxes.isEmpty, !order.taxExempt else { return }
    lean(on: .orderLevelTaxes)
    let weights = lines.indices.map { index in
      lines[index].isTaxable ? lines[index].toPrice.total - priced[index].discount : .zero
    }
    for index in priced.indices { priced[index].taxLines = [] }
    for tax in taxes {
      let whole = try order.currencies.checked(presentment: tax.amount, place: "\(place), tax \(tax.title)")
      let shop = Apportionment.partsFirstTakesRest(
        of: whole.shop, weights: weights.map(\.shop), digits: order.currency.minorDigits)
      let presentment = Apportionment.partsFirstTakesRest(
        of: whole.presentment, weights: weights.map(\.presentment),
        digits: order.presentmentCurrency.minorDigits)
      for index in priced.indices where lines[index].isTaxable {
        priced[index].taxLines.append(
          TaxLine(
            title: tax.title, rate: tax.rate,
            price: MoneyBag(shop: shop[index], presentment: presentment[index]),
            channelLiable: tax.channelLiable))
      }
    }
  }

  /// The first agreement: everything that the order sells.
  private mutating func bookOrder(_ order: inout Order) {
    var sales = order.lineItems.map { sale(.order, ofWhole: $0) }
    for duty in order.duties {
      sales.append(
        sale(.order, .duty, of: .duty(duty.id), net: duty.price, taxes: duty.taxLines.map(\.price)))
    }
    sales += order.shippingLines.map { sale(.order, ofWhole: $0) }
    for fee in order.additionalFees {
      sales.append(
        sale(.order, .additionalFee, of: .fee(fee.id), net: fee.price, taxes: fee.taxLines.map(\.price)))
    }
    book(.order, sales, on: &order)
  }

  /// The whole of a shipping line, as it is sold.
  mutating func sale(_ action: SaleActionType, ofWhole line: ShippingLine) -> Sale {
    sale(
      action, .shipping, of: .shipping(line.id), net: line.discountedPrice, discount: line.totalDiscount,
      taxes: line.taxLines.map(\.price))
  }

  /// Assigns the lines to locations.
  private mutating func routeAll(
    _ order: inout Order, of input: OrderInput, place: String
  ) throws(ShopError) {
    for (line, lineInput) in zip(order.lineItems, input.lines) {
      try route(line, quantity: line.quantity, location: lineInput.location, of: &order, place: place)
    }
  }

  /// Prices goods for an order that exists already: an edit's additions and a return's exchanged goods.
  ///
  /// The order's taxes, currencies and exemption hold; the lines' own discounts become applications of the order.
  /// The lines are returned alone: to put them onto the order, book their sales and route them is the caller's.
  mutating func priceAdded(
    _ lines: [OrderLineInput], to order: inout Order, origin: LineItem.Origin, place: String
  ) throws(ShopError) -> [LineItem] {
    var agreed: [AgreedLine] = []
    for line in lines {
      try check(line, in: order.presentmentCurrency, place: place)
      agreed.append(try agreedLine(line, on: order, place: place))
    }
    var pricer = OrderPricer(
      currencies: order.currencies, taxesIncluded: order.taxesIncluded,
      applications: order.discountApplications)
    let priced = pricer.price(agreed.map(\.toPrice))
    order.discountApplications = pricer.applications
    var items: [LineItem] = []
    for (line, result) in zip(agreed, priced) {
      items.append(try lineItem(line, result, on: order, origin: origin, place: place))
    }
    try checkSum(
      order.totalPrice + items.map { $0.discountedTotal + $0.totalTax }.sum(), place: place)
    return items
  }
}

extension Behaviour {
  static let routingComplete = Behaviour(
    "order.routing.told", .assumed,
    "fulfillment_orders/order_routing_complete is sent for each fulfillment order that a new order or an edit made."
  )
  static let orderLevelTaxes = Behaviour(
    "tax.order-level", .captured,
    "Taxes given for the order as a whole are spread over its taxable lines, cut to the minor unit; the first line "
      + "takes the rest.")
}
