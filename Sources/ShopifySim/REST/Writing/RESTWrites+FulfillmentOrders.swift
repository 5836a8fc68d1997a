import CommerceTypes
import GraphQLLanguage

/// Fulfillment orders held, released, moved and cancelled.
extension RESTWrites {
  func fulfillmentOrders(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    guard let id = write.id(0), let order = shop.order(withPart: id),
      let made = order.fulfillmentOrders.first(where: { $0.id == id })
    else { throw .notFound }
    guard write.method == "POST", write.path.count == 2 else { return .notAcceptable }
    let action: FulfillmentOrderChange.Action
    switch write.word(1) {
    case "hold":
      let given = try write.input("fulfillment_hold")
      let reason = given.text("reason") ?? "other"
      let lines = try lines(given.objects("fulfillment_order_line_items") ?? [], of: made, order)
      action = .hold(reason: reason.uppercased(), notes: given.text("reason_notes"), lines: lines)
      given.ignore("notify_merchant")
      try given.finish()
    case "release_hold": action = .releaseHold
    case "cancel": action = .cancel
    case "move":
      let given = try write.input("fulfillment_order")
      guard let target = try given.int("new_location_id").flatMap({ shop.location(id: $0) }) else {
        throw .invalid("new_location_id", "does not exist")
      }
      let lines = try lines(given.objects("fulfillment_order_line_items") ?? [], of: made, order)
      action = .move(to: target.name, lines: lines)
      try given.finish()
    case "reschedule":
      let given = try write.input("fulfillment_order")
      guard let moment = given.text("new_fulfill_at").flatMap(FilterDate.moment) else {
        throw .invalid("new_fulfill_at", "must be a date and time")
      }
      action = .schedule(moment)
      try given.finish()
    default: return .notSimulated("fulfillment_orders/\(write.word(1) ?? "")")
    }
    var input = FulfillmentOrderChange(order: order.name, action: action)
    input.id = made.id
    let wanted = input
    let known = Set(order.fulfillmentOrders.map(\.id))
    let after = try change { shop throws(ShopError) in
      try shop.change(wanted)
    }
    return try told(made, write.word(1) ?? "", known, order: order.id, after)
  }

  /// Units of lines by their ids.
  private func lines(
    _ given: [RESTInput], of made: FulfillmentOrder, _ order: Order
  ) throws(RESTAnswer) -> [FulfillmentInput.Line] {
    var lines: [FulfillmentInput.Line] = []
    for each in given {
      guard let id = try each.int("id"), let known = made.lines.first(where: { $0.id == id }),
        let quantity = try each.int("quantity")
      else { throw .invalid("fulfillment_order_line_items", "line does not exist") }
      var line = FulfillmentInput.Line(
        sku: order.lineItem(id: known.lineItemID)?.sku ?? SKU(""), quantity: quantity)
      line.lineItemID = known.lineItemID
      lines.append(line)
    }
    return lines
  }

  private func told(
    _ made: FulfillmentOrder, _ action: String, _ known: Set<Int>, order id: Int, _ shop: Shop
  ) throws(RESTAnswer) -> RESTAnswer {
    guard let order = shop.order(id: id) else { throw .notFound }
    let bodies = bodies(shop)
    func body(_ id: Int?) -> JSONValue {
      order.fulfillmentOrders.first { $0.id == id }.map { bodies.fulfillmentOrder($0, in: order) } ?? .null
    }
    let new = order.fulfillmentOrders.first { !known.contains($0.id) }
    switch action {
    case "move":
      return RESTAnswer(
        status: 200,
        body: [
          "original_fulfillment_order": body(made.id), "moved_fulfillment_order": body(new?.id),
          "remaining_fulfillment_order": .null,
        ])
    case "cancel":
      return RESTAnswer(
        status: 200,
        body: ["fulfillment_order": body(made.id), "replacement_fulfillment_order": body(new?.id)])
    default: return .found("fulfillment_order", body(new?.id ?? made.id))
    }
  }
}
