import GraphQLLanguage

/// A fulfillment service as GraphQL shows it.
struct FulfillmentServiceObject: Resolvable {
  let service: FulfillmentService
  let reading: ShopReading
  var typeName: String { "FulfillmentService" }
  var cursorID: Int { service.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .text("\(service.gid)?id=true")
    case "handle": .text(service.handle)
    case "serviceName": .text(service.name)
    case "callbackUrl": .text(service.callbackURL)
    case "inventoryManagement": .bool(service.inventoryManagement)
    case "trackingSupport": .bool(service.trackingSupport)
    case "requiresShippingMethod": .bool(service.requiresShippingMethod)
    case "type": .text("THIRD_PARTY")
    case "location":
      .optional(
        reading.shop.location(id: service.locationID).map { LocationObject(location: $0, reading: reading) })
    default: nil
    }
  }
}
