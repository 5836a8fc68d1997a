import CommerceTypes

/// Taking money: from cards, gift cards, store credit and cash.
extension Shop {
  /// A payment that comes with a new order; one that would take nothing is left out.
  mutating func receive(
    _ input: TransactionInput, for order: inout Order, place: String
  ) throws(ShopError) {
    guard input.kind == .sale || input.kind == .authorization else {
      throw ShopError(
        code: .notSimulated, message: "A new order can't bring a \(input.kind)", place: place,
        remedy: "use a sale or an authorization; capture, void and refund come later")
    }
    if let amount = input.amount {
      try checkAmount(amount, "Transaction amount", in: order.presentmentCurrency, place: place)
      if amount.isZero { return }
    } else if order.totalOutstanding.presentment <= .zero {
      return
    }
    try take(input, for: &order, place: place)
  }

  /// A sale or an authorization; without an amount of all that is outstanding, or of what a gift card or the
  /// customer's credit has of it.
  @discardableResult
  mutating func take(
    _ input: TransactionInput, parentID: Int? = nil, for order: inout Order, place: String
  ) throws(ShopError) -> OrderTransaction {
    var amount = try wanted(input, of: order, place: place)
    var giftCardID: Int?
    var rounding: MoneyBag?
    switch input.gateway {
    case "gift_card", "store_credit":
      try checkSale(input, place: place)
      if input.status == .success {
        amount = try charge(input, amount, of: order, place: place, giftCardID: &giftCardID)
      }
    case "cash":
      try checkSale(input, place: place)
      rounding = cashRounding(of: amount, on: order)
    default: break
    }
    if input.kind == .authorization { lean(on: .authorization) }
    return append(
      kind: input.kind, status: input.status, gateway: input.gateway, amount: amount, rounding: rounding,
      parentID: parentID, giftCardID: giftCardID, facts: input.facts, to: &order)
  }

  /// The amount in both currencies; the last part of what is outstanding takes all of it.
  private func wanted(
    _ input: TransactionInput, of order: Order, place: String
  ) throws(ShopError) -> MoneyBag {
    let due = order.totalOutstanding
    guard let amount = input.amount else { return due }
    if due.presentment > .zero, amount <= due.presentment { return order.currencies.part(amount, of: due) }
    return try order.currencies.checked(presentment: amount, place: place)
  }

  /// Charges a gift card or the customer's store credit, both in the shop's currency.
  private mutating func charge(
    _ input: TransactionInput, _ amount: MoneyBag, of order: Order, place: String, giftCardID: inout Int?
  ) throws(ShopError) -> MoneyBag {
    var amount = amount
    if input.gateway == "gift_card" {
      lean(on: .giftCardPays)
      guard let code = input.giftCard else {
        throw ShopError(
          code: .unknownGiftCard, message: "Gift card code can't be blank", place: place,
          remedy: "name the code of the gift card that pays")
      }
      if input.amount == nil, let card = giftCard(code: code) {
        amount = atMost(card.balance, of: amount, on: order)
      }
      try checkSomething(amount, place: place)
      giftCardID = try charge(giftCard: code, amount.shop, place: place)
      return amount
    }
    lean(on: .storeCreditPays)
    let account = order.customerID.flatMap { storeCreditAccount(customerID: $0) }
    guard let account else {
      throw ShopError(
        code: .insufficientFunds, message: "The customer has no store credit", place: place,
        remedy: "give the customer credit first")
    }
    if input.amount == nil { amount = atMost(account.balance, of: amount, on: order) }
    try checkSomething(amount, place: place)
    guard amount.shop <= account.balance else {
      throw ShopError(
        code: .insufficientFunds, message: "The store credit account does not have sufficient funds",
        place: place, remedy: "pay at most \(moneyText(account.balance)) with it")
    }
    creditStore(customerID: account.customerID, -amount.shop)
    return amount
  }

  private func atMost(_ balance: ExactDecimal, of amount: MoneyBag, on order: Order) -> MoneyBag {
    guard balance < amount.shop else { return amount }
    guard !order.currencies.isOne else { return MoneyBag(balance) }
    let digits = order.presentmentCurrency.minorDigits
    let presentment = (amount.presentment * balance).divided(by: amount.shop, digits: digits) ?? .zero
    return MoneyBag(shop: balance, presentment: presentment)
  }

  private func checkSomething(_ amount: MoneyBag, place: String) throws(ShopError) {
    guard amount.shop > .zero, amount.presentment > .zero else {
      throw ShopError(
        code: .insufficientFunds, message: "There is nothing left to pay with", place: place,
        remedy: "pay through another gateway")
    }
  }

  private func checkSale(_ input: TransactionInput, place: String) throws(ShopError) {
    guard input.kind == .sale else {
      throw ShopError(
        code: .notSimulated, message: "\(input.gateway) can't be authorized", place: place,
        remedy: "make it a sale")
    }
  }

  /// What cash is rounded by: to the smallest coin, half up; nil where nothing is rounded.
  mutating func cashRounding(of amount: MoneyBag, on order: Order) -> MoneyBag? {
    guard order.currencies.isOne, let coin = configuration.cashRounding, coin > .zero,
      let coins = amount.shop.divided(by: coin, digits: 0)
    else { return nil }
    lean(on: .cashRounding)
    let difference = coins * coin - amount.shop
    return difference.isZero ? nil : MoneyBag(difference)
  }
}

extension Behaviour {
  static let authorization = Behaviour(
    "payment.authorization", .assumed,
    "An authorization moves no money; it is captured, voided, or lapses at its authorizationExpiresAt.")
  static let giftCardPays = Behaviour(
    "payment.gift-card", .assumed,
    "The gateway gift_card charges a card in the shop's currency, without an amount for as much as it has.")
  static let storeCreditPays = Behaviour(
    "payment.store-credit", .assumed,
    "The gateway store_credit charges the customer's credit in the shop's currency, without an amount for as much "
      + "as there is.")
  static let cashRounding = Behaviour(
    "payment.cash-rounding", .assumed,
    "Cash in the shop's currency is rounded half up to the smallest coin; the rounding is told apart from the "
      + "amount, which stays what the order's totals need.")
}
