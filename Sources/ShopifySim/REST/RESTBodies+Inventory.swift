import CommerceTypes
import GraphQLLanguage

/// Inventory and locations as REST shows them.
extension RESTBodies {
  func inventoryLevel(_ level: InventoryLevel) -> JSONValue {
    [
      "admin_graphql_api_id":
        "gid://shopify/InventoryLevel/\(level.id)?inventory_item_id=\(level.inventoryItemID)",
      "available": .integer(level.available), "inventory_item_id": .integer(level.inventoryItemID),
      "location_id": .integer(level.locationID), "updated_at": form.time(level.updatedAt),
    ]
  }

  func inventoryItem(of variant: ProductVariant) -> JSONValue {
    [
      "id": .integer(variant.inventoryItemID), "admin_graphql_api_id": form.gid(variant.inventoryItemGID),
      "sku": .string(variant.sku?.rawValue ?? ""), "created_at": form.time(variant.createdAt),
      "updated_at": form.time(variant.updatedAt), "requires_shipping": .boolean(variant.requiresShipping),
      "cost": variant.unitCost.map { form.money($0) } ?? .null,
      "country_code_of_origin": form.text(variant.countryCodeOfOrigin),
      "province_code_of_origin": form.text(variant.provinceCodeOfOrigin),
      "harmonized_system_code": form.text(variant.harmonizedSystemCode),
      "country_harmonized_system_codes": .array(
        variant.countryCodes.map {
          ["country_code": .string($0.country), "harmonized_system_code": .string($0.code)]
        }), "tracked": .boolean(variant.tracked),
      "weight_value": .integer(variant.grams), "weight_unit": "grams",
    ]
  }

  func location(_ location: Location) -> JSONValue {
    let address = location.address ?? MailingAddress()
    let made = form.time(location.createdAt ?? shop.configuration.startDate)
    let changed = form.time(location.updatedAt ?? shop.configuration.startDate)
    return [
      "id": .integer(location.id), "admin_graphql_api_id": form.gid(location.gid),
      "name": .string(location.name), "address1": form.text(address.address1),
      "address2": form.text(address.address2), "city": form.text(address.city),
      "zip": form.text(address.zip), "province_code": form.text(address.provinceCode),
      "country_code": form.text(address.country?.rawValue), "phone": form.text(address.phone),
      "created_at": made, "updated_at": changed, "active": .boolean(location.isActive), "legacy": false,
    ]
  }

  /// Available units of an item at all locations.
  func available(inventoryItemID: Int) -> Int {
    shop.locations.reduce(0) {
      $0 + (shop.inventoryLevel(inventoryItemID: inventoryItemID, locationID: $1.id)?.available ?? 0)
    }
  }
}
