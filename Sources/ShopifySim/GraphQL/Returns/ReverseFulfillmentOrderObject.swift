import GraphQLLanguage

/// The order to take a return's goods back: open until the return ends. Evidence: assumed.
struct ReverseFulfillmentOrderObject: Resolvable {
  let goodsReturn: Return
  let order: OrderReading
  var typeName: String { "ReverseFulfillmentOrder" }
  var cursorID: Int { goodsReturn.reverseFulfillmentOrderID }

  private var status: String {
    switch goodsReturn.status {
    case .cancelled, .declined: "CANCELED"
    case .closed: "CLOSED"
    default: "OPEN"
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, goodsReturn.reverseFulfillmentOrderID))
    case "status": .text(status)
    case "order": .object(OrderObject(reading: order))
    case "lineItems":
      .nodes(goodsReturn.lines.map { ReverseFulfillmentLineObject(line: $0, order: order) })
    default: nil
    }
  }
}
