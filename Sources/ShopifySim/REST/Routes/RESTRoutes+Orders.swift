import GraphQLLanguage

/// Orders, what belongs to them, and draft orders.
extension RESTRoutes {
  func orders(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      let found = page(of: shop.orders, newestFirst: true, query, where: try filter(query))
      return .found("orders", .array(found.map { picked(bodies.order($0), query) }))
    }
    if path == ["count"] {
      let isWanted = try filter(query)
      return .found("count", .integer(shop.orders.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }))
    }
    guard let order = Int(path[0]).flatMap({ shop.order(id: $0) }) else { return .notFound }
    if path.count == 1 { return .found("order", picked(bodies.order(order), query)) }
    return part(of: order, path[1], Array(path.dropFirst(2)), query)
  }

  /// `status` is `open` unless the query says otherwise: neither closed nor cancelled. Evidence: assumed.
  private func filter(_ query: RESTQuery) throws(RESTAnswer) -> (Order) -> Bool {
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let processed = try query.period("processed_at")
    let status = query["status"] ?? (query.ids == nil && query["name"] == nil ? "open" : "any")
    guard ["open", "closed", "cancelled", "any"].contains(status) else {
      throw RESTAnswer.refused("status", "must be open, closed, cancelled or any")
    }
    let financial = query["financial_status"] ?? "any"
    let fulfillment = query["fulfillment_status"] ?? "any"
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
        && Self.hasFinancialStatus(financial, order) && Self.hasFulfillmentStatus(fulfillment, order)
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
    case "shipped": return own == .fulfilled
    case "partial": return own == .partiallyFulfilled
    case "unfulfilled": return own != .fulfilled
    case "unshipped": return own != .fulfilled && own != .partiallyFulfilled
    default: return false
    }
  }

  /// `/orders/<id>/<what>` and `/orders/<id>/<what>/<id>`.
  private func part(of order: Order, _ what: String, _ path: [String], _ query: RESTQuery) -> RESTAnswer {
    let bodies = bodies
    let isShops = query["in_shop_currency"] == "true"
    let (name, parts): (String, [(Int, JSONValue)])
    switch what {
    case "refunds":
      name = "refund"
      parts = order.refunds.map { ($0.id, bodies.refund($0, in: order, inShopCurrency: isShops)) }
    case "transactions":
      name = "transaction"
      parts = order.transactions.map { ($0.id, bodies.transaction($0, in: order, inShopCurrency: isShops)) }
    case "fulfillments":
      name = "fulfillment"
      parts = order.fulfillments.map { ($0.id, bodies.fulfillment($0, in: order, isAlone: true)) }
    case "fulfillment_orders":
      name = "fulfillment_order"
      parts = order.fulfillmentOrders.map { ($0.id, bodies.fulfillmentOrder($0, in: order)) }
    default: return .notSimulated("orders/\(what)")
    }
    guard let last = path.first else {
      let since = query.sinceID ?? 0
      let found = parts.filter { $0.0 > since }.prefix(query.limit).map { picked($0.1, query) }
      return .found(name + "s", .array(found))
    }
    if last == "count", path.count == 1 { return .found("count", .integer(parts.count)) }
    guard path.count == 1, let id = Int(last), let part = parts.first(where: { $0.0 == id }) else {
      return .notFound
    }
    return .found(name, picked(part.1, query))
  }

  func draftOrders(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let status = query["status"]
    let updated = try query.period("updated_at")
    let isWanted: (DraftOrder) -> Bool = { draft in
      (status.map { draft.status.lowercased() == $0 } ?? true) && updated(draft.updatedAt)
    }
    if path.isEmpty {
      let found = page(of: shop.draftOrders, newestFirst: false, query, where: isWanted)
      return .found("draft_orders", .array(found.map { picked(bodies.draftOrder($0), query) }))
    }
    if path == ["count"] {
      return .found("count", .integer(shop.draftOrders.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }))
    }
    guard path.count == 1, let draft = Int(path[0]).flatMap({ shop.draftOrders[$0] }) else {
      return .notFound
    }
    return .found("draft_order", picked(bodies.draftOrder(draft), query))
  }
}
