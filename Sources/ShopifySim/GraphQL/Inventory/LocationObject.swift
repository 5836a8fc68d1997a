import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// A location as GraphQL shows it.
struct LocationObject: Resolvable {
  let location: Location
  let reading: ShopReading
  var typeName: String { "Location" }
  var cursorID: Int { location.id }

  private func isHere(_ level: InventoryLevel) -> Bool { level.locationID == location.id }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    if let value = plain(field.name) ?? state(field.name) { return value }
    return try parts(field)
  }

  private func plain(_ name: String) -> ResolvedValue? {
    let start = reading.shop.configuration.startDate
    return switch name {
    case "id": .id(location.gid)
    case "legacyResourceId": .unsigned(location.id)
    case "name": .text(location.name)
    case "isActive": .bool(location.isActive)
    case "isPrimary": .bool(reading.shop.locations.first?.id == location.id)
    case "fulfillsOnlineOrders", "shipsInventory": .bool(location.fulfillsOnlineOrders)
    case "isFulfillmentService": .bool(location.fulfillmentServiceID != nil)
    case "createdAt": .time(location.createdAt ?? start)
    case "updatedAt": .time(location.updatedAt ?? location.createdAt ?? start)
    case "deactivatedAt": .time(location.deactivatedAt)
    case "address": .object(LocationAddressObject(of: location))
    case "addressVerified": .bool(location.isAddressVerified)
    case "suggestedAddresses":
      .list(location.suggestedAddresses.map { LocationAddressObject(suggestion: $0) })
    case "localPickupSettingsV2": .optional(location.localPickup.map { LocalPickupObject(pickup: $0) })
    default: nil
    }
  }

  /// What may be done with it. Evidence: assumed, but for what the steps refuse.
  private func state(_ name: String) -> ResolvedValue? {
    switch name {
    case "activatable": .bool(!location.isActive)
    case "deactivatable": .bool(location.isActive && !isOnlyActive && !hasUnits)
    case "deletable": .bool(!location.isActive && !hasUnits && !hasUnfulfilledOrders)
    case "hasActiveInventory":
      .bool(reading.shop.inventoryLevels.contains { isHere($0) && $0.onHand > 0 })
    case "hasUnfulfilledOrders": .bool(hasUnfulfilledOrders)
    default: nil
    }
  }

  private var isOnlyActive: Bool {
    !reading.shop.locations.contains { $0.isActive && $0.id != location.id }
  }

  private var hasUnits: Bool {
    reading.shop.inventoryLevels.contains {
      isHere($0) && ($0.available != 0 || $0.committed != 0 || $0.incoming != 0)
    }
  }

  private var hasUnfulfilledOrders: Bool {
    reading.shop.orders.contains { order in
      order.fulfillmentOrders.contains {
        $0.locationID == location.id && $0.status != .closed && $0.status != .cancelled
      }
    }
  }

  private func parts(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let shop = reading.shop
    switch field.name {
    case "metafield", "metafields":
      return MetafieldObject.value(of: field, subject: location.gid, reading)
    case "fulfillmentService":
      return .optional(
        location.fulfillmentServiceID.flatMap { shop.catalogue.fulfillmentServices[$0] }
          .map { FulfillmentServiceObject(service: $0, reading: reading) })
    case "inventoryLevels":
      let search = try Search<InventoryLevel>(field, LevelObject.filters, in: reading)
      return .connection(
        TableSource(table: shop.inventoryLevels, isFound: { isHere($0) && search.matches($0) }) {
          [reading] in LevelObject(level: $0, reading: reading)
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
