import CommerceTypes

/// Refusing inputs that no checkout makes, and amounts that exact arithmetic has no room for.
extension Shop {
  func check(_ input: OrderInput, place: String) throws(ShopError) {
    guard !input.lines.isEmpty else {
      throw ShopError(
        code: .emptyOrder, message: "Line items must have at least one line item", place: place,
        remedy: "give the order a line")
    }
    let currency = input.presentmentCurrency ?? configuration.currency
    for line in input.lines { try check(line, in: currency, place: place) }
    try check(input.discounts, in: currency, place: place)
    for shipping in input.shipping { try check(shipping, in: currency, place: place) }
    if let tip = input.tip { try checkAmount(tip, "Tip", in: currency, place: place) }
    for fee in input.additionalFees {
      try checkAmount(fee.amount, "Fee", in: currency, place: "\(place), fee \(fee.name)")
      try check(fee.taxes, place: "\(place), fee \(fee.name)")
    }
    for tax in input.orderTaxes {
      try checkAmount(tax.amount, "Tax", in: currency, place: "\(place), tax \(tax.title)")
      try check([TaxInput(title: tax.title, rate: tax.rate)], place: place)
    }
  }

  func check(_ line: OrderLineInput, in currency: CurrencyCode, place: String) throws(ShopError) {
    try checkQuantity(line.quantity, line.sku, place: place)
    let place = "\(place), \(line.sku)"
    guard line.quantity <= Self.quantityLimit else {
      throw ShopError(
        code: .invalidQuantity, message: "Quantity \(line.quantity) is too large to be simulated",
        place: place, remedy: "order at most \(Self.quantityLimit) units")
    }
    if let price = line.price { try checkAmount(price, "Price", in: currency, place: place) }
    try check(line.discounts, in: currency, place: place)
    try check(line.taxes ?? [], place: place)
    for duty in line.duties {
      try checkAmount(duty.amount, "Duty", in: currency, place: place)
      try check(duty.taxes, place: "\(place), duty")
    }
  }

  /// Each unit of a gift card becomes a card when it is paid.
  func check(giftCards quantity: Int, place: String) throws(ShopError) {
    guard quantity <= Self.giftCardLimit else {
      throw ShopError(
        code: .invalidQuantity, message: "\(quantity) gift cards are too many to be simulated", place: place,
        remedy: "sell at most \(Self.giftCardLimit) on one line")
    }
  }

  func check(_ shipping: ShippingInput, in currency: CurrencyCode, place: String) throws(ShopError) {
    let place = "\(place), shipping \(shipping.title)"
    try checkAmount(shipping.price, "Shipping price", in: currency, place: place)
    try check(shipping.discounts, in: currency, place: place)
    try check(shipping.taxes ?? [], place: place)
  }

  func check(_ discounts: [DiscountInput], in currency: CurrencyCode, place: String) throws(ShopError) {
    for discount in discounts {
      switch discount.value {
      case .fixed(let amount), .fixedEach(let amount):
        try checkAmount(amount, "Discount", in: currency, place: place)
      case .percentage(let percent):
        guard !percent.isNegative, percent <= 100, percent.fractionDigits <= Self.rateDigits else {
          throw ShopError(
            code: .invalidAmount, message: "Discount of \(percent) % is not a valid percentage", place: place,
            remedy: "give a percentage from 0 to 100 with at most \(Self.rateDigits) decimals")
        }
      }
    }
  }

  func check(_ taxes: [TaxInput], place: String) throws(ShopError) {
    for tax in taxes {
      let rate = tax.rate.fraction
      guard !rate.isNegative, rate <= 10, rate.fractionDigits <= Self.rateDigits else {
        throw ShopError(
          code: .invalidAmount, message: "Rate of \(tax.title) is not valid", place: place,
          remedy: "give a fraction from 0 to 10 (0.19 for 19 %) with at most \(Self.rateDigits) decimals")
      }
    }
  }

  /// Refuses an order whose sum has no room, in either currency.
  func checkTotal(of order: Order, place: String) throws(ShopError) {
    try checkSum(order.totalPrice + (order.taxesIncluded ? .zero : order.totalTax), place: place)
  }

  func checkSum(_ sum: MoneyBag, place: String) throws(ShopError) {
    guard sum.shop < Self.amountLimit, sum.presentment < Self.amountLimit else {
      throw ShopError(
        code: .invalidAmount, message: "The order's total is too large to be simulated", place: place,
        remedy: "stay below \(Self.amountLimit) in both currencies")
    }
  }

  /// The most units of a line.
  static let quantityLimit = 1_000_000_000
  /// The most gift cards of a line.
  static let giftCardLimit = 1000
  /// The most decimals of a rate or a percentage.
  static let rateDigits = 12
}
