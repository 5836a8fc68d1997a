import GraphQLLanguage

/// Fulfillment orders and fulfillments by their own ids.
extension RESTRoutes {
  /// `/fulfillment_orders/<id>` and `/fulfillment_orders/<id>/fulfillments`.
  func fulfillmentOrder(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    guard let id = path.first.flatMap({ Int($0) }), let order = shop.order(withPart: id),
      let made = order.fulfillmentOrders.first(where: { $0.id == id })
    else { return .notFound }
    if path.count == 1 {
      return .found("fulfillment_order", picked(bodies.fulfillmentOrder(made, in: order), query))
    }
    guard path.count == 2, path[1] == "fulfillments" else {
      return .notSimulated("fulfillment_orders/\(path.dropFirst().joined(separator: "/"))")
    }
    let parts = order.fulfillments.filter { $0.fulfillmentOrderIDs.contains(id) }
      .map { (id: $0.id, body: bodies.fulfillment($0, in: order, isAlone: true)) }
    return part("fulfillment", of: parts, [], query)
  }

  func fulfillment(_ path: [String], _ query: RESTQuery) -> RESTAnswer {
    guard path.count == 1, let id = Int(path[0]), let order = shop.order(withPart: id),
      let made = order.fulfillments.first(where: { $0.id == id })
    else { return .notFound }
    return .found("fulfillment", picked(bodies.fulfillment(made, in: order, isAlone: true), query))
  }

  /// Those of the app's own locations; the shop's belong to the merchant, so that none is assigned to an app.
  func assignedFulfillmentOrders(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    .notSimulated("assigned_fulfillment_orders")
  }
}
