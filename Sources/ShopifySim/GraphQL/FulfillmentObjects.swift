import CommerceTypes
import GraphQLLanguage

/// A fulfillment as GraphQL shows it.
struct FulfillmentObject: Resolvable {
  let fulfillment: Fulfillment
  let order: Order
  let shop: Shop
  var typeName: String { "Fulfillment" }
  var cursorID: Int { fulfillment.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(fulfillment.gid)
    case "legacyResourceId": .text(String(fulfillment.id))
    case "name": .text(fulfillment.name)
    case "status": .text(fulfillment.isCancelled ? "CANCELLED" : "SUCCESS")
    case "createdAt": .time(fulfillment.createdAt)
    case "updatedAt": .time(fulfillment.cancelledAt ?? fulfillment.createdAt)
    case "totalQuantity": .int(fulfillment.totalQuantity)
    case "order": .object(OrderObject(order: order, shop: shop))
    case "location":
      .optional(shop.location(id: fulfillment.locationID).map { LocationObject(location: $0, shop: shop) })
    case "trackingInfo": .list(fulfillment.tracking.map { TrackingObject(tracking: $0) })
    case "fulfillmentLineItems":
      .connection(fulfillment.lines.map { FulfillmentLineObject(line: $0, order: order, shop: shop) })
    case "fulfillmentOrders":
      .connection(
        order.fulfillmentOrders.filter { fulfillment.fulfillmentOrderIDs.contains($0.id) }
          .map { FulfillmentOrderObject(fulfillmentOrder: $0, order: order, shop: shop) })
    default: nil
    }
  }
}

/// A parcel as GraphQL shows it.
struct TrackingObject: Resolvable {
  let tracking: TrackingInfo
  var typeName: String { "FulfillmentTrackingInfo" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "company": .text(tracking.company)
    case "number": .text(tracking.number)
    case "url": .text(tracking.url)
    default: nil
    }
  }
}

/// Fulfilled units as GraphQL shows them.
struct FulfillmentLineObject: Resolvable {
  let line: Fulfillment.Line
  let order: Order
  let shop: Shop
  var typeName: String { "FulfillmentLineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(line.gid)
    case "quantity": .int(line.quantity)
    case "lineItem":
      .optional(
        order.lineItem(id: line.lineItemID).map { LineItemObject(line: $0, order: order, shop: shop) })
    default: nil
    }
  }
}

/// A fulfillment order as GraphQL shows it.
struct FulfillmentOrderObject: Resolvable {
  let fulfillmentOrder: FulfillmentOrder
  let order: Order
  let shop: Shop
  var typeName: String { "FulfillmentOrder" }
  var cursorID: Int { fulfillmentOrder.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(fulfillmentOrder.gid)
    case "status": .text(fulfillmentOrder.status.rawValue)
    case "createdAt": .time(fulfillmentOrder.createdAt)
    case "updatedAt": .time(fulfillmentOrder.updatedAt)
    case "orderId": .id(order.gid)
    case "orderName": .text(order.name)
    case "orderProcessedAt": .time(order.createdAt)
    case "order": .object(OrderObject(order: order, shop: shop))
    case "assignedLocation":
      .optional(
        shop.location(id: fulfillmentOrder.locationID)
          .map { AssignedLocationObject(location: $0, shop: shop) })
    case "lineItems":
      .connection(
        fulfillmentOrder.lines.map { FulfillmentOrderLineObject(line: $0, order: order, shop: shop) })
    default: nil
    }
  }
}

/// Where a fulfillment order is to be fulfilled.
struct AssignedLocationObject: Resolvable {
  let location: Location
  let shop: Shop
  var typeName: String { "FulfillmentOrderAssignedLocation" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(location.name)
    case "location": .object(LocationObject(location: location, shop: shop))
    default: nil
    }
  }
}

/// Units to be fulfilled as GraphQL shows them.
struct FulfillmentOrderLineObject: Resolvable {
  let line: FulfillmentOrder.Line
  let order: Order
  let shop: Shop
  var typeName: String { "FulfillmentOrderLineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let item = order.lineItem(id: line.lineItemID)
    switch field.name {
    case "id": return .id(line.gid)
    case "totalQuantity": return .int(line.totalQuantity)
    case "remainingQuantity": return .int(line.remainingQuantity)
    case "sku": return .text(item?.sku.rawValue)
    case "lineItem":
      return .optional(item.map { LineItemObject(line: $0, order: order, shop: shop) })
    default: return nil
    }
  }
}
