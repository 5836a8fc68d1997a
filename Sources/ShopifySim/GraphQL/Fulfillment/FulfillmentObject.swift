import CommerceTypes
import GraphQLLanguage

/// A fulfillment as GraphQL shows it.
struct FulfillmentObject: Resolvable {
  let fulfillment: Fulfillment
  let order: OrderReading
  var typeName: String { "Fulfillment" }
  var cursorID: Int { fulfillment.id }

  /// When a carrier first reported a status.
  private func reported(_ status: String) -> ShopTime? {
    fulfillment.events.first { $0.status == status }?.happenedAt
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(fulfillment.gid)
    case "legacyResourceId": .unsigned(fulfillment.id)
    case "name": .text(fulfillment.name)
    case "status": .text(fulfillment.isCancelled ? "CANCELLED" : "SUCCESS")
    case "displayStatus":
      .text(fulfillment.isCancelled ? "CANCELED" : fulfillment.events.last?.status ?? "FULFILLED")
    case "events": .nodes(fulfillment.events.map { FulfillmentEventObject(event: $0) })
    case "deliveredAt": .time(reported("DELIVERED"))
    case "inTransitAt": .time(reported("IN_TRANSIT"))
    case "estimatedDeliveryAt":
      .time(fulfillment.events.last { $0.report.estimatedDeliveryAt != nil }?.report.estimatedDeliveryAt)
    case "originAddress": .optional(fulfillment.originAddress.map { OriginAddressObject(address: $0) })
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
    default: nil
    }
  }
}
