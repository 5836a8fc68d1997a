public import CommerceTypes
import HashTreeCollections

/// Gift cards and store credit.
extension Shop {
  public func giftCard(code: String) -> GiftCard? { giftCardIDs[code].flatMap { giftCards[$0] } }

  /// What the shop owes on gift cards, disabled and expired ones left out.
  public var giftCardLiability: ExactDecimal {
    giftCards.reduce(.zero) { $1.isRedeemable(at: now) ? $0 + $1.balance : $0 }
  }

  mutating func change(_ input: GiftCardChange) throws(ShopError) -> [Happening] {
    let place = "gift card \(input.code)"
    if case .issue(let amount, let email, let expiresAt) = input.action {
      try issue(input.code, amount, email: email, expiresAt: expiresAt, place: place)
      return []
    }
    var card = try giftCard(input.code, place: place)
    guard card.disabledAt == nil else { throw Self.disabled(place) }
    switch input.action {
    case .issue: break
    case .credit(let amount):
      try checkPositive(amount, "credit", place: place)
      try checkAmount(card.balance + amount, "Balance", place: place)
      card.balance = card.balance + amount
    case .debit(let amount):
      try checkPositive(amount, "debit", place: place)
      try check(card, holds: amount, place: place)
      card.balance = card.balance - amount
    case .disable:
      lean(on: .disabledGiftCard)
      card.disabledAt = now
    }
    card.updatedAt = now
    giftCards[card.id] = card
    return []
  }

  private mutating func issue(
    _ code: String, _ amount: ExactDecimal, email: String?, expiresAt: ShopTime?, place: String
  ) throws(ShopError) {
    guard !code.isEmpty, giftCard(code: code) == nil else {
      throw ShopError(
        code: .duplicateGiftCard, message: "Code has already been taken", place: place,
        remedy: "give the card a code of its own")
    }
    try checkPositive(amount, "issue", place: place)
    if let expiresAt, expiresAt <= now {
      throw ShopError(
        code: .expiredGiftCard, message: "Expires on must be in the future", place: place,
        remedy: "give a moment after \(now)")
    }
    let customer = email.flatMap { self.customer(email: $0) }
    if let email, customer == nil { throw Self.unknownCustomer(email, place: place) }
    add(
      GiftCard(
        id: nextID(), code: code, initialValue: amount, balance: amount, customerID: customer?.id,
        orderID: nil,
        lineItemID: nil, createdAt: now, updatedAt: now, expiresAt: expiresAt, disabledAt: nil))
  }

  private mutating func add(_ card: GiftCard) {
    giftCards.append(card)
    giftCardIDs[card.code] = card.id
  }

  /// Charges a gift card by its code; refused when it is unknown, disabled, expired or too empty.
  ///
  /// The amount is in the shop's currency. Returns the card's id.
  mutating func charge(giftCard code: String, _ amount: ExactDecimal, place: String) throws(ShopError) -> Int
  {
    let place = "\(place), gift card \(code)"
    var card = try giftCard(code, place: place)
    guard card.disabledAt == nil else { throw Self.disabled(place) }
    if let end = card.expiresAt, end <= now {
      throw ShopError(
        code: .expiredGiftCard, message: "The gift card expired on \(end)", place: place,
        remedy: "charge it earlier, or another card")
    }
    try check(card, holds: amount, place: place)
    card.balance = card.balance - amount
    card.updatedAt = now
    giftCards[card.id] = card
    return card.id
  }

  /// Gives money back to a gift card, in the shop's currency; also to one that is disabled or expired.
  mutating func credit(giftCardID: Int, _ amount: ExactDecimal) {
    guard var card = giftCards[giftCardID] else { return }
    lean(on: .creditedGiftCard)
    card.balance = card.balance + amount
    card.updatedAt = now
    giftCards[card.id] = card
  }

  /// Credits a customer's store credit account, which is made when there is none; in the shop's currency.
  mutating func creditStore(customerID: Int, _ amount: ExactDecimal) {
    var account =
      storeCreditAccount(customerID: customerID)
      ?? StoreCreditAccount(id: nextID(), customerID: customerID, balance: .zero)
    account.balance = account.balance + amount
    storeCreditAccounts[account.id] = account
    storeCreditIDs[customerID] = account.id
  }

  public func storeCreditAccount(customerID: Int) -> StoreCreditAccount? {
    storeCreditIDs[customerID].flatMap { storeCreditAccounts[$0] }
  }

  /// Issues the gift cards that a fully paid order sold, one for each unit, once.
  mutating func issueGiftCards(of order: Order) {
    let lines = order.lineItems.filter(\.goods.isGiftCard)
    guard !lines.isEmpty, !order.transactions.isEmpty, order.totalOutstanding.presentment <= .zero else {
      return
    }
    lean(on: .soldGiftCard)
    var count = lines.reduce(0) { $0 + (soldGiftCardIDs[$1.id]?.count ?? 0) }
    for line in lines {
      var cards = soldGiftCardIDs[line.id] ?? []
      while cards.count < order.currentQuantity(of: line) {
        count += 1
        let card = GiftCard(
          id: nextID(), code: "\(order.name)-G\(count)", initialValue: line.price.shop,
          balance: line.price.shop, customerID: order.customerID, orderID: order.id, lineItemID: line.id,
          createdAt: now, updatedAt: now, expiresAt: nil, disabledAt: nil)
        add(card)
        cards.append(card.id)
      }
      soldGiftCardIDs[line.id] = cards
    }
  }

  /// The gift cards that an order sold.
  public func giftCards(soldBy order: Order) -> [GiftCard] {
    order.lineItems.flatMap { soldGiftCardIDs[$0.id] ?? [] }.compactMap { giftCards[$0] }
  }
}

extension Behaviour {
  static let soldGiftCard = Behaviour(
    "giftcard.sold", .assumed,
    "A gift card line becomes one card for each unit once nothing is outstanding on its order, worth the unit price before discounts; refunding the line leaves the cards alone."
  )
  static let creditedGiftCard = Behaviour(
    "giftcard.refund", .assumed, "Money refunded to a gift card goes back onto the card, whatever its state.")
  static let disabledGiftCard = Behaviour(
    "giftcard.disable", .assumed,
    "A disabled gift card keeps its balance and can be neither charged, credited nor enabled again.")
}
