import CommerceTypes

/// Making an order's lines, shipping lines and tip.
extension Shop {
  /// Finds what a line sells, and its price: the line's own, or the catalogue's.
  func agreedLine(
    _ line: OrderLineInput, on order: Order, place: String
  ) throws(ShopError) -> AgreedLine {
    let place = "\(place), \(line.sku)"
    let goods: LineGoods
    let price: MoneyBag
    if let title = line.customTitle {
      goods = LineGoods(sku: line.sku.rawValue.isEmpty ? nil : line.sku, title: title)
      guard line.price != nil else {
        throw ShopError(
          code: .invalidAmount, message: "Price can't be blank", place: place,
          remedy: "give the custom line a price")
      }
      price = try order.currencies.checked(presentment: line.price ?? .zero, place: place)
    } else {
      let variant = try variant(line.sku, place: place)
      goods = self.goods(of: variant)
      if let given = line.price {
        price = try order.currencies.checked(presentment: given, place: place)
      } else {
        try checkAmount(variant.price, "Price", place: place)
        price = try order.currencies.checked(shop: variant.price, place: place)
      }
    }
    try check(giftCards: goods.isGiftCard ? line.quantity : 0, place: place)
    let isTaxable = goods.taxable && !goods.isGiftCard && !order.taxExempt
    let taxes = isTaxable ? line.taxes ?? configuration.taxes : []
    try check(taxes, place: place)
    try checkSum(price * line.quantity, place: place)
    return AgreedLine(
      input: line, goods: goods, isTaxable: isTaxable,
      toPrice: OrderPricer.Line(
        sku: line.sku, price: price, quantity: line.quantity, discounts: line.discounts, taxes: taxes))
  }

  mutating func lineItem(
    _ line: AgreedLine, _ priced: OrderPricer.Priced, on order: Order, origin: LineItem.Origin, place: String
  ) throws(ShopError) -> LineItem {
    if line.goods.isGiftCard { lean(on: .giftCardUntaxed) }
    if line.input.customTitle != nil { lean(on: .customLine) }
    let id = nextID()
    var duties: [Duty] = []
    for duty in line.input.duties {
      lean(on: .duties)
      let price = try order.currencies.checked(presentment: duty.amount, place: "\(place), duty")
      let taxes = TaxCalculator(taxesIncluded: order.taxesIncluded, currencies: order.currencies)
        .taxLines(on: price, taxes: order.taxExempt ? [] : duty.taxes)
      duties.append(
        Duty(
          id: nextID(), harmonizedSystemCode: duty.harmonizedSystemCode,
          countryCodeOfOrigin: duty.countryCodeOfOrigin, price: price, taxLines: taxes))
    }
    return LineItem(
      id: id, goods: line.goods, origin: origin, tip: nil, quantity: line.input.quantity,
      price: line.toPrice.price, discountAllocations: priced.allocations, taxLines: priced.taxLines,
      duties: duties, attributes: line.input.attributes,
      facts: try lineFacts(line.input, on: order, place: place))
  }

  /// The line's bundle, which is the same for all lines of the order that name it, and its plan.
  private mutating func lineFacts(
    _ line: OrderLineInput, on order: Order, place: String
  ) throws(ShopError) -> LineFacts {
    guard let group = line.group else { return LineFacts(plan: line.plan) }
    let known = order.lineItems.compactMap(\.facts.group).first { $0.title == group.title }
    let variantID = try group.sku.map { sku throws(ShopError) in try variant(sku, place: place).id }
    return LineFacts(
      group: known
        ?? LineFacts.Group(
          id: nextID(), title: group.title, quantity: group.quantity, attributes: group.attributes,
          variantID: variantID),
      plan: line.plan)
  }

  mutating func shippingLine(
    _ shipping: ShippingInput, on order: Order, pricer: inout OrderPricer, origin: LineItem.Origin,
    place: String
  ) throws(ShopError) -> ShippingLine {
    let place = "\(place), shipping \(shipping.title)"
    let price = try order.currencies.checked(presentment: shipping.price, place: place)
    let own = shipping.taxes ?? (configuration.taxShipping ? configuration.taxes : [])
    try check(own, place: place)
    let priced = pricer.price(shipping, taxes: order.taxExempt ? [] : own)
    return ShippingLine(
      id: nextID(), title: shipping.title, code: shipping.facts.code ?? shipping.title, origin: origin,
      price: price,
      discountAllocations: priced.allocations, taxLines: priced.taxLines, facts: shipping.facts)
  }

  /// A tip is a line of one untaxed unit that nobody ships.
  mutating func tipLine(
    _ tip: ExactDecimal, through gateway: String?, on order: Order, place: String
  ) throws(ShopError) -> LineItem {
    lean(on: .tipLine)
    let price = try order.currencies.checked(presentment: tip, place: "\(place), tip")
    return LineItem(
      id: nextID(), goods: LineGoods(title: "Tip", requiresShipping: false, taxable: false), origin: .order,
      tip: LineItem.Tip(paymentGateway: gateway ?? "manual", paymentMethod: gateway ?? "manual"), quantity: 1,
      price: price, discountAllocations: [], taxLines: [], duties: [],
      attributes: [], facts: LineFacts())
  }
}

extension CurrencyPair {
  /// A bag of an amount in the customer's currency; refused when it is too large in the shop's.
  func checked(presentment amount: ExactDecimal, place: String) throws(ShopError) -> MoneyBag {
    try checked(bag(presentment: amount), place: place)
  }

  /// A bag of an amount in the shop's currency; refused when it is too large in the customer's.
  func checked(shop amount: ExactDecimal, place: String) throws(ShopError) -> MoneyBag {
    try checked(bag(shop: amount), place: place)
  }

  private func checked(_ bag: MoneyBag, place: String) throws(ShopError) -> MoneyBag {
    guard bag.shop < Shop.amountLimit, bag.presentment < Shop.amountLimit else {
      throw ShopError(
        code: .invalidAmount, message: "An amount is too large to be simulated", place: place,
        remedy: "stay below \(Shop.amountLimit) in both currencies")
    }
    return bag
  }
}

extension Behaviour {
  static let tipLine = Behaviour(
    "order.tip", .assumed,
    "A tip is a line item of one untaxed unit that stands apart from subtotal and fulfillment and is told as "
      + "totalTipReceived.")
  static let giftCardUntaxed = Behaviour(
    "giftcard.untaxed", .assumed, "A gift card bears no tax when it is sold.")
  static let customLine = Behaviour(
    "order.custom-line", .assumed,
    "A custom line has a title and a price of its own, no variant, and no inventory.")
  static let duties = Behaviour(
    "order.duties", .documented,
    "Duties are charged for a line's goods, with taxes of their own, and add up to an order-level total.")
}
