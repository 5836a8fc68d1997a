import GraphQLLanguage

/// The read routes of the REST Admin API as functions of a shop's state: `GET /admin/api/2026-07/orders/123.json`.
///
/// Records are the bodies that webhooks carry too. Lists take `limit`, `since_id`, `ids`, `fields` and what each
/// names besides; pages by `page_info` are not simulated.
public struct RESTRoutes: Sendable {
  let shop: Shop

  public init(shop: Shop) { self.shop = shop }

  /// Answers a path, with or without `/admin/api/<version>`, and the parameters of its query.
  public func answer(path: String, query: [String: String] = [:]) -> RESTAnswer {
    guard let segments = Self.segments(of: path) else { return .notFound }
    do {
      return try answer(segments, RESTQuery(query))
    } catch {
      return error
    }
  }

  var bodies: RESTBodies { RESTBodies(shop: shop) }

  /// `orders`, `123`, `refunds` of `/admin/api/2026-07/orders/123/refunds.json`; nil for what is no REST path.
  private static func segments(of path: String) -> [String]? {
    guard path.hasSuffix(".json") else { return nil }
    var segments = path.dropLast(5).split(separator: "/").map(String.init)
    if segments.first == "admin" { segments.removeFirst() }
    if segments.first == "api", segments.count > 1 { segments.removeFirst(2) }
    return segments.isEmpty ? nil : segments
  }

  private func answer(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let rest = Array(path.dropFirst())
    switch path[0] {
    case "orders": return try orders(rest, query)
    case "draft_orders": return try draftOrders(rest, query)
    case "customers": return try customers(rest, query)
    case "products": return try products(rest, query)
    case "variants": return variant(rest, query)
    case "inventory_items": return try inventoryItems(rest, query)
    case "inventory_levels": return try inventoryLevels(query)
    case "locations": return locations(rest, query)
    case "gift_cards": return try giftCards(rest, query)
    case "shop": return rest.isEmpty ? .found("shop", picked(bodies.shopItself, query)) : .notFound
    case "shopify_payments": return try payments(rest, query)
    default: return .notSimulated(path.joined(separator: "/"))
    }
  }

  /// The members that the query asks for.
  func picked(_ body: JSONValue, _ query: RESTQuery) -> JSONValue {
    guard let fields = query.fields, let members = body.objectValue else { return body }
    return .object(members.filter { fields.contains($0.name) })
  }

  /// A page of a table's records that fit: since an id in the order of the ids, else as `newestFirst` says.
  func page<Record>(
    of table: RecordTable<Record>, newestFirst: Bool, _ query: RESTQuery,
    where isWanted: (Record) -> Bool = { _ in true }
  ) -> [Record] {
    if let ids = query.ids {
      return Array(ids.compactMap { table[$0] }.filter(isWanted).prefix(query.limit))
    }
    var found: [Record] = []
    if newestFirst, query.sinceID == nil {
      var place = table.endPlace - 1
      while place >= 0, found.count < query.limit {
        if let record = table.record(at: place), isWanted(record) { found.append(record) }
        place -= 1
      }
      return found
    }
    let since = query.sinceID ?? 0
    // Ids grow with the places.
    var place = table.place(of: since).map { $0 + 1 } ?? 0
    while place < table.endPlace, found.count < query.limit {
      if let record = table.record(at: place), record.id > since, isWanted(record) { found.append(record) }
      place += 1
    }
    return found
  }
}
