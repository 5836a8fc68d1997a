import GraphQLLanguage

/// Countries that are shipped to in the same ways.
struct DeliveryZoneObject: Resolvable {
  let zone: DeliveryProfile.Zone
  var typeName: String { "DeliveryZone" }
  var cursorID: Int { zone.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, zone.id))
    case "name": .text(zone.name)
    case "countries": .list(zone.countries.map { DeliveryCountryObject(country: $0) })
    default: nil
    }
  }
}
