import GraphQLLanguage

/// Units to be taken back; what becomes of them is told as long as nothing did.
struct ReverseFulfillmentLineObject: Resolvable {
  let line: Return.Line
  let order: OrderReading
  var typeName: String { "ReverseFulfillmentOrderLineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, line.id))
    case "totalQuantity": .int(line.quantity)
    case "fulfillmentLineItem": .optional(FulfillmentLineObject.find(line.fulfillmentLineID, of: order))
    case "dispositions": line.processedQuantity == 0 ? .list([]) : nil
    default: nil
    }
  }
}
