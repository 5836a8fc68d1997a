import CommerceTypes
import GraphQLLanguage

/// Fulfillments made from fulfillment orders, their tracking, and taking them back.
extension RESTWrites {
  func fulfillments(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    if write.method == "POST", write.path.isEmpty { return try createFulfillment(write) }
    guard let id = write.id(0), let order = shop.order(fulfillmentID: id) else { throw .notFound }
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
    var parts: [WantedFulfillment.Part] = []
    for each in given.objects("line_items_by_fulfillment_order") ?? [] {
      guard let id = try each.int("fulfillment_order_id") else { throw .missing("fulfillment_order_id") }
      var lines: [WantedFulfillment.Line]?
      for line in each.objects("fulfillment_order_line_items") ?? [] {
        guard let lineID = try line.int("id"), let quantity = try line.int("quantity") else {
          throw .invalid("fulfillment_order_line_items", "id and quantity are needed")
        }
        lines = (lines ?? []) + [WantedFulfillment.Line(id: lineID, quantity: quantity)]
      }
      parts.append(WantedFulfillment.Part(fulfillmentOrderID: id, lines: lines))
    }
    let wanted = WantedFulfillment(parts: parts, tracking: try tracking(given))
    given.ignore("notify_customer", "message", "origin_address")
    try given.finish()
    guard let first = parts.first, let order = shop.order(fulfillmentOrderID: first.fulfillmentOrderID) else {
      throw .invalid("line_items_by_fulfillment_order", "fulfillment order does not exist")
    }
    let after = try change { shop throws(ShopError) in try shop.fulfill(wanted, of: order.id) }
    guard let made = after.order(id: order.id)?.fulfillments.last else { throw .notFound }
    return try found(made.id, of: order, after, status: 201)
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
