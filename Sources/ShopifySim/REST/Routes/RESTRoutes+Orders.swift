import GraphQLLanguage

/// Orders and what belongs to them.
extension RESTRoutes {
  func orders(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      let page = try page(
        of: shop.orders, newestFirst: true, query, updatedAt: \.updatedAt, where: try filter(ofOrders: query))
      return .found("orders", page.records.map { picked(bodies.order($0), query) }, links: page.links)
    }
    if path == ["count"] {
      let isWanted = try filter(ofOrders: query)
      return .found("count", .integer(shop.orders.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }))
    }
    guard let order = Int(path[0]).flatMap({ shop.order(id: $0) }) else { return .notFound }
    if path.count == 1 { return .found("order", picked(bodies.order(order), query)) }
    return try part(of: order, path[1], Array(path.dropFirst(2)), query)
  }

  /// `status` is `open` unless the query says otherwise: neither closed nor cancelled. Evidence: assumed.
  func filter(ofOrders query: RESTQuery) throws(RESTAnswer) -> (Order) -> Bool {
    try query.refuse("attribution_app_id")
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let processed = try query.period("processed_at")
    let status = query["status"] ?? (query.ids == nil && query["name"] == nil ? "open" : "any")
    guard ["open", "closed", "cancelled", "any"].contains(status) else {
      throw RESTAnswer.refused("status", "must be open, closed, cancelled or any")
    }
    let financial = query.words("financial_status") ?? ["any"]
    let fulfillment = query.words("fulfillment_status") ?? ["any"]
    let name = query["name"]
    return { order in
      let isInStatus =
        switch status {
        case "open": order.closedAt == nil && order.cancelledAt == nil
        case "closed": order.closedAt != nil
        case "cancelled": order.cancelledAt != nil
        default: true
        }
      return isInStatus && created(order.createdAt) && updated(order.updatedAt)
        && processed(order.processedAt) && (name.map { Self.isName($0, of: order) } ?? true)
        && financial.contains { Self.hasFinancialStatus($0, order) }
        && fulfillment.contains { Self.hasFulfillmentStatus($0, order) }
    }
  }

  /// With or without the shop's prefix.
  private static func isName(_ name: String, of order: Order) -> Bool {
    order.name == name || order.name == "#" + name
  }

  private static func hasFinancialStatus(_ status: String, _ order: Order) -> Bool {
    let own = order.displayFinancialStatus ?? .pending
    switch status {
    case "any": return true
    case "unpaid": return [.pending, .authorized, .partiallyPaid].contains(own)
    default: return own.rawValue.lowercased() == status
    }
  }

  private static func hasFulfillmentStatus(_ status: String, _ order: Order) -> Bool {
    let own = order.displayFulfillmentStatus
    switch status {
    case "any": return true
    case "shipped", "fulfilled": return own == .fulfilled
    case "partial": return own == .partiallyFulfilled
    case "unfulfilled": return own != .fulfilled
    case "unshipped": return own != .fulfilled && own != .partiallyFulfilled
    default: return false
    }
  }

  /// `/orders/<id>/<what>` and `/orders/<id>/<what>/<id>`.
  private func part(
    of order: Order, _ what: String, _ path: [String], _ query: RESTQuery
  ) throws(RESTAnswer) -> RESTAnswer {
    let bodies = bodies
    let isShops = query["in_shop_currency"] == "true"
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let (name, parts): (String, [(id: Int, body: JSONValue)])
    switch what {
    case "refunds":
      name = "refund"
      parts = order.refunds.filter { created($0.createdAt) }
        .map { ($0.id, bodies.refund($0, in: order, inShopCurrency: isShops)) }
    case "transactions":
      name = "transaction"
      parts = order.transactions.map { ($0.id, bodies.transaction($0, in: order, inShopCurrency: isShops)) }
    case "fulfillments":
      name = "fulfillment"
      parts = order.fulfillments.filter { created($0.createdAt) && updated($0.updatedAt) }
        .map { ($0.id, bodies.fulfillment($0, in: order, isAlone: true)) }
    case "fulfillment_orders":
      name = "fulfillment_order"
      parts = order.fulfillmentOrders.map { ($0.id, bodies.fulfillmentOrder($0, in: order)) }
    case "metafields": return try metafields(order.metafields, owner: "order", order.id, path, query)
    default: return .notSimulated("orders/\(what)")
    }
    return part(name, of: parts, path, query)
  }
}
