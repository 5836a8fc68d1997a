public import CommerceTypes

/// Gift cards and store credit.
extension Shop {
  mutating func change(_ input: GiftCardChange) throws(ShopError) -> [Happening] {
    throw notYet("giftCard")
  }

  /// Charges a gift card by its code; refused when it is unknown, disabled, expired or too empty.
  ///
  /// The amount is in the shop's currency. Returns the card's id.
  mutating func charge(giftCard code: String, _ amount: ExactDecimal, place: String) throws(ShopError) -> Int
  {
    throw notYet("giftCard")
  }

  /// Gives money back to a gift card.
  mutating func credit(giftCardID: Int, _ amount: ExactDecimal) {}

  /// Credits a customer's store credit account, which is made when there is none.
  mutating func creditStore(customerID: Int, _ amount: ExactDecimal) {}

  /// Issues the gift cards that a fully paid order sold, once.
  mutating func issueGiftCards(of order: Order) {}
}
