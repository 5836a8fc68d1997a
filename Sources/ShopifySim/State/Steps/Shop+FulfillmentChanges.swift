/// Changing fulfillments that were made: new tracking, or taking them back.
extension Shop {
  mutating func change(_ input: FulfillmentChange) throws(ShopError) -> [Happening] {
    let place = "fulfillment \(input.fulfillment)"
    var (order, index) = try fulfillment(named: input.fulfillment, place: place)
    guard !order.fulfillments[index].isCancelled else {
      throw ShopError(
        code: .alreadyCancelled, message: "The fulfillment has been cancelled", place: place,
        remedy: "change a fulfillment that stands")
    }
    switch input.action {
    case .track(let tracking):
      lean(on: .fulfillmentTracking)
      order.fulfillments[index].tracking = tracking
      order.fulfillments[index].updatedAt = now
    case .report(let status, let happenedAt, let report):
      lean(on: .fulfillmentEvents)
      order.fulfillments[index].events.append(
        FulfillmentEvent(
          id: nextID(), status: status, happenedAt: happenedAt ?? now, createdAt: now, report: report))
      order.fulfillments[index].updatedAt = now
    case .cancel:
      guard order.canTakeBack(order.fulfillments[index]) else {
        throw ShopError(
          code: .notSimulated, message: "A fulfillment of which units came back can't be cancelled here",
          place: place, remedy: "refund the rest with RETURN instead")
      }
      takeBackFulfillment(index, of: &order)
    }
    store(order)
    return [
      Happening(
        topic: .fulfillmentsUpdate, resource: .fulfillment(order.fulfillments[index].id, order: order.id)),
      Happening(topic: .ordersUpdated, resource: .order(order.id)),
    ]
  }

  /// Finds a fulfillment by its name, which begins with its order's.
  private func fulfillment(
    named name: String, place: String
  ) throws(ShopError) -> (order: Order, index: Int) {
    if let dash = name.lastIndex(of: "-"), let order = order(named: String(name[..<dash])),
      let index = order.fulfillments.firstIndex(where: { $0.name == name })
    {
      return (order, index)
    }
    throw ShopError(
      code: .unknownFulfillment, message: "Fulfillment does not exist", place: place,
      remedy: "fulfil first; fulfillments are named after their order and counted: #1001-F1")
  }

  /// Takes a fulfillment back: its units are to be fulfilled again, from the same location, and committed there.
  mutating func takeBackFulfillment(_ index: Int, of order: inout Order) {
    lean(on: .fulfillmentCancel)
    order.fulfillments[index].cancelledAt = now
    order.fulfillments[index].updatedAt = now
    let fulfillment = order.fulfillments[index]
    var units: [(lineItemID: Int, quantity: Int)] = []
    for line in fulfillment.lines {
      guard let item = order.lineItem(id: line.lineItemID) else { continue }
      adjust(item.goods, at: fulfillment.locationID, committed: line.quantity)
      if let known = units.firstIndex(where: { $0.lineItemID == line.lineItemID }) {
        units[known].quantity += line.quantity
      } else {
        units.append((line.lineItemID, line.quantity))
      }
    }
    makeFulfillmentOrder(&order, locationID: fulfillment.locationID, units: units)
  }
}

extension Order {
  /// Whether all units of a fulfillment are still out: none refunded after they left, none on their way back.
  func canTakeBack(_ fulfillment: Fulfillment) -> Bool {
    let ids = Set(fulfillment.lines.map(\.id))
    let isReturning = returns.contains { each in
      (each.status == .open || each.status == .requested)
        && each.lines.contains { ids.contains($0.fulfillmentLineID) }
    }
    guard !isReturning else { return false }
    return lineItems.allSatisfy { item in
      let units = fulfillment.lines.filter { $0.lineItemID == item.id }.reduce(0) { $0 + $1.quantity }
      return units == 0 || units <= returnableQuantity(of: item)
    }
  }
}

extension Behaviour {
  static let fulfillmentEvents = Behaviour(
    "fulfillment.events", .assumed,
    "What a carrier reports becomes the fulfillment's display status and is told by fulfillments/update.")
  static let fulfillmentTracking = Behaviour(
    "fulfillment.tracking", .assumed, "New tracking replaces the old and is told by fulfillments/update.")
  static let fulfillmentCancel = Behaviour(
    "fulfillment.cancel", .assumed,
    "A cancelled fulfillment's units are on hand and committed at its location again, on a new fulfillment order."
  )
}
