import CommerceTypes

/// Placing orders.
extension Shop {
  mutating func placeOrder(_ input: OrderInput) throws(ShopError) -> [Happening] {
    throw notYet("place")
  }

  /// Prices goods for an order that exists already: an edit's additions and a return's exchanged goods.
  ///
  /// The order's taxes, currencies and exemption hold; the lines' own discounts become applications of the order.
  mutating func priceAdded(
    _ lines: [OrderLineInput], to order: inout Order, origin: LineItem.Origin, place: String
  ) throws(ShopError) -> [LineItem] {
    throw notYet("place")
  }
}
