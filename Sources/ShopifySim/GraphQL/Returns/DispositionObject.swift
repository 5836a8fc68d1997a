import GraphQLLanguage

/// What became of returned units.
struct DispositionObject: Resolvable {
  let disposition: Return.Disposition
  let order: OrderReading
  var typeName: String { "ReverseFulfillmentOrderDisposition" }
  var cursorID: Int { disposition.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(disposition.gid)
    case "type": .text(disposition.type)
    case "quantity": .int(disposition.quantity)
    case "createdAt": .time(disposition.createdAt)
    case "location": order.location(disposition.locationID)
    default: nil
    }
  }
}
