/// Holding, moving, splitting and cancelling fulfillment orders.
extension Shop {
  mutating func change(_ input: FulfillmentOrderChange) throws(ShopError) -> [Happening] {
    throw notYet("fulfillmentOrder")
  }

  /// Assigns a line's units to locations, adds them to the order's fulfillment orders and commits them.
  ///
  /// `location` names the location; nil lets the shop choose. Lines that nobody ships (tips) are passed over.
  mutating func route(
    _ line: LineItem, quantity: Int, location: String?, of order: inout Order, place: String
  ) throws(ShopError) {
    throw notYet("route")
  }

  /// Takes units that haven't left off the order's fulfillment orders; with `restock` they become available again.
  mutating func unroute(_ line: LineItem, quantity: Int, restock: Bool, of order: inout Order) {}
}
