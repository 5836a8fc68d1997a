import CommerceTypes
import GraphQLLanguage

/// A fulfillment order as GraphQL shows it; nobody else fulfils, so nothing is requested of anybody.
struct FulfillmentOrderObject: Resolvable {
  let fulfillmentOrder: FulfillmentOrder
  let order: OrderReading
  var typeName: String { "FulfillmentOrder" }
  var cursorID: Int { fulfillmentOrder.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(fulfillmentOrder.gid)
    case "status": .text(fulfillmentOrder.status.rawValue)
    case "requestStatus": .text("UNSUBMITTED")
    case "createdAt": .time(fulfillmentOrder.createdAt)
    case "updatedAt": .time(fulfillmentOrder.updatedAt)
    case "orderId": .id(order.order.gid)
    case "orderName": .text(order.order.name)
    case "orderProcessedAt": .time(order.order.processedAt)
    case "order": .object(OrderObject(reading: order))
    case "assignedLocation":
      .optional(
        order.shop.location(id: fulfillmentOrder.locationID)
          .map { AssignedLocationObject(location: $0, reading: order.reading) })
    case "destination":
      .optional(
        order.order.shippingAddress.map {
          DestinationObject(id: fulfillmentOrder.id, address: $0, email: order.order.email)
        })
    case "deliveryMethod": .object(DeliveryMethodObject(fulfillmentOrder: fulfillmentOrder, order: order))
    case "fulfillmentHolds": .list(fulfillmentOrder.holds.map { HoldObject(hold: $0) })
    case "supportedActions":
      .list(fulfillmentOrder.supportedActions.map { SupportedActionObject(action: $0) })
    case "lineItems":
      .nodes(fulfillmentOrder.lines.map { FulfillmentOrderLineObject(line: $0, order: order) })
    case "fulfillments":
      .nodes(
        order.order.fulfillments.filter { $0.fulfillmentOrderIDs.contains(fulfillmentOrder.id) }
          .map { FulfillmentObject(fulfillment: $0, order: order) })
    case "merchantRequests": .nodes([])
    // No deadline is set and no duties are paid by a carrier.
    case "fulfillBy", "internationalDuties": .null
    default: nil
    }
  }
}
