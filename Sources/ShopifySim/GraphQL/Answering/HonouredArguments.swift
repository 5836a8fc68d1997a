import GraphQLLanguage

/// Which arguments change an answer; any other that is given with a value of its own is refused, not ignored.
enum HonouredArguments {
  private static let paging: Set<String> = ["first", "after", "last", "before", "reverse"]

  /// By type and field, besides those of paging.
  private static let others: [String: Set<String>] = [
    "QueryRoot.orders": ["query", "sortKey"], "QueryRoot.draftOrders": ["query", "sortKey"],
    "QueryRoot.customers": ["query", "sortKey"], "QueryRoot.companies": ["query", "sortKey"],
    "QueryRoot.companyLocations": ["sortKey"], "QueryRoot.products": ["query", "sortKey"],
    "QueryRoot.productVariants": ["query", "sortKey"], "QueryRoot.inventoryItems": ["query"],
    "QueryRoot.locations": ["query", "sortKey", "includeInactive"],
    "QueryRoot.giftCards": ["query", "sortKey"],
    "QueryRoot.fulfillmentOrders": ["sortKey", "includeClosed"],
    "QueryRoot.ordersCount": ["query", "limit"], "QueryRoot.customersCount": ["query", "limit"],
    "QueryRoot.productsCount": ["query", "limit"], "QueryRoot.productVariantsCount": ["query", "limit"],
    "QueryRoot.giftCardsCount": ["query", "limit"], "QueryRoot.companiesCount": ["limit"],
    "QueryRoot.draftOrdersCount": ["limit"], "QueryRoot.locationsCount": ["limit"],
    "QueryRoot.webhookSubscriptions": ["topics", "uri", "callbackUrl", "format", "sortKey"],
    "QueryRoot.webhookSubscriptionsCount": ["limit"],
    "QueryRoot.nodes": ["ids"], "InventoryLevel.quantities": ["names"],
    "InventoryItem.inventoryLevel": ["locationId"], "Location.inventoryLevel": ["inventoryItemId"],
    "Order.shippingLines": ["includeRemovals"], "ShopifyPaymentsAccount.payouts": ["query", "sortKey"],
    "ShopifyPaymentsAccount.balanceTransactions": ["query", "sortKey"],
  ]

  static func check(
    _ field: CollectedField, of typeName: String, isConnection: Bool
  ) throws(ExecutionError) {
    // A mutation refuses for itself what it doesn't read.
    if typeName == "Mutation" { return }
    let honoured = others["\(typeName).\(field.name)"] ?? []
    for argument in field.arguments where !honoured.contains(argument.name) {
      if isConnection ? paging.contains(argument.name) : argument.name == "first" { continue }
      if isHonoured(argument.name, field, typeName) { continue }
      let standard = field.definition?.argument(named: argument.name)?.defaultValue?.json()
      guard argument.value != standard, !argument.value.isNull else { continue }
      throw .notSimulated("Argument '\(argument.name)' of \(typeName).\(field.name)", type: typeName, field)
    }
  }

  private static func isHonoured(_ name: String, _ field: CollectedField, _ typeName: String) -> Bool {
    switch field.name {
    case "metafield", "metafields": ["namespace", "key", "keys"].contains(name)
    default: typeName == "QueryRoot" && (name == "id" || name == "identifier")
    }
  }
}
