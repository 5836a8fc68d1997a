import GraphQLLanguage

/// An inventory level as GraphQL shows it.
struct LevelObject: Resolvable {
  let level: InventoryLevel
  let reading: ShopReading
  var typeName: String { "InventoryLevel" }
  var cursorID: Int { level.id }

  /// What levels may be searched by.
  static var filters: [SearchField<InventoryLevel>] {
    [
      .id { $0.id }, .number("inventory_item_id") { $0.inventoryItemID },
      .time("created_at") { $0.createdAt }, .time("updated_at") { $0.updatedAt },
    ]
  }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "id":
      return .text("gid://shopify/InventoryLevel/\(level.id)?inventory_item_id=\(level.inventoryItemID)")
    case "createdAt": return .time(level.createdAt)
    case "updatedAt": return .time(level.updatedAt)
    case "isActive": return .bool(true)
    case "canDeactivate": return .bool(reading.shop.obstacle(toDeactivating: level) == nil)
    case "deactivationAlert": return .text(reading.shop.obstacle(toDeactivating: level)?.message)
    case "scheduledChanges":
      return .nodes(
        level.scheduledChanges.map { ScheduledChangeObject(change: $0, level: level, reading: reading) })
    case "location":
      return .optional(
        reading.shop.location(id: level.locationID).map { LocationObject(location: $0, reading: reading) })
    case "item":
      return .optional(
        reading.shop.variant(inventoryItemID: level.inventoryItemID)
          .map { InventoryItemObject(variant: $0, reading: reading) })
    case "quantities":
      var quantities: [any Resolvable] = []
      for name in (field.argument("names")?.arrayValue ?? []).compactMap(\.stringValue) {
        quantities.append(
          QuantityObject(name: name, quantity: try quantity(name, field), level: level))
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
    case "incoming": return level.incoming
    case "reserved", "damaged", "quality_control", "safety_stock": return level.setApart[name] ?? 0
    default: throw .notSimulated("Inventory quantity '\(name)'", type: typeName, field)
    }
  }
}
