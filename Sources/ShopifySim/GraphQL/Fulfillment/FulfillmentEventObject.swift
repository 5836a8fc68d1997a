import GraphQLLanguage

/// What a carrier reported.
struct FulfillmentEventObject: Resolvable {
  let event: FulfillmentEvent
  var typeName: String { "FulfillmentEvent" }
  var cursorID: Int { event.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let report = event.report
    return switch field.name {
    case "id": .id(event.gid)
    case "status": .text(event.status)
    case "happenedAt": .time(event.happenedAt)
    case "createdAt": .time(event.createdAt)
    case "message": .text(report.message)
    case "estimatedDeliveryAt": .time(report.estimatedDeliveryAt)
    case "address1": .text(report.address1)
    case "city": .text(report.city)
    case "province": .text(report.province)
    case "country": .text(report.country)
    case "zip": .text(report.zip)
    case "latitude": report.latitude.map { .float($0) } ?? .null
    case "longitude": report.longitude.map { .float($0) } ?? .null
    default: nil
    }
  }
}
