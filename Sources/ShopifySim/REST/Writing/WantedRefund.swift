import CommerceTypes

/// A refund as REST asks for it, by the ids of lines.
struct WantedRefund: Sendable {
  struct Line: Sendable {
    let lineItemID: Int
    let quantity: Int
    let restock: RestockType
    /// Where the units go; nil takes where they came from.
    let locationID: Int?
  }

  var lines: [Line] = []
  /// In the customer's currency, without its tax.
  var shipping: ExactDecimal = .zero
  var note: String?
  /// Nil pays back what the refund comes to.
  var transactions: [RefundInput.Transaction]?

  /// Whether nothing is asked for.
  var isEmpty: Bool { lines.isEmpty && shipping.isZero && transactions?.isEmpty ?? true }
}

extension Shop {
  /// As a step's refund, of the lines with these ids.
  mutating func refund(_ wanted: WantedRefund, of orderID: Int) throws(ShopError) -> [Happening] {
    guard var order = order(id: orderID) else {
      throw ShopError(
        code: .unknownOrder, message: "Order does not exist", place: "refund of \(orderID)",
        remedy: "name an order of the shop")
    }
    let place = "refund of \(order.name)"
    let before = order
    var account = beginRefund(note: wanted.note, on: &order)
    for line in wanted.lines {
      guard let item = order.lineItem(id: line.lineItemID) else { continue }
      try check(line, of: item, on: order, place: place)
      takeBack(line.quantity, of: item, line.restock, line.locationID, on: &order, account: &account)
    }
    try takeBackShipping(wanted.shipping, on: &order, account: &account, place: place)
    try payBack(wanted.transactions, on: &order, account: &account, place: place)
    let refund = order.refunds[order.refunds.count - 1]
    guard !refund.isEmpty else {
      throw ShopError(
        code: .invalidAmount, message: "A refund needs a line, shipping or a transaction", place: place,
        remedy: "name what is given back")
    }
    store(order)
    return happenings(of: refund, on: order) + cancelledFulfillmentOrders(of: order, before: before)
      + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  private func check(
    _ line: WantedRefund.Line, of item: LineItem, on order: Order, place: String
  ) throws(ShopError) {
    if let location = line.locationID, self.location(id: location)?.isActive != true {
      throw ShopError(
        code: .unknownLocation, message: "Location does not exist", place: place,
        remedy: "name an active location of the shop")
    }
    let most = order.currentQuantity(of: item)
    guard line.quantity > 0, line.quantity <= most else {
      throw ShopError(
        code: .invalidQuantity, message: "Quantity cannot refund more items than were purchased",
        place: place,
        remedy: "give back 1 to \(most)")
    }
    let possible =
      switch line.restock {
      case .cancel: order.unfulfilledQuantity(of: item)
      case .return: order.returnableQuantity(of: item)
      default: most
      }
    guard line.quantity <= possible else {
      throw ShopError(
        code: .impossibleRestock,
        message:
          "Only \(possible) of \(line.quantity) units are \(line.restock == .cancel ? "not yet fulfilled" : "fulfilled")",
        place: place,
        remedy: "CANCEL takes units that haven't left, RETURN takes units that have, NO_RESTOCK takes any")
    }
  }
}
