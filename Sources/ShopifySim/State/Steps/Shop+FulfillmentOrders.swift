import CommerceTypes

/// Holding, moving, splitting and cancelling fulfillment orders.
extension Shop {
  mutating func change(_ input: FulfillmentOrderChange) throws(ShopError) -> [Happening] {
    let place = "fulfillment order of \(input.order)"
    var order = try order(input.order, place: place)
    guard order.cancelledAt == nil else {
      throw ShopError(
        code: .alreadyCancelled, message: "Order has been cancelled", place: place,
        remedy: "change its fulfillment orders before the order is cancelled")
    }
    let index = try fulfillmentOrderIndex(for: input, on: order, place: place)
    let source = order.fulfillmentOrders[index].id
    var replacement: Int?
    let (id, topic): (Int, WebhookTopic)
    switch input.action {
    case .hold(let reason, let notes, let lines):
      id = try hold(index, input, reason: reason, notes: notes, lines: lines, of: &order, place: place)
      topic = .fulfillmentOrdersPlacedOnHold
    case .releaseHold:
      lean(on: .fulfillmentOrderHold)
      order.fulfillmentOrders[index].holds.removeAll { hold in
        input.holdIDs.map { $0.contains(hold.id) } ?? true
      }
      order.fulfillmentOrders[index].updatedAt = now
      id = order.fulfillmentOrders[index].id
      topic = .fulfillmentOrdersHoldReleased
    case .move(let name, let lines):
      let target = try activeLocation(name, place: place).id
      id = try move(index, to: target, lines: lines, of: &order, place: place)
      topic = .fulfillmentOrdersMoved
    case .split(let lines):
      id = try split(index, lines: lines, of: &order, place: place)
      topic = .fulfillmentOrdersSplit
    case .cancel:
      lean(on: .fulfillmentOrderCancel)
      id = source
      let units = withdrawAll(index, of: &order)
      replacement = makeFulfillmentOrder(
        &order, locationID: order.fulfillmentOrders[index].locationID, units: units)
      topic = .fulfillmentOrdersCancelled
    default:
      id = source
      topic = try note(input.action, on: &order.fulfillmentOrders[index], place: place)
    }
    store(order)
    return [
      Happening(
        topic: topic, resource: .fulfillmentOrder(id, order: order.id),
        other: id == source ? replacement : source),
      Happening(topic: .ordersUpdated, resource: .order(order.id)),
    ]
  }

  /// The fulfillment order that a change is about: one with units left, on hold or not as the change needs it.
  private func fulfillmentOrderIndex(
    for input: FulfillmentOrderChange, on order: Order, place: String
  ) throws(ShopError) -> Int {
    let locationID = try input.location.map { name throws(ShopError) in try location(name, place: place).id }
    if let id = input.id { return try index(ofFulfillmentOrder: id, for: input, on: order, place: place) }
    let here = order.fulfillmentOrders.indices.filter {
      let each = order.fulfillmentOrders[$0]
      return each.remainingQuantity > 0 && (locationID == nil || each.locationID == locationID)
    }
    let fitting = here.filter {
      order.fulfillmentOrders[$0].holds.isEmpty != (input.action == .releaseHold)
    }
    guard let first = fitting.first else {
      let isHeld = here.contains { !order.fulfillmentOrders[$0].holds.isEmpty }
      throw ShopError(
        code: here.isEmpty ? .unknownFulfillmentOrder : isHeld ? .onHold : .invalidState,
        message: here.isEmpty
          ? "Fulfillment order does not exist."
          : isHeld ? "The fulfillment order is on hold." : "The fulfillment order is not on hold.",
        place: place,
        remedy: here.isEmpty
          ? "name a location where units are left to fulfil"
          : isHeld ? "release the hold first" : "hold it first"
      )
    }
    guard
      fitting.allSatisfy({
        order.fulfillmentOrders[$0].locationID == order.fulfillmentOrders[first].locationID
      })
    else {
      let names = fitting.compactMap { location(id: order.fulfillmentOrders[$0].locationID)?.name }
      throw ShopError(
        code: .unknownFulfillmentOrder, message: "The order has several fulfillment orders", place: place,
        remedy: "name the location: \(names.joined(separator: ", "))")
    }
    return first
  }

  /// Puts a fulfillment order on hold, or lines of it in one of their own; returns the held one's id.
  private mutating func hold(
    _ index: Int, _ input: FulfillmentOrderChange, reason: String, notes: String?,
    lines: [FulfillmentInput.Line], of order: inout Order, place: String
  ) throws(ShopError) -> Int {
    lean(on: .fulfillmentOrderHold)
    var held = index
    if !lines.isEmpty {
      let units = try withdraw(lines, from: index, of: &order, place: place)
      if order.fulfillmentOrders[index].remainingQuantity > 0 {
        lean(on: .fulfillmentOrderNewID)
        makeFulfillmentOrder(
          &order, locationID: order.fulfillmentOrders[index].locationID, units: units)
        held = order.fulfillmentOrders.count - 1
      } else {
        putBack(units, on: index, of: &order)
      }
    }
    order.fulfillmentOrders[held].holds.append(
      FulfillmentOrder.Hold(
        id: nextID(), reason: reason, notes: notes, handle: input.holdHandle, isByApp: input.isHeldByApp))
    order.fulfillmentOrders[held].updatedAt = now
    return order.fulfillmentOrders[held].id
  }

