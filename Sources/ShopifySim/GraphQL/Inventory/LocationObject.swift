import CommerceTypes
import GraphQLLanguage

/// A location as GraphQL shows it.
struct LocationObject: Resolvable {
  let location: Location
  let reading: ShopReading
  var typeName: String { "Location" }
  var cursorID: Int { location.id }

  private func isHere(_ level: InventoryLevel) -> Bool { level.locationID == location.id }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let shop = reading.shop
    switch field.name {
    case "id": return .id(location.gid)
    case "legacyResourceId": return .unsigned(location.id)
    case "name": return .text(location.name)
    case "isActive": return .bool(location.isActive)
    case "isPrimary": return .bool(shop.locations.first?.id == location.id)
    case "fulfillsOnlineOrders", "shipsInventory": return .bool(location.fulfillsOnlineOrders)
    case "address": return .object(LocationAddressObject(address: location.address))
    case "hasActiveInventory":
      return .bool(shop.inventoryLevels.contains { isHere($0) && $0.onHand > 0 })
    case "metafield", "metafields": return MetafieldObject.value(of: field, [], "LOCATION")
    case "isFulfillmentService": return .bool(false)
    // The shop's own places: no service, no pick-up, nothing deactivated at a known time.
    case "fulfillmentService", "localPickupSettingsV2": return .null
    case "inventoryLevels":
      return .connection(
        TableSource(table: shop.inventoryLevels, isFound: isHere) { [reading] in
          LevelObject(level: $0, reading: reading)
        })
    case "inventoryLevel":
      let gid = try field.requiredID("inventoryItemId", type: "InventoryItem")
      return .optional(
        shop.inventoryLevel(inventoryItemID: gid.number, locationID: location.id)
          .map { LevelObject(level: $0, reading: reading) })
    default: return nil
    }
  }
}
