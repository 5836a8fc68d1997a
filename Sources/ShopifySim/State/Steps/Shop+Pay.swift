/// Payments after the order was placed.
extension Shop {
  mutating func pay(_ input: PaymentInput) throws(ShopError) -> [Happening] {
    throw notYet("pay")
  }

  /// Records a transaction and what follows from it: the Shopify Payments balance, a gift card's balance, gift cards
  /// that the order sold and that are now paid for.
  @discardableResult
  mutating func append(
    kind: TransactionKind, status: TransactionStatus, gateway: String, amount: MoneyBag,
    rounding: MoneyBag? = nil, parentID: Int? = nil, giftCardID: Int? = nil, to order: inout Order
  ) -> OrderTransaction {
    let transaction = OrderTransaction(
      id: nextID(), kind: kind, status: status, gateway: gateway, amount: amount, amountRounding: rounding,
      createdAt: now, parentID: parentID, paymentID: "\(order.name).\(order.transactions.count + 1)",
      authorizationExpiresAt: kind == .authorization
        ? now.advanced(seconds: configuration.authorizationDays * 86_400) : nil,
      giftCardID: giftCardID, errorCode: nil, isTest: order.isTest)
    order.transactions.append(transaction)
    recordInBalance(transaction, of: order)
    return transaction
  }
}
