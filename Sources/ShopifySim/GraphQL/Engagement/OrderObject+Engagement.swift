import GraphQLLanguage

extension OrderObject {
  /// Who came how to the order, and whose it is.
  func engagement(_ name: String) -> ResolvedValue? {
    switch name {
    case "customerJourneySummary": return JourneyObject.summary(of: reading)
    case "customerJourney": return JourneyObject.journey(of: reading)
    case "merchantBusinessEntity":
      // A shop whose country nobody gave has no seat to name.
      return reading.reading.primaryBusinessEntity.map { .object(BusinessEntityObject(entity: $0)) }
    default: return nil
    }
  }
}
