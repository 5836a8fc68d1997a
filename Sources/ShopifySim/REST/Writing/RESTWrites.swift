import GraphQLLanguage

/// What REST's `POST`, `PUT` and `DELETE` change in a shop.
struct RESTWrites {
  let store: any AdminStore
  /// Which receivers may subscribe to webhooks.
  let addresses: WebhookAddressRule
  /// Those of the URL.
  let parameters: [String: String]

  func answer(_ method: String, _ path: [String], _ body: [UInt8]) throws(RESTAnswer) -> RESTAnswer {
    let write = try RESTWrite(
      method: method, path: Array(path.dropFirst()), bytes: body, parameters: parameters)
    switch path[0] {
    case "orders": return try orders(write)
    case "fulfillments": return try fulfillments(write)
    case "fulfillment_orders": return try fulfillmentOrders(write)
    case "draft_orders": return try draftOrders(write)
    case "customers": return try customers(write)
    case "products": return try products(write)
    case "variants": return try variants(write)
    case "inventory_items": return try inventoryItems(write)
    case "inventory_levels": return try inventoryLevels(write)
    case "gift_cards": return try giftCards(write)
    case "webhooks": return try webhooks(write)
    case "metafields": return try metafields(write)
    case "locations", "shop", "shopify_payments", "tender_transactions": return .notAcceptable
    default: return .notSimulated("\(method) \(path.joined(separator: "/"))")
    }
  }

  var shop: Shop { store.shop }

  /// Changes the shop and returns it as it is then; a refusal is told under the field.
  func change(
    _ field: String = "base", _ step: (inout Shop) throws(ShopError) -> [Happening]
  ) throws(RESTAnswer) -> Shop {
    do {
      return try store.change { shop throws(ShopError) in
        let happenings = try step(&shop)
        return (shop, happenings)
      }
    } catch {
      throw .invalid(field, error)
    }
  }

  func bodies(_ shop: Shop) -> RESTBodies { RESTBodies(shop: shop) }
}
