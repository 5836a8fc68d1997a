import GraphQLLanguage

/// Customers and their orders.
extension RESTRoutes {
  func customers(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    if path.isEmpty {
      let found = page(of: shop.customers, newestFirst: false, query) {
        created($0.createdAt) && updated($0.updatedAt)
      }
      return .found("customers", .array(found.map { picked(bodies.customer($0), query) }))
    }
    if path == ["count"] { return .found("count", .integer(shop.customers.count)) }
    guard let customer = Int(path[0]).flatMap({ shop.customers[$0] }) else { return .notFound }
    if path.count == 1 { return .found("customer", picked(bodies.customer(customer), query)) }
    guard path.count == 2, path[1] == "orders" else {
      return .notSimulated("customers/\(path.dropFirst().joined(separator: "/"))")
    }
    let isAny = query["status"] == "any"
    let orders = shop.orders(of: customer)
      .filter { isAny || ($0.closedAt == nil && $0.cancelledAt == nil) }.prefix(query.limit)
    return .found("orders", .array(orders.map { picked(bodies.order($0), query) }))
  }
}
