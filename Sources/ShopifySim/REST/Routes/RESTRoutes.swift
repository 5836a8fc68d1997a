import GraphQLLanguage

/// The REST Admin API as functions of a shop: `GET /admin/api/2026-07/orders/123.json`.
///
/// Records are the bodies that webhooks carry too. Lists take `limit`, `since_id`, `ids`, `fields`, `order` and what
/// each names besides, and go on with `page_info`.
public struct RESTRoutes: Sendable {
  let shop: Shop
  let subscriptions: (any SubscriptionStore)?
  /// The request's path, which the links of a list name again.
  let path: String
  /// `https://shop.myshopify.com` in the links of a list; nil takes the shop's domain.
  let origin: String?

  public init(shop: Shop) {
    self.init(shop: shop, subscriptions: nil, path: "", origin: nil)
  }

  init(shop: Shop, subscriptions: (any SubscriptionStore)?, path: String, origin: String?) {
    self.shop = shop
    self.subscriptions = subscriptions
    self.path = path
    self.origin = origin
  }

  /// Answers a request of any method, with or without `/admin/api/<version>` in its path.
  ///
  /// - Parameters:
  ///   - query: the URL's parameters, unescaped.
  ///   - origin: the scheme and host by which the client came, for the links of lists; nil takes the shop's domain.
  ///   - addresses: which receivers may subscribe to webhooks.
  static func answer(
    method: String, path: String, query: [String: String] = [:], body: [UInt8] = [],
    store: any AdminStore, origin: String? = nil, addresses: WebhookAddressRule = .httpsOrLoopback
  ) -> RESTAnswer {
    guard let segments = segments(of: path) else { return .notFound }
    do {
      switch method {
      case "GET", "HEAD":
        let routes = RESTRoutes(
          shop: store.shop, subscriptions: store.subscriptions, path: path, origin: origin)
        return try routes.answer(segments, RESTQuery(query))
      case "POST", "PUT", "DELETE":
        let writes = RESTWrites(store: store, addresses: addresses, parameters: query)
        return try writes.answer(method, segments, body)
      default: return .notAcceptable
      }
    } catch {
      return error
    }
  }

  /// Answers a reading of a path, with or without `/admin/api/<version>`, and the parameters of its query.
  public func answer(path: String, query: [String: String] = [:]) -> RESTAnswer {
    guard let segments = Self.segments(of: path) else { return .notFound }
    do {
      let routes = RESTRoutes(shop: shop, subscriptions: subscriptions, path: path, origin: origin)
      return try routes.answer(segments, RESTQuery(query))
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
    case "fulfillments": return fulfillment(rest, query)
    case "fulfillment_orders": return try fulfillmentOrder(rest, query)
    case "assigned_fulfillment_orders": return try assignedFulfillmentOrders(rest, query)
    case "draft_orders": return try draftOrders(rest, query)
    case "customers": return try customers(rest, query)
    case "products": return try products(rest, query)
    case "variants": return try variant(rest, query)
    case "custom_collections": return try collections(bySmartness: false, rest, query)
    case "smart_collections": return try collections(bySmartness: true, rest, query)
    case "collections": return try collection(rest, query)
    case "inventory_items": return try inventoryItems(rest, query)
    case "inventory_levels":
      guard rest.isEmpty else { return .notFound }
      return try inventoryLevels(query)
    case "locations": return try locations(rest, query)
    case "gift_cards": return try giftCards(rest, query)
    case "tender_transactions":
      guard rest.isEmpty else { return .notFound }
      return try tenderTransactions(query)
    case "webhooks": return try webhooks(rest, query)
    case "metafields": return try ownedMetafields(rest, query)
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

  /// `/<list>/<id>` and `/<list>/count` of parts that belong to one record; the list is named with an `s` or `plural`.
  func part(
    _ name: String, plural: String? = nil, of parts: [(id: Int, body: JSONValue)], _ path: [String],
    _ query: RESTQuery
  ) -> RESTAnswer {
    guard let last = path.first else {
      let page = page(ofList: parts, query, id: \.id)
      return .found(plural ?? name + "s", page.records.map { picked($0.body, query) }, links: page.links)
    }
    if last == "count", path.count == 1 { return .found("count", .integer(parts.count)) }
    guard path.count == 1, let id = Int(last), let part = parts.first(where: { $0.id == id }) else {
      return .notFound
    }
    return .found(name, picked(part.body, query))
  }
}
