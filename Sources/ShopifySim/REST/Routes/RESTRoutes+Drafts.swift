import GraphQLLanguage

/// Draft orders.
extension RESTRoutes {
  func draftOrders(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let status = query.words("status")
    let updated = try query.period("updated_at")
    let isWanted: (DraftOrder) -> Bool = { draft in
      (status.map { $0.contains(draft.status.lowercased()) } ?? true) && updated(draft.updatedAt)
    }
    if path.isEmpty {
      let page = try page(
        of: shop.draftOrders, newestFirst: false, query, updatedAt: \.updatedAt, where: isWanted)
      return .found(
        "draft_orders", page.records.map { picked(bodies.draftOrder($0), query) }, links: page.links)
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