  /// Moves what remains of a fulfillment order, or lines of it, to another location; returns the moved one's id.
  private mutating func move(
    _ index: Int, to target: Int, lines: [FulfillmentInput.Line], of order: inout Order, place: String
  ) throws(ShopError) -> Int {
    let source = order.fulfillmentOrders[index].locationID
    guard source != target else {
      throw ShopError(
        code: .invalidState,
        message: "The fulfillment order is already assigned to the location.", place: place,
        remedy: "move it to another location")
    }
    lean(on: .fulfillmentOrderMove)
    let units =
      lines.isEmpty
      ? withdrawAll(index, of: &order) : try withdraw(lines, from: index, of: &order, place: place)
    for unit in units {
      guard let line = order.lineItem(id: unit.lineItemID) else { continue }
      adjust(line.goods, at: source, available: unit.quantity, committed: -unit.quantity)
      adjust(line.goods, at: target, available: -unit.quantity, committed: unit.quantity)
    }
    lean(on: .fulfillmentOrderNewID)
    return makeFulfillmentOrder(&order, locationID: target, units: units)
  }

  /// Splits lines off into a fulfillment order of their own and returns its id.
  private mutating func split(
    _ index: Int, lines: [FulfillmentInput.Line], of order: inout Order, place: String
  ) throws(ShopError) -> Int {
    let units = try withdraw(lines, from: index, of: &order, place: place)
    guard !units.isEmpty, order.fulfillmentOrders[index].remainingQuantity > 0 else {
      throw ShopError(
        code: .invalidQuantity, message: "A split must leave units on both sides.", place: place,
        remedy: "split off some of the units, not none and not all")
    }
    lean(on: .fulfillmentOrderSplit)
    return makeFulfillmentOrder(
      &order, locationID: order.fulfillmentOrders[index].locationID, units: units)
  }

  /// Takes the lines' units out of a fulfillment order; a SKU on several lines is taken from the first on.
  private mutating func withdraw(
    _ lines: [FulfillmentInput.Line], from index: Int, of order: inout Order, place: String
  ) throws(ShopError) -> [(lineItemID: Int, quantity: Int)] {
    var units: [(lineItemID: Int, quantity: Int)] = []
    for line in lines {
      try checkQuantity(line.quantity, line.sku, place: place)
      var open = line.quantity
      for item in order.lineItems where open > 0 {
        guard line.lineItemID.map({ item.id == $0 }) ?? (item.sku == line.sku) else { continue }
        let taken = withdraw(item.id, upTo: open, fromFulfillmentOrder: index, in: &order, leaves: false)
        guard taken > 0 else { continue }
        open -= taken
        if let known = units.firstIndex(where: { $0.lineItemID == item.id }) {
          units[known].quantity += taken
        } else {
          units.append((item.id, taken))
        }
      }
      guard open == 0 else {
        throw ShopError(
          code: .invalidQuantity, message: "Invalid fulfillment order line item quantity requested.",
          place: "\(place), \(line.sku)", remedy: "name at most \(line.quantity - open)")
      }
    }
    return units
  }

  /// Takes everything that remains out of a fulfillment order.
  private mutating func withdrawAll(_ index: Int, of order: inout Order) -> [(lineItemID: Int, quantity: Int)]
  {
    var units: [(lineItemID: Int, quantity: Int)] = []
    for line in order.fulfillmentOrders[index].lines {
      let taken = withdraw(
        line.lineItemID, upTo: line.remainingQuantity, fromFulfillmentOrder: index, in: &order, leaves: false)
      if taken > 0 { units.append((line.lineItemID, taken)) }
    }
    return units
  }

  private func putBack(
    _ units: [(lineItemID: Int, quantity: Int)], on index: Int, of order: inout Order
  ) {
    for unit in units {
      guard
        let place = order.fulfillmentOrders[index].lines.firstIndex(where: {
          $0.lineItemID == unit.lineItemID
        })
      else { continue }
      order.fulfillmentOrders[index].lines[place].totalQuantity += unit.quantity
      order.fulfillmentOrders[index].lines[place].remainingQuantity += unit.quantity
    }
  }
}

extension Behaviour {
  static let fulfillmentOrderHold = Behaviour(
    "fulfillment.order.hold", .assumed,
    "A held fulfillment order reads ON_HOLD and can't be fulfilled until it is released.")
  static let fulfillmentOrderNewID = Behaviour(
    "fulfillment.order.new-id", .captured,
    "Holding or moving a part of a fulfillment order makes a new one, with an id of its own.")
  static let fulfillmentOrderMove = Behaviour(
    "fulfillment.order.move", .assumed,
    "A move takes what remains to a new fulfillment order at the other location, where the units are committed; one "
      + "that nothing is left of reads CANCELLED.")
  static let fulfillmentOrderSplit = Behaviour(
    "fulfillment.order.split", .assumed,
    "A split leaves the rest on the old fulfillment order and makes a new one for the units split off.")
  static let fulfillmentOrderCancel = Behaviour(
    "fulfillment.order.cancel", .assumed,
    "A cancelled fulfillment order is replaced by a new open one for the same units.")
}
