/// Changing an order's particulars after it was placed.
extension Shop {
  mutating func update(_ input: UpdateInput) throws(ShopError) -> [Happening] {
    let place = "update of \(input.order)"
    var order = try order(input.order, place: place)
    let before = order
    guard input.hasChange else {
      throw ShopError(
        code: .nothingChanged, message: "An update needs a change", place: place,
        remedy: "name a note, an address, tags, attributes, a PO number, or whether it is closed")
    }
    lean(on: .update)
    if let note = input.note { order.note = note }
    if let address = input.shippingAddress { order.shippingAddress = address }
    if let tags = input.tags { order.tags = tags }
    if let attributes = input.attributes { order.attributes = attributes }
    if let poNumber = input.poNumber { order.poNumber = poNumber }
    if let email = input.email { order.email = email }
    if let phone = input.phone { order.phone = phone }
    for metafield in input.metafields { set(metafield, in: &order.metafields) }
    if let particulars = input.particulars { order.particulars = particulars }
    if let isClosed = input.isClosed, isClosed != (before.closedAt != nil) {
      lean(on: .close)
      order.closedAt = isClosed ? now : nil
    }
    store(order)
    return [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }
}

extension UpdateInput {
  fileprivate var hasChange: Bool {
    note != nil || shippingAddress != nil || tags != nil || attributes != nil || poNumber != nil
      || isClosed != nil || email != nil || phone != nil || !metafields.isEmpty || particulars != nil
  }
}

extension Behaviour {
  static let update = Behaviour(
    "order.update", .assumed,
    "An update replaces what it names and leaves money, lines and the customer's own addresses; the address keeps "
      + "its id; orders/updated is sent also when the values are the same.")
  static let close = Behaviour(
    "order.close", .assumed, "A closed order is archived: it has a closedAt until it is opened again.")
}
