import GraphQLLanguage

/// A location that a fulfillment order might be moved to, and the lines that it stocks. Evidence: see
/// ``Behaviour/graphQLMoves``.
struct LocationForMoveObject: Resolvable {
  let location: Location
  let fulfillmentOrder: FulfillmentOrder
  let order: OrderReading
  var typeName: String { "FulfillmentOrderLocationForMove" }
  var cursorID: Int { location.id }

  private func isAvailable(_ line: FulfillmentOrder.Line) -> Bool {
    guard let goods = order.order.lineItem(id: line.lineItemID)?.goods else { return false }
    guard goods.tracked, let item = goods.inventoryItemID else { return true }
    return order.shop.inventoryLevel(inventoryItemID: item, locationID: location.id) != nil
  }

  private var isCurrent: Bool { location.id == fulfillmentOrder.locationID }
  private var open: [FulfillmentOrder.Line] { fulfillmentOrder.lines.filter { $0.remainingQuantity > 0 } }
  private var available: [FulfillmentOrder.Line] { open.filter(isAvailable) }
  private var isMovable: Bool { !isCurrent && !available.isEmpty }

  private var message: String? {
    if isCurrent { return "Current location." }
    return available.isEmpty ? "No items are stocked at this location." : nil
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "location": .object(LocationObject(location: location, reading: order.reading))
    case "movable": .bool(isMovable)
    case "message": .text(message)
    case "availableLineItems": .nodes(available.map { FulfillmentOrderLineObject(line: $0, order: order) })
    case "availableLineItemsCount": .count(available.count)
    case "unavailableLineItems":
      .nodes(open.filter { !isAvailable($0) }.map { FulfillmentOrderLineObject(line: $0, order: order) })
    case "unavailableLineItemsCount": .count(open.count { !isAvailable($0) })
    default: nil
    }
  }
}
