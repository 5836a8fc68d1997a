import CommerceTypes
import GraphQLLanguage

/// Fulfillments made from fulfillment orders, their tracking, and taking them back.
extension RESTWrites {
  func fulfillments(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    if write.method == "POST", write.path.isEmpty { return try createFulfillment(write) }
    guard let id = write.id(0), let order = shop.order(withPart: id) else { throw .notFound }
    guard write.method == "POST", write.path.count == 2, let action = write.word(1) else {
      return .notAcceptable
    }
    return try fulfillment(id, of: order, action, write)
  }

  /// `update_tracking` and `cancel` of a fulfillment that was made.
  func fulfillment(
    _ id: Int, of order: Order, _ action: String, _ write: RESTWrite
  ) throws(RESTAnswer) -> RESTAnswer {
    guard let made = order.fulfillments.first(where: { $0.id == id }) else { throw .notFound }
    let step: FulfillmentChange.Action
    switch action {
    case "cancel": step = .cancel
    case "update_tracking":
      let given = try write.input("fulfillment")
      step = .track(try tracking(given))
      given.ignore("notify_customer")
      try given.finish()
    default: return .notSimulated("fulfillments/\(action)")
    }
    let after = try change { shop throws(ShopError) in
      try shop.change(FulfillmentChange(fulfillment: made.name, action: step))
    }
    return try found(id, of: order, after, status: 200)
  }

  /// All lines of the fulfillment orders, or those that are named; they belong to one order and one location.
  private func createFulfillment(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("fulfillment")
    var parts: [(id: Int, lines: [(id: Int, quantity: Int)]?)] = []
    for each in given.objects("line_items_by_fulfillment_order") ?? [] {
      guard let id = try each.int("fulfillment_order_id") else { throw .missing("fulfillment_order_id") }
      var lines: [(id: Int, quantity: Int)]?
      for line in each.objects("fulfillment_order_line_items") ?? [] {
        guard let lineID = try line.int("id"), let quantity = try line.int("quantity") else {
          throw .invalid("fulfillment_order_line_items", "id and quantity are needed")
        }
        lines = (lines ?? []) + [(lineID, quantity)]
      }
      parts.append((id, lines))
    }
    let tracking = try tracking(given)
    let origin = try address(given.object("origin_address"))
    given.ignore("notify_customer", "message")
    try given.finish()
    guard let first = parts.first, let order = shop.order(withPart: first.id) else {
      throw .invalid("line_items_by_fulfillment_order", "fulfillment order does not exist")
    }
    var input = FulfillmentInput(order: order.name, lines: [], tracking: tracking)
    input.originAddress = origin
    input.fulfillmentOrderIDs = parts.map(\.id)
    input.lines = try units(parts, of: order)
    let wanted = input
    let after = try change { shop throws(ShopError) in try shop.fulfill(wanted) }
    guard let made = after.order(id: order.id)?.fulfillments.last else { throw .notFound }
    return try found(made.id, of: order, after, status: 201)
  }

  /// Units of order lines; all that remains of a fulfillment order that names none.
  private func units(
    _ parts: [(id: Int, lines: [(id: Int, quantity: Int)]?)], of order: Order
  ) throws(RESTAnswer) -> [FulfillmentInput.Line] {
    var units: [FulfillmentInput.Line] = []
    var locations: Set<Int> = []
    for part in parts {
      guard let source = order.fulfillmentOrders.first(where: { $0.id == part.id }) else {
        throw .invalid("line_items_by_fulfillment_order", "fulfillment order does not exist")
      }
      guard source.status == .open || source.status == .inProgress else {
        let status = source.status.rawValue.lowercased()
        throw .invalid("base", "Fulfillment order \(source.id) has an unfulfillable status= \(status).")
      }
      locations.insert(source.locationID)
      let all = source.lines.filter { $0.remainingQuantity > 0 }.map { ($0.id, $0.remainingQuantity) }
      for (id, quantity) in part.lines ?? all {
        guard let line = source.lines.first(where: { $0.id == id }),
          (1...max(1, line.remainingQuantity)).contains(quantity), line.remainingQuantity > 0
        else { throw .invalid("base", "Invalid fulfillment order line item quantity requested.") }
        var wanted = FulfillmentInput.Line(
          sku: order.lineItem(id: line.lineItemID)?.sku ?? SKU(""), quantity: quantity)
        wanted.lineItemID = line.lineItemID
        units.append(wanted)
      }
    }
    guard locations.count == 1 else {
      throw .invalid("base", "All fulfillment orders must be assigned to the same location.")
    }
    return units
  }

  private func tracking(_ given: RESTInput) throws(RESTAnswer) -> [TrackingInfo] {
    guard let info = given.object("tracking_info") else { return [] }
    let numbers = info.texts("numbers") ?? info.text("number").map { [$0] } ?? []
    let urls = info.texts("urls") ?? info.text("url").map { [$0] } ?? []
    let company = info.text("company")
    let count = max(numbers.count, urls.count, company == nil ? 0 : 1)
    return (0..<count).map { index in
      TrackingInfo(
        company: company, number: numbers.indices.contains(index) ? numbers[index] : nil,
        url: urls.indices.contains(index) ? urls[index] : nil)
    }
  }

  private func found(
    _ id: Int, of order: Order, _ shop: Shop, status: Int
  ) throws(RESTAnswer) -> RESTAnswer {
    guard let order = shop.order(id: order.id), let made = order.fulfillments.first(where: { $0.id == id })
    else { throw .notFound }
    let body = bodies(shop).fulfillment(made, in: order, isAlone: true)
    return RESTAnswer(status: status, body: ["fulfillment": body])
  }
}
