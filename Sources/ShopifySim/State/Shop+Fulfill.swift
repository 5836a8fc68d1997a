import CommerceTypes

/// Fulfilling orders, whole or in parts.
extension Shop {
  mutating func fulfill(_ input: FulfillmentInput) throws(ShopError) -> [Happening] {
    let place = "fulfillment of \(input.order)"
    let index = try orderIndex(input.order, place: place)
    var order = orders[index]
    guard order.cancelledAt == nil else {
      throw ShopError(
        code: .alreadyCancelled, message: "Order has been cancelled", place: place,
        remedy: "fulfil before the order is cancelled")
    }
    let target = try input.location.map { name throws(ShopError) in try location(name, place: place).id }
    let wanted = try wantedUnits(input, of: order, at: target, place: place)
    if let target {
      for (lineItemID, quantity) in wanted {
        move(lineItemID, quantity: quantity, to: target, in: &order)
      }
    }
    let made = take(wanted, at: target, from: &order, tracking: input.tracking)
    order.updatedAt = now
    orders[index] = order
    var happenings = made.map {
      Happening(topic: .fulfillmentsCreate, resource: .fulfillment($0.id, order: order.id))
    }
    let isWhole = order.displayFulfillmentStatus == .fulfilled
    happenings.append(
      Happening(topic: isWhole ? .ordersFulfilled : .ordersPartiallyFulfilled, resource: .order(order.id)))
    return happenings + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  /// The units per order line, in the order's sequence; a SKU on several lines is taken from the first on.
  private func wantedUnits(
    _ input: FulfillmentInput, of order: Order, at target: Int?, place: String
  ) throws(ShopError) -> [(lineItemID: Int, quantity: Int)] {
    var wanted = order.lineItems.map { (lineItemID: $0.id, quantity: 0) }
    guard let lines = input.lines else {
      let remaining = order.lineItems.map { (lineItemID: $0.id, quantity: order.unfulfilledQuantity(of: $0)) }
        .filter { $0.quantity > 0 }
      guard !remaining.isEmpty else {
        throw ShopError(
          code: .alreadyFulfilled, message: "There are no units left to fulfil", place: place,
          remedy: "leave the fulfillment out")
      }
      let here = order.fulfillmentOrders.filter { $0.locationID == target }.flatMap(\.lines)
        .filter { $0.remainingQuantity > 0 }
      guard target != nil, !here.isEmpty else { return remaining }
      return here.map { (lineItemID: $0.lineItemID, quantity: $0.remainingQuantity) }
    }
    for line in lines {
      try checkQuantity(line.quantity, line.sku, place: place)
      _ = try variant(line.sku, place: place)
      var open = line.quantity
      for (index, item) in order.lineItems.enumerated() where item.sku == line.sku && open > 0 {
        let units = min(open, order.unfulfilledQuantity(of: item) - wanted[index].quantity)
        wanted[index].quantity += units
        open -= units
      }
      guard open == 0 else {
        throw ShopError(
          code: .overFulfillment, message: "Invalid fulfillment order line item quantity requested.",
          place: "\(place), \(line.sku)",
          remedy:
            "ask for at most \(line.quantity - open); the rest is fulfilled, refunded or was never bought")
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

  /// Brings the units that the location lacks from the other fulfillment orders, committed units included.
  ///
  /// Evidence: documented (moving makes a new fulfillment order); that fulfilling moves implicitly is assumed.
  private mutating func move(_ lineItemID: Int, quantity: Int, to target: Int, in order: inout Order) {
    guard let line = order.lineItem(id: lineItemID) else { return }
    let here = order.fulfillmentOrders.filter { $0.locationID == target }.flatMap(\.lines)
      .filter { $0.lineItemID == lineItemID }.reduce(0) { $0 + $1.remainingQuantity }
    var missing = quantity - here
    for index in order.fulfillmentOrders.indices where order.fulfillmentOrders[index].locationID != target {
      guard missing > 0 else { return }
      let units = withdraw(lineItemID, upTo: missing, fromFulfillmentOrder: index, in: &order, moved: true)
      guard units > 0 else { continue }
      missing -= units
      adjust(
        line.variant, at: order.fulfillmentOrders[index].locationID, available: units, committed: -units)
      adjust(line.variant, at: target, available: -units, committed: units)
      ask(&order, locationID: target, for: lineItemID, quantity: units)
    }
  }

  /// Takes units out of a fulfillment order and says how many; moved or cancelled units lower its total too.
  mutating func withdraw(
    _ lineItemID: Int, upTo wanted: Int, fromFulfillmentOrder index: Int, in order: inout Order, moved: Bool
  ) -> Int {
    let lines = order.fulfillmentOrders[index].lines
    guard let place = lines.firstIndex(where: { $0.lineItemID == lineItemID }) else { return 0 }
    let units = min(wanted, lines[place].remainingQuantity)
    order.fulfillmentOrders[index].lines[place].remainingQuantity -= units
    if moved { order.fulfillmentOrders[index].lines[place].totalQuantity -= units }
    order.fulfillmentOrders[index].updatedAt = now
    return units
  }

  /// Makes one fulfillment per location and takes its units from the committed ones.
  private mutating func take(
    _ wanted: [(lineItemID: Int, quantity: Int)], at target: Int?, from order: inout Order,
    tracking: [TrackingInfo]
  ) -> [Fulfillment] {
    var open = Dictionary(uniqueKeysWithValues: wanted.map { ($0.lineItemID, $0.quantity) })
    var made: [Fulfillment] = []
    var places: [Int] = []
    for each in order.fulfillmentOrders where target == nil || each.locationID == target {
      if !places.contains(each.locationID) { places.append(each.locationID) }
    }
    for locationID in places {
      var lines: [Fulfillment.Line] = []
      var orderIDs: [Int] = []
      for index in order.fulfillmentOrders.indices
      where order.fulfillmentOrders[index].locationID == locationID {
        for item in order.lineItems {
          let units = withdraw(
            item.id, upTo: open[item.id] ?? 0, fromFulfillmentOrder: index, in: &order, moved: false)
          guard units > 0 else { continue }
          open[item.id, default: 0] -= units
          adjust(item.variant, at: locationID, committed: -units)
          lines.append(Fulfillment.Line(id: nextID(), lineItemID: item.id, quantity: units))
          let id = order.fulfillmentOrders[index].id
          if !orderIDs.contains(id) { orderIDs.append(id) }
        }
      }
      guard !lines.isEmpty else { continue }
      let fulfillment = Fulfillment(
        id: nextID(), name: "\(order.name)-F\(order.fulfillments.count + 1)", locationID: locationID,
        fulfillmentOrderIDs: orderIDs, lines: lines, tracking: tracking, createdAt: now, cancelledAt: nil)
      order.fulfillments.append(fulfillment)
      made.append(fulfillment)
    }
    return made
  }

  /// Takes every fulfillment back: its units are to be fulfilled again, from the same location, and committed there.
  ///
  /// Evidence: documented (`fulfillmentCancel` reopens the work with new fulfillment orders); that the units count as
  /// on hand again is assumed.
  mutating func cancelFulfillments(of order: inout Order) -> [Happening] {
    var happenings: [Happening] = []
    for index in order.fulfillments.indices where !order.fulfillments[index].isCancelled {
      order.fulfillments[index].cancelledAt = now
      let fulfillment = order.fulfillments[index]
      for line in fulfillment.lines {
        guard let item = order.lineItem(id: line.lineItemID) else { continue }
        adjust(item.variant, at: fulfillment.locationID, committed: line.quantity)
        ask(&order, locationID: fulfillment.locationID, for: line.lineItemID, quantity: line.quantity)
      }
      happenings.append(
        Happening(topic: .fulfillmentsUpdate, resource: .fulfillment(fulfillment.id, order: order.id)))
    }
    return happenings
  }
}
