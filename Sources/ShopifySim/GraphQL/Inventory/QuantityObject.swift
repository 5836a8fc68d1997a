import GraphQLLanguage

/// One named quantity of a level; its time is the level's. Evidence: assumed.
struct QuantityObject: Resolvable {
  let name: String
  let quantity: Int
  let level: InventoryLevel
  var typeName: String { "InventoryQuantity" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id":
      .text(
        "gid://shopify/InventoryQuantity/\(level.id)?inventory_item_id=\(level.inventoryItemID)&name=\(name)")
    case "name": .text(name)
    case "quantity": .int(quantity)
    case "updatedAt": .time(level.updatedAt)
    default: nil
    }
  }
}
