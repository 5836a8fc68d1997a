/// Assigning the units of orders to locations, and taking them off again.
extension Shop {
  /// Assigns a line's units to locations, adds them to the order's fulfillment orders and commits them.
  ///
  /// `location` names the location; nil lets the shop choose. Lines that nobody ships (tips) are passed over.
  mutating func route(
    _ line: LineItem, quantity: Int, location: String?, of order: inout Order, place: String
  ) throws(ShopError) {
    guard !line.isTip, quantity > 0 else { return }
    let parts: [(locationID: Int, quantity: Int)]
    if let location {
      parts = [(try activeLocation(location, place: place).id, quantity)]
    } else {
      lean(on: .routeByStock)
      parts = assignedLocations(for: line.goods, quantity: quantity)
    }
    lean(on: .routeCommits)
    if order.createdAt < now { lean(on: .routeNewUnits) }
    for part in parts {
      adjust(line.goods, at: part.locationID, available: -part.quantity, committed: part.quantity)
      ask(&order, locationID: part.locationID, for: line.id, quantity: part.quantity)
    }
  }

  /// A location that units may go to.
  func activeLocation(_ name: String, place: String) throws(ShopError) -> Location {
    let location = try location(name, place: place)
    guard location.isActive else {
      throw ShopError(
        code: .impossibleLocation, message: "Location \(name) isn't active", place: place,
        remedy: "activate it, or name another location")
    }
    return location
  }

  /// Takes units that haven't left off the order's fulfillment orders; with `restock` they become available again.
  mutating func unroute(_ line: LineItem, quantity: Int, restock: Bool, of order: inout Order) {
    for (locationID, units) in withdraw(line, quantity: quantity, from: &order) {
      adjust(line.goods, at: locationID, available: restock ? units : 0, committed: -units)
    }
  }

  /// Takes units that haven't left off the order's fulfillment orders and says from where; those on hold come last.
  ///
  /// The levels are left to the caller.
  mutating func withdraw(
    _ line: LineItem, quantity: Int, from order: inout Order
  ) -> [(locationID: Int, units: Int)] {
    var taken: [(locationID: Int, units: Int)] = []
    var open = quantity
    let free = order.fulfillmentOrders.indices.filter { order.fulfillmentOrders[$0].holds.isEmpty }
    let held = order.fulfillmentOrders.indices.filter { !order.fulfillmentOrders[$0].holds.isEmpty }
    for index in free + held where open > 0 {
      let units = withdraw(line.id, upTo: open, fromFulfillmentOrder: index, in: &order, leaves: false)
      guard units > 0 else { continue }
      open -= units
      taken.append((order.fulfillmentOrders[index].locationID, units))
    }
    return taken
  }

  /// Takes units out of a fulfillment order and says how many; unless they leave, its total falls too.
  mutating func withdraw(
    _ lineItemID: Int, upTo wanted: Int, fromFulfillmentOrder index: Int, in order: inout Order, leaves: Bool
  ) -> Int {
    let lines = order.fulfillmentOrders[index].lines
    guard let place = lines.firstIndex(where: { $0.lineItemID == lineItemID }) else { return 0 }
    let units = min(wanted, lines[place].remainingQuantity)
    guard units > 0 else { return 0 }
    order.fulfillmentOrders[index].lines[place].remainingQuantity -= units
    if !leaves { order.fulfillmentOrders[index].lines[place].totalQuantity -= units }
    order.fulfillmentOrders[index].updatedAt = now
    return units
  }

  /// Adds units to the fulfillment order that the running step made at the location, or makes it, with an id of its
  /// own; earlier ones keep the units that they were made for.
  mutating func ask(_ order: inout Order, locationID: Int, for lineItemID: Int, quantity: Int) {
    let open = order.fulfillmentOrders.firstIndex {
      $0.locationID == locationID && $0.createdAt == now && $0.status == .open
    }
    guard let open else {
      makeFulfillmentOrder(&order, locationID: locationID, units: [(lineItemID, quantity)])
      return
    }
    let lines = order.fulfillmentOrders[open].lines
    if let index = lines.firstIndex(where: { $0.lineItemID == lineItemID }) {
      order.fulfillmentOrders[open].lines[index].totalQuantity += quantity
      order.fulfillmentOrders[open].lines[index].remainingQuantity += quantity
    } else {
      order.fulfillmentOrders[open].lines.append(
        FulfillmentOrder.Line(
          id: nextID(), lineItemID: lineItemID, totalQuantity: quantity, remainingQuantity: quantity))
    }
    order.fulfillmentOrders[open].updatedAt = now
  }

  /// Makes a fulfillment order with an id of its own and returns the id.
  @discardableResult
  mutating func makeFulfillmentOrder(
    _ order: inout Order, locationID: Int, units: [(lineItemID: Int, quantity: Int)]
  ) -> Int {
    let lines = units.map { unit in
      FulfillmentOrder.Line(
        id: nextID(), lineItemID: unit.lineItemID, totalQuantity: unit.quantity,
        remainingQuantity: unit.quantity)
    }
    let made = FulfillmentOrder(
      id: nextID(), locationID: locationID, createdAt: now, updatedAt: now, lines: lines)
    order.fulfillmentOrders.append(made)
    return made.id
  }

  /// The locations that a new line is assigned to: the first with enough available units; else what the locations
  /// have, in their order, and what none has to the first one that stocks it, else to the shop's first.
  func assignedLocations(for goods: LineGoods, quantity: Int) -> [(locationID: Int, quantity: Int)] {
    let open = locations.filter { $0.isActive && $0.fulfillsOnlineOrders }
    let stocked = open.compactMap { location -> (locationID: Int, quantity: Int)? in
      guard goods.tracked, let item = goods.inventoryItemID else { return nil }
      let level = inventoryLevel(inventoryItemID: item, locationID: location.id)
      return level.map { (location.id, max(0, $0.available)) }
    }
    if let enough = stocked.first(where: { $0.quantity >= quantity }) {
      return [(enough.locationID, quantity)]
    }
    guard let first = stocked.first else { return [((open.first ?? locations[0]).id, quantity)] }
    var missing = quantity
    var parts = stocked.map { level in
      let part = min(missing, level.quantity)
      missing -= part
      return (locationID: level.locationID, quantity: part)
    }
    parts[0] = (first.locationID, parts[0].quantity + missing)
    return parts.filter { $0.quantity > 0 }
  }
}

extension Behaviour {
  static let routeCommits = Behaviour(
    "inventory.commit", .captured,
    "An order takes its units from available to committed and leaves on hand alone.")
  static let routeNewUnits = Behaviour(
    "order.routing.added", .assumed,
    "Units added to a placed order, by an edit or an exchange, get fulfillment orders of their own.")
  static let routeByStock = Behaviour(
    "order.routing", .assumed,
    "A line goes to the first location with enough available units, else it is split over the locations in their "
      + "order.")
}
