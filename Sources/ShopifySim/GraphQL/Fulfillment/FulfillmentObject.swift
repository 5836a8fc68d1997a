import CommerceTypes
import GraphQLLanguage

/// A fulfillment as GraphQL shows it.
struct FulfillmentObject: Resolvable {
  let fulfillment: Fulfillment
  let order: OrderReading
  var typeName: String { "Fulfillment" }
  var cursorID: Int { fulfillment.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(fulfillment.gid)
    case "legacyResourceId": .unsigned(fulfillment.id)
    case "name": .text(fulfillment.name)
    case "status": .text(fulfillment.isCancelled ? "CANCELLED" : "SUCCESS")
    case "displayStatus": .text(fulfillment.isCancelled ? "CANCELED" : "FULFILLED")
    case "createdAt": .time(fulfillment.createdAt)
    case "updatedAt": .time(fulfillment.updatedAt)
    case "totalQuantity": .int(fulfillment.totalQuantity)
    case "requiresShipping":
      .bool(
        fulfillment.lines.contains {
          order.order.lineItem(id: $0.lineItemID)?.goods.requiresShipping ?? false
        })
    case "order": .object(OrderObject(reading: order))
    case "location": order.location(fulfillment.locationID)
    case "trackingInfo": .list(fulfillment.tracking.map { TrackingObject(tracking: $0) })
    case "fulfillmentLineItems":
      .nodes(fulfillment.lines.map { FulfillmentLineObject(line: $0, order: order) })
    case "fulfillmentOrders":
      .nodes(
        order.order.fulfillmentOrders.filter { fulfillment.fulfillmentOrderIDs.contains($0.id) }
          .map { FulfillmentOrderObject(fulfillmentOrder: $0, order: order) })
    // No carrier reports anything.
    case "deliveredAt", "inTransitAt", "estimatedDeliveryAt": .null
    default: nil
    }
  }
}
