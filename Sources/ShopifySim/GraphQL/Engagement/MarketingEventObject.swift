import GraphQLLanguage

/// A marketing event as GraphQL shows it.
struct MarketingEventObject: Resolvable {
  let event: MarketingEvent
  var typeName: String { "MarketingEvent" }
  var cursorID: Int { event.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(event.gid)
    case "legacyResourceId": .unsigned(event.id)
    case "description": .text(event.description)
    case "type": .text(event.tactic)
    case "manageUrl": .text(event.manageURL)
    case "previewUrl": .text(event.previewURL)
    case "utmCampaign": .text(event.utm.campaign)
    case "utmMedium": .text(event.utm.medium)
    case "utmSource": .text(event.utm.source)
    case "startedAt": .time(event.startedAt)
    case "endedAt": .time(event.endedAt)
    default: nil
    }
  }
}
