import GraphQLLanguage

/// What one mutation changed of levels.
struct AdjustmentGroupObject: Resolvable {
  /// One changed quantity.
  struct Change: Resolvable {
    let change: InventoryAdjustmentGroup.Change
    let reading: ShopReading
    var typeName: String { "InventoryChange" }

    func value(of field: CollectedField) -> ResolvedValue? {
      let shop = reading.shop
      return switch field.name {
      case "name": .text(change.name)
      case "delta": .int(change.delta)
      case "quantityAfterChange": .int(change.quantityAfter)
      case "ledgerDocumentUri": .text(change.ledgerDocumentURI)
      case "item":
        .optional(
          shop.variant(inventoryItemID: change.inventoryItemID)
            .map { InventoryItemObject(variant: $0, reading: reading) })
      case "location":
        .optional(
          shop.location(id: change.locationID).map { LocationObject(location: $0, reading: reading) })
      default: nil
      }
    }
  }

  let group: InventoryAdjustmentGroup
  let reading: ShopReading
  var typeName: String { "InventoryAdjustmentGroup" }
  var cursorID: Int { group.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(group.gid)
    case "createdAt": return .time(group.createdAt)
    case "reason": return .text(group.reason)
    case "referenceDocumentUri": return .text(group.referenceDocumentURI)
    case "changes":
      func numbers(_ name: String) -> [Int]? {
        field.argument(name)?.arrayValue?.compactMap { $0.stringValue.flatMap { GID($0)?.number } }
      }
      let items = numbers("inventoryItemIds")
      let locations = numbers("locationIds")
      let names = field.argument("quantityNames")?.arrayValue?.compactMap(\.stringValue)
      let found = group.changes.filter {
        (items?.contains($0.inventoryItemID) ?? true) && (locations?.contains($0.locationID) ?? true)
          && (names?.contains($0.name) ?? true)
      }
      return .list(found.map { Change(change: $0, reading: reading) })
    default: return nil
    }
  }
}
