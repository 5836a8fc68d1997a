/// Which scopes what is simulated asks for; one of the alternatives is enough.
///
/// Evidence: captured for Shopify Payments' account and staff, the documentation's word for the rest by memory, so
/// assumed.
enum ScopeTable {
  /// By the type that a field answers, directly or as a connection.
  static func needed(forReading type: String) -> [String] { byType[type] ?? [] }

  /// By the name of a mutation; the first beginning that fits.
  static func needed(forMutation name: String) -> [String] {
    mutations.first { name.hasPrefix($0.prefix) }?.scopes ?? []
  }

  /// By the type of what a mutation of any kind of record is about: tags and metafields.
  static func needed(forChanging type: String) -> [String] {
    needed(forReading: type).map { $0.hasPrefix("read_") ? "write_" + $0.dropFirst("read_".count) : $0 }
  }

  /// By the first word of a REST path.
  static func needed(forREST resource: String, _ path: [String], writing: Bool) -> [String] {
    var reading = byResource[resource] ?? []
    if resource == "shopify_payments" {
      reading =
        path.contains("disputes") ? ["read_shopify_payments_disputes"] : ["read_shopify_payments_payouts"]
    }
    if resource == "orders", path.contains("fulfillment_orders") { reading = fulfillmentOrders }
    return writing
      ? reading.map { $0.hasPrefix("read_") ? "write_" + $0.dropFirst("read_".count) : $0 } : reading
  }

  private static let fulfillmentOrders = [
    "read_assigned_fulfillment_orders", "read_merchant_managed_fulfillment_orders",
    "read_third_party_fulfillment_orders", "read_marketplace_fulfillment_orders",
  ]
  private static let fulfilling = fulfillmentOrders.map { "write_" + $0.dropFirst("read_".count) }

  private static let byType: [String: [String]] = {
    var table: [String: [String]] = [:]
    let groups: [([String], [String])] = [
      (["read_orders"], ["Order", "Refund", "OrderTransaction", "AbandonedCheckout"]),
      (["read_draft_orders"], ["DraftOrder"]),
      (["read_customers"], ["Customer", "CustomerPaymentMethod"]),
      (
        ["read_companies", "read_customers"],
        ["Company", "CompanyContact", "CompanyLocation", "CompanyContactRole"]
      ),
      (["read_products"], ["Product", "ProductVariant", "Collection", "Catalog", "PriceList"]),
      (["read_inventory", "read_products"], ["InventoryItem"]),
      (["read_inventory"], ["InventoryLevel", "InventoryAdjustmentGroup"]),
      (["read_locations"], ["Location"]),
      (
        ["read_fulfillments", "read_orders"] + fulfillmentOrders,
        ["Fulfillment", "FulfillmentService"]
      ),
      (fulfillmentOrders, ["FulfillmentOrder"]),
      (["read_returns", "read_orders"], ["Return", "ReverseFulfillmentOrder", "ReverseDelivery"]),
      (["read_gift_cards"], ["GiftCard"]),
      (["read_shopify_payments", "read_shopify_payments_accounts"], ["ShopifyPaymentsAccount"]),
      (["read_shopify_payments_payouts"], ["ShopifyPaymentsPayout", "ShopifyPaymentsBalanceTransaction"]),
      (["read_shopify_payments_disputes"], ["ShopifyPaymentsDispute"]),
      (["read_store_credit_accounts"], ["StoreCreditAccount"]),
      (["read_markets"], ["Market"]),
      (["read_publications"], ["Publication"]),
      (["read_shipping"], ["DeliveryProfile"]),
      (["read_users"], ["StaffMember"]),
      (["read_metaobjects"], ["Metaobject"]),
      (["read_metaobject_definitions"], ["MetaobjectDefinition"]),
      (["read_translations"], ["TranslatableResource"]),
      (["read_locales"], ["ShopLocale"]),
      (["read_discounts"], ["DiscountNode", "DiscountCodeNode", "DiscountAutomaticNode"]),
      (["read_payment_terms"], ["PaymentTermsTemplate"]),
      (["read_marketing_events"], ["MarketingEvent", "MarketingActivity"]),
      (["read_own_subscription_contracts"], ["SubscriptionContract"]),
      (["read_files"], ["File"]),
      (["read_reports"], ["ShopifyqlQueryResponse"]),
    ]
    for (scopes, types) in groups {
      for type in types { table[type] = scopes }
    }
    return table
  }()

  private static let mutations: [(prefix: String, scopes: [String])] = [
    ("inventory", ["write_inventory"]), ("product", ["write_products"]), ("collection", ["write_products"]),
    ("customer", ["write_customers"]), ("company", ["write_companies", "write_customers"]),
    ("draftOrder", ["write_draft_orders"]), ("orderEdit", ["write_order_edits"]), ("order", ["write_orders"]),
    ("transaction", ["write_orders"]), ("paymentTerms", ["write_payment_terms"]),
    ("refund", ["write_orders"]), ("return", ["write_returns"]), ("reverse", ["write_returns"]),
    ("fulfillmentOrder", fulfilling), ("fulfillmentService", ["write_fulfillments"]),
    ("fulfillment", ["write_fulfillments"] + fulfilling), ("location", ["write_locations"]),
    ("priceList", ["write_products"]), ("quantityPricing", ["write_products"]),
    ("quantityRules", ["write_products"]), ("catalog", ["write_products"]),
    ("publication", ["write_publications"]), ("publishable", ["write_publications"]),
    ("market", ["write_markets"]), ("webPresence", ["write_markets"]), ("delivery", ["write_shipping"]),
    ("discount", ["write_discounts"]), ("giftCard", ["write_gift_cards"]),
    ("storeCreditAccount", ["write_store_credit_account_transactions"]),
    ("translations", ["write_translations"]), ("shopLocale", ["write_locales"]),
    ("metaobjectDefinition", ["write_metaobject_definitions"]), ("metaobject", ["write_metaobjects"]),
    ("file", ["write_files"]), ("subscription", ["write_own_subscription_contracts"]),
    ("abandonment", ["write_orders"]),
  ]

  private static let byResource: [String: [String]] = [
    "orders": ["read_orders"], "checkouts": ["read_orders"], "draft_orders": ["read_draft_orders"],
    "refunds": ["read_orders"], "transactions": ["read_orders"], "tender_transactions": ["read_orders"],
    "customers": ["read_customers"], "products": ["read_products"], "variants": ["read_products"],
    "collects": ["read_products"], "custom_collections": ["read_products"],
    "smart_collections": ["read_products"], "collections": ["read_products"],
    "inventory_items": ["read_inventory", "read_products"], "inventory_levels": ["read_inventory"],
    "locations": ["read_locations"], "fulfillments": ["read_fulfillments"] + fulfillmentOrders,
    "fulfillment_orders": fulfillmentOrders, "fulfillment_services": ["read_fulfillments"],
    "gift_cards": ["read_gift_cards"], "price_rules": ["read_price_rules", "read_discounts"],
    "users": ["read_users"],
  ]

  /// Every scope that is asked for somewhere.
  static let handles: [String] = {
    var handles = Set(byType.values.joined()).union(byResource.values.joined())
    for (_, scopes) in mutations { handles.formUnion(scopes) }
    let writable = byType.values.joined().filter { !$0.hasPrefix("read_shopify_payments") }
    for handle in writable { handles.insert("write_" + handle.dropFirst("read_".count)) }
    return handles.sorted()
  }()
}
