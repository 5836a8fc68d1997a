import GraphQLLanguage

/// Units to be taken back, and what became of them.
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
    case "dispositions":
      .list(line.dispositions.map { DispositionObject(disposition: $0, order: order) })
    default: nil
    }
  }
}
