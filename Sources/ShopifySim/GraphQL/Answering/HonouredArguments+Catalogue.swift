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
    "QueryRoot.collections": ["query", "sortKey"],
    "QueryRoot.collectionsCount": ["query", "limit"],
    "QueryRoot.collectionByHandle": ["handle"],
    "QueryRoot.metaobjectByHandle": ["handle"],
    "QueryRoot.metafieldDefinitions": ["query", "sortKey", "ownerType", "namespace", "key"],
    "Collection.description": ["truncateAt"],
    "Collection.hasProduct": ["id"],
    "Product.description": ["truncateAt"],
    "Product.media": ["query"],
    "ProductVariant.presentmentPrices": ["presentmentCurrencies"],
    "InventoryAdjustmentGroup.changes": ["inventoryItemIds", "locationIds", "quantityNames"],
    "InventoryItem.inventoryLevels": ["query"],
    "Location.inventoryLevels": ["query"],
    "Metaobject.field": ["key"],
    "InventoryLevel.quantities": ["names"],
    "InventoryItem.inventoryLevel": ["locationId"],
    "Location.inventoryLevel": ["inventoryItemId"],
  ]
}
