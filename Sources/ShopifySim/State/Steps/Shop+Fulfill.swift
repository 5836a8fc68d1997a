import CommerceTypes

/// Fulfilling orders, whole or in parts.
extension Shop {
  mutating func fulfill(_ input: FulfillmentInput) throws(ShopError) -> [Happening] {
    let place = "fulfillment of \(input.order)"
    var order = try order(input.order, place: place)
    guard order.cancelledAt == nil else {
      throw ShopError(
        code: .alreadyCancelled, message: "Order has been cancelled", place: place,
        remedy: "fulfil before the order is cancelled")
    }
    let target = try input.location.map { name throws(ShopError) in
      try activeLocation(name, place: place).id
    }
    let wanted = try wantedUnits(input, of: order, at: target, place: place)
    var happenings: [Happening] = []
    if let target {
      for (lineItemID, quantity) in wanted {
        happenings += bring(lineItemID, quantity: quantity, to: target, in: &order)
      }
    }
    let made = take(wanted, at: target, from: &order, input)
    store(order)
    happenings += made.map {
      Happening(topic: .fulfillmentsCreate, resource: .fulfillment($0.id, order: order.id))
    }
    let isWhole = order.displayFulfillmentStatus == .fulfilled
    happenings.append(
      Happening(topic: isWhole ? .ordersFulfilled : .ordersPartiallyFulfilled, resource: .order(order.id)))
    return happenings + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  /// The units per order line, in the order's sequence; a SKU on several lines is taken from the first on.
  private mutating func wantedUnits(
    _ input: FulfillmentInput, of order: Order, at target: Int?, place: String
  ) throws(ShopError) -> [(lineItemID: Int, quantity: Int)] {
    var wanted = order.lineItems.map { (lineItemID: $0.id, quantity: 0) }
    guard let lines = input.lines else {
      let free = order.lineItems.map {
        (lineItemID: $0.id, quantity: order.freeQuantity(of: $0, among: input.fulfillmentOrderIDs))
      }
      .filter { $0.quantity > 0 }
      guard !free.isEmpty else { throw nothingLeft(of: order, place: place) }
      guard let target else { return free }
      let here = order.lineItems
        .map { (lineItemID: $0.id, quantity: order.freeQuantity(of: $0, at: target)) }
        .filter { $0.quantity > 0 }
      return here.isEmpty ? free : here
    }
    for line in lines {
      try checkQuantity(line.quantity, line.sku, place: place)
      if line.lineItemID == nil, !order.lineItems.contains(where: { $0.sku == line.sku }) {
        _ = try variant(line.sku, place: place)
      }
      var open = line.quantity
      for (index, item) in order.lineItems.enumerated() where open > 0 {
        guard line.lineItemID.map({ item.id == $0 }) ?? (item.sku == line.sku) else { continue }
        let free = order.freeQuantity(of: item, among: input.fulfillmentOrderIDs)
        let units = min(open, free - wanted[index].quantity)
        wanted[index].quantity += units
        open -= units
      }
      guard open == 0 else {
        throw tooMuch(line, free: line.quantity - open, of: order, place: "\(place), \(line.sku)")
      }
    }
    wanted.removeAll { $0.quantity == 0 }
    guard !wanted.isEmpty else {
      throw ShopError(
        code: .invalidQuantity, message: "A fulfillment needs a line", place: place,
        remedy: "name a SKU and a quantity, or leave the lines out for all that remains")
    }
    return wanted
  }

  private func nothingLeft(of order: Order, place: String) -> ShopError {
    if let held = order.fulfillmentOrders.first(where: { $0.status == .onHold }) {
      return onHold(held, place: place)
    }
    return ShopError(
      code: .alreadyFulfilled, message: "There are no units left to fulfil", place: place,
      remedy: "leave the fulfillment out")
  }

  private func onHold(_ held: FulfillmentOrder, place: String) -> ShopError {
    ShopError(
      code: .onHold, message: "Fulfillment order \(held.id) has an unfulfillable status= on_hold.",
      place: place, remedy: "release the hold first")
  }

  private func tooMuch(
    _ line: FulfillmentInput.Line, free: Int, of order: Order, place: String
  ) -> ShopError {
    let items = Set(order.lineItems.filter { $0.sku == line.sku }.map(\.id))
    let held = order.fulfillmentOrders.filter { $0.status == .onHold }.first { held in
      held.lines.contains { items.contains($0.lineItemID) && $0.remainingQuantity > 0 }
    }
    if let held { return onHold(held, place: place) }
    return ShopError(
      code: .overFulfillment, message: "Invalid fulfillment order line item quantity requested.",
      place: place,
      remedy: "ask for at most \(free); the rest is fulfilled, refunded or was never bought")
  }

  /// Brings the units that the location lacks from the other fulfillment orders, committed units included.
  private mutating func bring(
    _ lineItemID: Int, quantity: Int, to target: Int, in order: inout Order
  ) -> [Happening] {
    guard let line = order.lineItem(id: lineItemID) else { return [] }
    var missing = quantity - order.freeQuantity(of: line, at: target)
    guard missing > 0 else { return [] }
    lean(on: .fulfillmentMovesUnits)
    for index in order.fulfillmentOrders.indices {
      let source = order.fulfillmentOrders[index]
      guard missing > 0, source.locationID != target, source.holds.isEmpty else { continue }
      let units = withdraw(lineItemID, upTo: missing, fromFulfillmentOrder: index, in: &order, leaves: false)
      guard units > 0 else { continue }
      missing -= units
      adjust(line.goods, at: source.locationID, available: units, committed: -units)
      adjust(line.goods, at: target, available: -units, committed: units)
      ask(&order, locationID: target, for: lineItemID, quantity: units)
    }
    let moved = order.fulfillmentOrders.first { $0.locationID == target && $0.remainingQuantity > 0 }
    return moved.map {
      [Happening(topic: .fulfillmentOrdersMoved, resource: .fulfillmentOrder($0.id, order: order.id))]
    } ?? []
  }

  /// Makes one fulfillment per location and takes its units from the committed ones.
  private mutating func take(
    _ wanted: [(lineItemID: Int, quantity: Int)], at target: Int?, from order: inout Order,
    _ input: FulfillmentInput
  ) -> [Fulfillment] {
    lean(on: .fulfillmentTakesCommitted)
    lean(on: .fulfillmentName)
    var open = Dictionary(wanted.map { ($0.lineItemID, $0.quantity) }, uniquingKeysWith: +)
    var made: [Fulfillment] = []
    var places: [Int] = []
    for each in order.fulfillmentOrders
    where (target == nil || each.locationID == target) && input.takes(from: each) {
      if !places.contains(each.locationID) { places.append(each.locationID) }
    }
    for locationID in places {
      var lines: [Fulfillment.Line] = []
      var orderIDs: [Int] = []
      for index in order.fulfillmentOrders.indices
      where order.fulfillmentOrders[index].locationID == locationID
        && order.fulfillmentOrders[index].holds.isEmpty && input.takes(from: order.fulfillmentOrders[index])
      {
        for item in order.lineItems {
          let units = withdraw(
            item.id, upTo: open[item.id] ?? 0, fromFulfillmentOrder: index, in: &order, leaves: true)
          guard units > 0 else { continue }
          open[item.id, default: 0] -= units
          adjust(item.goods, at: locationID, committed: -units)
          lines.append(Fulfillment.Line(id: nextID(), lineItemID: item.id, quantity: units))
          let id = order.fulfillmentOrders[index].id
          if !orderIDs.contains(id) { orderIDs.append(id) }
        }
      }
      guard !lines.isEmpty else { continue }
      let fulfillment = Fulfillment(
        id: nextID(), name: "\(order.name)-F\(order.fulfillments.count + 1)", locationID: locationID,
        fulfillmentOrderIDs: orderIDs, lines: lines, tracking: input.tracking, createdAt: now,
        updatedAt: now, cancelledAt: nil, originAddress: input.originAddress)
      order.fulfillments.append(fulfillment)
      made.append(fulfillment)
    }
    return made
  }
}

extension FulfillmentInput {
  fileprivate func takes(from each: FulfillmentOrder) -> Bool {
    fulfillmentOrderIDs.isEmpty || fulfillmentOrderIDs.contains(each.id)
  }
}

extension Order {
  /// Units of a line that are to leave a location, or any, and aren't on hold.
  func freeQuantity(of line: LineItem, at locationID: Int? = nil, among ids: [Int] = []) -> Int {
    var units = 0
    for each in fulfillmentOrders
    where each.holds.isEmpty && (locationID == nil || each.locationID == locationID)
      && (ids.isEmpty || ids.contains(each.id))
    {
      for part in each.lines where part.lineItemID == line.id { units += part.remainingQuantity }
    }
    return units
  }
}

extension Behaviour {
  static let fulfillmentTakesCommitted = Behaviour(
    "fulfillment.inventory", .assumed, "A fulfillment takes its units from committed, so from on hand.")
  static let fulfillmentName = Behaviour(
    "fulfillment.name", .captured, "Fulfillments are named after their order and counted: #1001-F1.")
  static let fulfillmentMovesUnits = Behaviour(
    "fulfillment.moves", .assumed,
    "Fulfilling from a location that lacks the units moves them there from the other fulfillment orders.")
}
