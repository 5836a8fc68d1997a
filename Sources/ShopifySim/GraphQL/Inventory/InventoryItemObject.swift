import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// A variant's inventory item as GraphQL shows it.
struct InventoryItemObject: Resolvable {
  let variant: ProductVariant
  let reading: ShopReading
  var typeName: String { "InventoryItem" }
  var cursorID: Int { variant.inventoryItemID }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    if let value = plain(field.name) { return value }
    return try parts(field)
  }

  private func plain(_ name: String) -> ResolvedValue? {
    let configuration = reading.shop.configuration
    return switch name {
    case "id": .id(variant.inventoryItemGID)
    case "legacyResourceId": .unsigned(variant.inventoryItemID)
    case "sku": .text(variant.sku?.rawValue)
    case "tracked": .bool(variant.tracked)
    case "requiresShipping": .bool(variant.requiresShipping)
    case "unitCost": variant.unitCost.map { .money($0, configuration.currency) } ?? .null
    case "harmonizedSystemCode": .text(variant.harmonizedSystemCode)
    case "countryCodeOfOrigin": .text(variant.countryCodeOfOrigin)
    case "provinceCodeOfOrigin": .text(variant.provinceCodeOfOrigin)
    case "createdAt": .time(variant.createdAt)
    case "updatedAt": .time(variant.updatedAt)
    case "measurement": .object(MeasurementObject(variant: variant))
    case "variant": .object(VariantObject(variant: variant, reading: reading))
    case "variants": .nodes([VariantObject(variant: variant, reading: reading)])
    case "countryHarmonizedSystemCodes":
      .nodes(variant.countryCodes.enumerated().map { TariffCodeObject(code: $1, cursorID: $0 + 1) })
    case "inventoryHistoryUrl":
      .text(
        "https://\(configuration.domain)/admin/products/\(variant.productID)/variants/\(variant.id)/inventory_history"
      )
    default: nil
    }
  }

  private func parts(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let shop = reading.shop
    switch field.name {
    case "inventoryLevels":
      let search = try Search<InventoryLevel>(field, LevelObject.filters, in: reading)
      return .nodes(
        shop.levels(of: variant).filter(search.matches).map { LevelObject(level: $0, reading: reading) })
    case "locationsCount": return .count(shop.levels(of: variant).count)
    case "duplicateSkuCount":
      return .int(variant.sku.map { shop.spareVariantIDs[$0]?.count ?? 0 } ?? 0)
    case "inventoryLevel":
      let gid = try field.requiredID("locationId", type: "Location")
      return .optional(
        shop.inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: gid.number)
          .map { LevelObject(level: $0, reading: reading) })
    default: return nil
    }
  }
}
