extension WebhookTopic {
  /// GraphQL's spelling: `ORDERS_CREATE` for `orders/create`.
  public var graphQLName: String {
    String(rawValue.map { $0 == "/" || $0 == "." ? "_" : $0 }).uppercased()
  }

  /// The topic of GraphQL's spelling.
  ///
  /// The verb is the last word, save for the resources whose verbs have several: `FULFILLMENT_ORDERS_PLACED_ON_HOLD`
  /// is `fulfillment_orders/placed_on_hold`. A name without `_` is taken as it is, in small letters.
  public init(graphQLName: String) {
    let name = graphQLName.lowercased()
    if let spelled = Self.irregular[name] {
      self.init(rawValue: spelled)
    } else if let resource = Self.resourcesOfLongVerbs.first(where: { name.hasPrefix($0 + "_") }) {
      self.init(rawValue: resource + "/" + name.dropFirst(resource.count + 1))
    } else if let cut = name.lastIndex(of: "_") {
      self.init(rawValue: name[..<cut] + "/" + name[name.index(after: cut)...])
    } else {
      self.init(rawValue: name)
    }
  }

  private static let resourcesOfLongVerbs = [
    "orders", "fulfillment_orders", "fulfillment_holds", "inventory_transfers", "inventory_shipments",
    "discounts", "reverse_deliveries", "product_feeds", "audit_events", "variants", "app_subscriptions",
  ]

  private static let irregular = [
    "customer_tags_added": "customer.tags_added", "customer_tags_removed": "customer.tags_removed",
    "customer_joined_segment": "customer.joined_segment", "customer_left_segment": "customer.left_segment",
    "customers_purchasing_summary": "customers/purchasing_summary",
  ]
}
