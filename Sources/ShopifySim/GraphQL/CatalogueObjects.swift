import CommerceTypes
import GraphQLLanguage

/// The shop as GraphQL shows it.
struct ShopObject: Resolvable {
  let shop: Shop
  var typeName: String { "Shop" }
  var cursorID: Int { shop.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let configuration = shop.configuration
    switch field.name {
    case "id": return .id(GID("Shop", shop.id))
    case "name": return .text(configuration.name)
    case "myshopifyDomain": return .text(configuration.domain)
    case "url": return .text("https://\(configuration.domain)")
    case "currencyCode": return .text(configuration.currency.rawValue)
    case "taxesIncluded": return .bool(configuration.taxesIncluded)
    case "taxShipping": return .bool(configuration.taxShipping)
    case "orderNumberFormatPrefix": return .text(configuration.orderNamePrefix)
    case "orderNumberFormatSuffix": return .text("")
    case "timezoneOffsetMinutes": return .int(configuration.utcOffsetMinutes)
    default: return nil
    }
  }
}

/// A location as GraphQL shows it.
struct LocationObject: Resolvable {
  let location: Location
  let shop: Shop
  var typeName: String { "Location" }
  var cursorID: Int { location.id }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let levels = shop.inventoryLevels.filter { $0.locationID == location.id }
    switch field.name {
    case "id": return .id(location.gid)
    case "legacyResourceId": return .text(String(location.id))
    case "name": return .text(location.name)
    case "isActive": return .bool(true)
    case "inventoryLevels": return .connection(levels.map { LevelObject(level: $0, shop: shop) })
    case "inventoryLevel":
      let gid = try field.requiredID("inventoryItemId", type: "InventoryItem")
      return .optional(
        levels.first { $0.inventoryItemID == gid.number }.map { LevelObject(level: $0, shop: shop) })
    default: return nil
    }
  }
}

/// A variant as GraphQL shows it.
struct VariantObject: Resolvable {
  let variant: ProductVariant
  let shop: Shop
  var typeName: String { "ProductVariant" }
  var cursorID: Int { variant.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let product = variant.product
    switch field.name {
    case "id": return .id(variant.gid)
    case "legacyResourceId": return .text(String(variant.id))
    case "sku": return .text(variant.sku.rawValue)
    case "title": return .text("Default Title")
    case "displayName": return .text("\(product.title) - Default Title")
    case "price":
      return .text(product.price.formatted(minimumDigits: shop.configuration.currency.minorDigits))
    case "taxable": return .bool(product.taxable)
    case "inventoryItem": return .object(InventoryItemObject(variant: variant, shop: shop))
    case "inventoryQuantity":
      let levels = shop.inventoryLevels.filter { $0.inventoryItemID == variant.inventoryItemID }
      return .int(levels.reduce(0) { $0 + $1.available })
    default: return nil
    }
  }
}

/// An inventory item as GraphQL shows it.
struct InventoryItemObject: Resolvable {
  let variant: ProductVariant
  let shop: Shop
  var typeName: String { "InventoryItem" }
  var cursorID: Int { variant.inventoryItemID }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let levels = shop.inventoryLevels.filter { $0.inventoryItemID == variant.inventoryItemID }
    switch field.name {
    case "id": return .id(GID("InventoryItem", variant.inventoryItemID))
    case "legacyResourceId": return .text(String(variant.inventoryItemID))
    case "sku": return .text(variant.sku.rawValue)
    case "tracked": return .bool(variant.product.tracked)
    case "requiresShipping": return .bool(variant.product.requiresShipping)
    case "inventoryLevels": return .connection(levels.map { LevelObject(level: $0, shop: shop) })
    case "inventoryLevel":
      let gid = try field.requiredID("locationId", type: "Location")
      return .optional(
        levels.first { $0.locationID == gid.number }.map { LevelObject(level: $0, shop: shop) })
    default: return nil
    }
  }
}

/// An inventory level as GraphQL shows it.
struct LevelObject: Resolvable {
  let level: InventoryLevel
  let shop: Shop
  var typeName: String { "InventoryLevel" }
  var cursorID: Int { level.id }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "id":
      return .text("gid://shopify/InventoryLevel/\(level.id)?inventory_item_id=\(level.inventoryItemID)")
    case "updatedAt": return .time(level.updatedAt)
    case "isActive": return .bool(true)
    case "location":
      return .optional(shop.location(id: level.locationID).map { LocationObject(location: $0, shop: shop) })
    case "item":
      return .optional(
        shop.variants.first { $0.inventoryItemID == level.inventoryItemID }
          .map { InventoryItemObject(variant: $0, shop: shop) })
    case "quantities":
      var quantities: [any Resolvable] = []
      for name in (field.argument("names")?.arrayValue ?? []).compactMap(\.stringValue) {
        quantities.append(QuantityObject(name: name, quantity: try quantity(name, field)))
      }
      return .list(quantities)
    default: return nil
    }
  }

  private func quantity(_ name: String, _ field: CollectedField) throws(ExecutionError) -> Int {
    switch name {
    case "available": return level.available
    case "committed": return level.committed
    case "on_hand": return level.onHand
    default: throw .notSimulated("Inventory quantity '\(name)'", type: typeName, field)
    }
  }
}

/// One named quantity of a level.
struct QuantityObject: Resolvable {
  let name: String
  let quantity: Int
  var typeName: String { "InventoryQuantity" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(name)
    case "quantity": .int(quantity)
    default: nil
    }
  }
}
