import GraphQLLanguage

/// A planned change of a level.
struct ScheduledChangeObject: Resolvable {
  let change: ScheduledChange
  let level: InventoryLevel
  let reading: ShopReading
  var typeName: String { "InventoryScheduledChange" }
  var cursorID: Int { change.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "expectedAt": .time(change.expectedAt)
    case "fromName": .text(change.fromName)
    case "toName": .text(change.toName)
    case "quantity": .int(change.quantity)
    case "ledgerDocumentUri": .text(change.ledgerDocumentURI)
    case "inventoryLevel": .object(LevelObject(level: level, reading: reading))
    default: nil
    }
  }
}
