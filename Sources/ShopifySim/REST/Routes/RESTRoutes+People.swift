import GraphQLLanguage

/// Customers, their addresses and their orders.
extension RESTRoutes {
  func customers(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let isWanted: (Customer) -> Bool = { created($0.createdAt) && updated($0.updatedAt) }
    if path.isEmpty {
      let page = try page(
        of: shop.customers, newestFirst: false, query, updatedAt: \.updatedAt, where: isWanted)
      return .found("customers", page.records.map { picked(bodies.customer($0), query) }, links: page.links)
    }
    if path == ["count"] {
      return .found("count", .integer(shop.customers.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }))
    }
    if path == ["search"] { return try customers(found: query["query"] ?? "", query) }
    guard let customer = Int(path[0]).flatMap({ shop.customers[$0] }) else { return .notFound }
    if path.count == 1 { return .found("customer", picked(bodies.customer(customer), query)) }
    let rest = Array(path.dropFirst(2))
    switch path[1] {
    case "orders" where rest.isEmpty:
      let isWanted = try filter(ofOrders: query)
      let page = page(ofList: shop.orders(of: customer).filter(isWanted), query)
      return .found("orders", page.records.map { picked(bodies.order($0), query) }, links: page.links)
    case "addresses":
      // One alone is the `customer_address`. Evidence: assumed.
      return part(
        "customer_address", plural: "addresses",
        of: customer.addresses.map { ($0.id, bodies.bookEntry($0, of: customer)) }, rest, query)
    case "metafields":
      return try metafields(customer.metafields, owner: "customer", customer.id, rest, query)
    default: return .notSimulated("customers/\(path.dropFirst().joined(separator: "/"))")
    }
  }

  /// Words that stand in the e-mail address, the name or the phone number, and `field:value` of those and of tags.
  private func customers(found text: String, _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let terms = text.lowercased().split(separator: " ").map { String($0).replacing("\"", with: "") }
    for term in terms {
      guard let colon = term.firstIndex(of: ":") else { continue }
      let field = String(term[..<colon])
      guard ["email", "first_name", "last_name", "phone", "tag", "id"].contains(field) else {
        throw RESTAnswer.notSimulated("customers/search by \(field)")
      }
    }
    let found = shop.customers.filter { customer in
      terms.allSatisfy { Self.fits($0, customer) }
    }
    let page = page(ofList: found, query)
    return .found("customers", page.records.map { picked(bodies.customer($0), query) }, links: page.links)
  }

  private static func fits(_ term: String, _ customer: Customer) -> Bool {
    let own = [customer.email, customer.firstName, customer.lastName, customer.phone].map {
      $0?.lowercased() ?? ""
    }
    guard let colon = term.firstIndex(of: ":") else { return own.contains { $0.contains(term) } }
    let value = String(term[term.index(after: colon)...])
    switch term[..<colon] {
    case "email": return own[0] == value
    case "first_name": return own[1] == value
    case "last_name": return own[2] == value
    case "phone": return own[3] == value
    case "tag": return customer.tags.contains { $0.lowercased() == value }
    default: return String(customer.id) == value
    }
  }
}
