/// Arguments of products, variants, media, collections, inventory and locations.
extension HonouredArguments {
  static let catalogue: [String: Set<String>] = [
    "QueryRoot.products": ["query", "sortKey"],
    "QueryRoot.productVariants": ["query", "sortKey"],
    "QueryRoot.inventoryItems": ["query"],
    "QueryRoot.locations": ["query", "sortKey", "includeInactive"],
    "QueryRoot.productsCount": ["query", "limit"],
    "QueryRoot.productVariantsCount": ["query", "limit"],
    "QueryRoot.locationsCount": ["query", "limit"],
    "InventoryLevel.quantities": ["names"],
    "InventoryItem.inventoryLevel": ["locationId"],
    "Location.inventoryLevel": ["inventoryItemId"],
  ]
}
