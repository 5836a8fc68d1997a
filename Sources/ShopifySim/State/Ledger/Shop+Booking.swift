/// Writing the ledger.
extension Shop {
  /// A line's sale, whole or in part; taken back with minus signs.
  mutating func sale(
    _ action: SaleActionType, of line: LineItem, quantity: Int, net: MoneyBag, discount: MoneyBag,
    taxes: [MoneyBag]
  ) -> Sale {
    Sale(
      id: nextID(), actionType: action,
      lineType: line.isTip ? .tip : line.goods.isGiftCard ? .giftCard : .product, subject: .line(line.id),
      quantity: quantity, net: net, discount: discount, taxes: taxes)
  }

  /// The sale of something that isn't counted in units.
  mutating func sale(
    _ action: SaleActionType, _ type: SaleLineType, of subject: Sale.Subject, net: MoneyBag,
    discount: MoneyBag = .zero, taxes: [MoneyBag]
  ) -> Sale {
    Sale(
      id: nextID(), actionType: action, lineType: type, subject: subject, quantity: nil, net: net,
      discount: discount, taxes: taxes)
  }

  /// The whole of a line, as it is sold.
  mutating func sale(_ action: SaleActionType, ofWhole line: LineItem) -> Sale {
    sale(
      action, of: line, quantity: line.quantity, net: line.discountedTotal, discount: line.totalDiscount,
      taxes: line.taxLines.map(\.price))
  }

  /// Adds an agreement to an order's ledger; without sales there is none.
  mutating func book(_ cause: SalesAgreement.Cause, _ sales: [Sale], on order: inout Order) {
    guard !sales.isEmpty else { return }
    order.agreements.append(SalesAgreement(id: nextID(), cause: cause, happenedAt: now, sales: sales))
  }
}
