/// A fulfillment as REST asks for it, by the ids of fulfillment orders and of their lines.
struct WantedFulfillment: Sendable {
  struct Line: Sendable {
    /// Of the fulfillment order's line.
    let id: Int
    let quantity: Int
  }

  struct Part: Sendable {
    let fulfillmentOrderID: Int
    /// Nil for all that remains.
    let lines: [Line]?
  }

  let parts: [Part]
  let tracking: [TrackingInfo]
}

extension Shop {
  /// Makes one fulfillment of fulfillment orders of one order at one location.
  mutating func fulfill(_ wanted: WantedFulfillment, of orderID: Int) throws(ShopError) -> [Happening] {
    let place = "fulfillment"
    guard var order = order(id: orderID) else { throw Self.unknownFulfillmentOrder(place) }
    guard order.cancelledAt == nil else {
      throw ShopError(
        code: .alreadyCancelled, message: "Order has been cancelled", place: place,
        remedy: "fulfil before the order is cancelled")
    }
    var taken: [Fulfillment.Line] = []
    var locations: Set<Int> = []
    for part in wanted.parts {
      guard let index = order.fulfillmentOrders.firstIndex(where: { $0.id == part.fulfillmentOrderID }) else {
        throw Self.unknownFulfillmentOrder(place)
      }
      locations.insert(order.fulfillmentOrders[index].locationID)
      taken += try take(part, at: index, from: &order, place: place)
    }
    guard let locationID = locations.first, locations.count == 1 else {
      throw ShopError(
        code: .invalidState, message: "All fulfillment orders must belong to the same location.",
        place: place, remedy: "make a fulfillment for each location")
    }
    lean(on: .fulfillmentTakesCommitted)
    lean(on: .fulfillmentName)
    let made = Fulfillment(
      id: nextID(), name: "\(order.name)-F\(order.fulfillments.count + 1)", locationID: locationID,
      fulfillmentOrderIDs: wanted.parts.map(\.fulfillmentOrderID), lines: taken, tracking: wanted.tracking,
      createdAt: now, updatedAt: now, cancelledAt: nil)
    order.fulfillments.append(made)
    store(order)
    let isWhole = order.displayFulfillmentStatus == .fulfilled
    return [
      Happening(topic: .fulfillmentsCreate, resource: .fulfillment(made.id, order: order.id)),
      Happening(topic: isWhole ? .ordersFulfilled : .ordersPartiallyFulfilled, resource: .order(order.id)),
      Happening(topic: .ordersUpdated, resource: .order(order.id)),
    ]
  }

  /// Takes the units out of one fulfillment order and off the committed ones.
  private mutating func take(
    _ part: WantedFulfillment.Part, at index: Int, from order: inout Order, place: String
  ) throws(ShopError) -> [Fulfillment.Line] {
    let source = order.fulfillmentOrders[index]
    guard source.status == .open || source.status == .inProgress else {
      throw ShopError(
        code: source.holds.isEmpty ? .alreadyFulfilled : .onHold,
        message:
          "Fulfillment order \(source.id) has an unfulfillable status= \(source.status.rawValue.lowercased()).",
        place: place, remedy: "name a fulfillment order that is open")
    }
    let lines =
      part.lines
      ?? source.lines.filter { $0.remainingQuantity > 0 }
      .map { WantedFulfillment.Line(id: $0.id, quantity: $0.remainingQuantity) }
    var taken: [Fulfillment.Line] = []
    for line in lines {
      guard let known = source.lines.first(where: { $0.id == line.id }), line.quantity > 0,
        let item = order.lineItem(id: known.lineItemID),
        withdraw(item.id, upTo: line.quantity, fromFulfillmentOrder: index, in: &order, leaves: true)
          == line.quantity
      else {
        throw ShopError(
          code: .overFulfillment, message: "Invalid fulfillment order line item quantity requested.",
          place: place, remedy: "name lines of the fulfillment order, with at most what remains of them")
      }
      adjust(item.goods, at: source.locationID, committed: -line.quantity)
      taken.append(Fulfillment.Line(id: nextID(), lineItemID: item.id, quantity: line.quantity))
    }
    return taken
  }

  private static func unknownFulfillmentOrder(_ place: String) -> ShopError {
    ShopError(
      code: .unknownFulfillmentOrder, message: "Fulfillment order does not exist.", place: place,
      remedy: "name fulfillment orders of one order")
  }
}
