import GraphQLLanguage

/// A visit of the online store.
struct CustomerVisitObject: Resolvable {
  let visit: CustomerJourney.Visit
  let reading: ShopReading
  var typeName: String { "CustomerVisit" }
  var cursorID: Int { visit.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(visit.gid)
    case "occurredAt": .time(visit.occurredAt)
    case "landingPage": .text(visit.landingPage)
    case "landingPageHtml": .text(visit.landingPage.map { "<a href=\"\($0)\">\($0)</a>" })
    case "referrerUrl": .text(visit.referrerURL)
    case "referralCode": .text(visit.referralCode)
    case "source": .text(visit.source)
    case "sourceDescription": .text(visit.sourceDescription)
    case "sourceType": .text(visit.sourceType)
    case "utmParameters": .optional(visit.utm.isEmpty ? nil : UTMObject(utm: visit.utm))
    case "marketingEvent":
      .optional(
        visit.marketingEventID.flatMap { reading.shop.engagement.marketingEvents[$0] }
          .map { MarketingEventObject(event: $0) })
    default: nil
    }
  }
}
