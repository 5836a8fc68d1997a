/// Changing an order's particulars after it was placed.
extension Shop {
  /// Replaces note and shipping address; money, lines and the customer's own addresses stay.
  ///
  /// Evidence: documented (`orderUpdate`); that the address keeps its id is assumed.
  mutating func update(_ input: UpdateInput) throws(ShopError) -> [Happening] {
    let place = "update of \(input.order)"
    let index = try orderIndex(input.order, place: place)
    guard input.note != nil || input.shippingAddress != nil else {
      throw ShopError(
        code: .notSimulated, message: "An update needs a note or a shipping address", place: place,
        remedy: "name what changes")
    }
    if let note = input.note { orders[index].note = note }
    if let address = input.shippingAddress { orders[index].shippingAddress = address }
    orders[index].updatedAt = now
    return [Happening(topic: .ordersUpdated, resource: .order(orders[index].id))]
  }
}
