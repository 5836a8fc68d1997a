import CommerceTypes
import GraphQLLanguage

/// A fulfillment order as GraphQL shows it.
struct FulfillmentOrderObject: Resolvable {
  let fulfillmentOrder: FulfillmentOrder
  let order: OrderReading
  var typeName: String { "FulfillmentOrder" }
  var cursorID: Int { fulfillmentOrder.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    plain(field.name) ?? parts(field)
  }

  private func plain(_ name: String) -> ResolvedValue? {
    switch name {
    case "id": .id(fulfillmentOrder.gid)
    case "status": .text(fulfillmentOrder.status.rawValue)
    case "requestStatus": .text(fulfillmentOrder.requestStatus)
    case "createdAt": .time(fulfillmentOrder.createdAt)
    case "updatedAt": .time(fulfillmentOrder.updatedAt)
    case "orderId": .id(order.order.gid)
    case "orderName": .text(order.order.name)
    case "orderProcessedAt": .time(order.order.processedAt)
    case "fulfillAt": .time(fulfillmentOrder.fulfillAt)
    case "fulfillBy": .time(fulfillmentOrder.fulfillBy)
    case "channelId": order.order.particulars.channel.map { .id(GID("Channel", $0.id)) } ?? .null
    case "internationalDuties": .optional(incoterm.map { InternationalDutiesObject(incoterm: $0) })
    default: nil
    }
  }

  /// Duties that were charged at checkout are paid by the sender, unless the order says otherwise.
  private var incoterm: String? {
    order.order.particulars.incoterm ?? (order.order.duties.isEmpty ? nil : "DDP")
  }

  /// Others of the order, open at the same location. Evidence: see ``Behaviour/graphQLMoves``.
  private var mergeable: [FulfillmentOrder] {
    guard fulfillmentOrder.status == .open else { return [] }
    return order.order.fulfillmentOrders.filter {
      $0.id != fulfillmentOrder.id && $0.locationID == fulfillmentOrder.locationID && $0.status == .open
    }
  }

  /// The location, for what the customer picks up there.
  private var pickup: LocationObject? {
    guard order.order.shippingFacts?.methodType == "PICK_UP" else { return nil }
    return order.shop.location(id: fulfillmentOrder.locationID)
      .map { LocationObject(location: $0, reading: order.reading) }
  }

  private func requests(_ field: CollectedField) -> [MerchantRequest] {
    let kind = field.argument("kind")?.stringValue
    return fulfillmentOrder.requests.filter { kind == nil || $0.kind == kind }
  }

  private func parts(_ field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "order": .object(OrderObject(reading: order))
    case "assignedLocation":
      .optional(
        order.shop.location(id: fulfillmentOrder.locationID)
          .map { AssignedLocationObject(location: $0, reading: order.reading) })
    case "destination":
      .optional(
        order.order.shippingAddress.map {
          DestinationObject(
            id: fulfillmentOrder.id, address: $0, email: order.order.email, pickup: pickup)
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
    case "merchantRequests":
      .nodes(requests(field).map { MerchantRequestObject(request: $0, fulfillmentOrder: self) })
    case "fulfillmentOrdersForMerge":
      .nodes(mergeable.map { FulfillmentOrderObject(fulfillmentOrder: $0, order: order) })
    case "locationsForMove":
      .nodes(
        order.shop.locations.filter { $0.isActive && fulfillmentOrder.remainingQuantity > 0 }.map {
          LocationForMoveObject(location: $0, fulfillmentOrder: fulfillmentOrder, order: order)
        })
    default: nil
    }
  }
}
