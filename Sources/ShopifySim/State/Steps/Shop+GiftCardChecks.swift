import CommerceTypes

/// What Shopify refuses about gift cards.
extension Shop {
  func giftCard(_ code: String, place: String) throws(ShopError) -> GiftCard {
    guard let card = giftCard(code: code) else {
      throw ShopError(
        code: .unknownGiftCard, message: "Gift card could not be found", place: place,
        remedy: "issue it first; the shop has \(giftCards.count) gift cards")
    }
    return card
  }

  func checkPositive(_ amount: ExactDecimal, _ what: String, place: String) throws(ShopError) {
    guard amount > .zero else {
      throw ShopError(
        code: .invalidAmount, message: "A positive amount must be used to \(what)", place: place,
        remedy: "give an amount above zero")
    }
    try checkAmount(amount, "Amount", place: place)
  }

  func check(_ card: GiftCard, holds amount: ExactDecimal, place: String) throws(ShopError) {
    guard amount <= card.balance else {
      throw ShopError(
        code: .insufficientFunds,
        message: "The gift card has \(moneyText(card.balance)), less than \(moneyText(amount))", place: place,
        remedy: "take \(moneyText(card.balance)) or less")
    }
  }

  static func disabled(_ place: String) -> ShopError {
    ShopError(
      code: .disabledGiftCard, message: "The gift card is deactivated", place: place,
      remedy: "take a card that isn't disabled")
  }
}
