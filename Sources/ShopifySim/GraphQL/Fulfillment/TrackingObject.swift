import GraphQLLanguage

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
