import GraphQLLanguage

/// A zone of a location group, with the ways of shipping to it.
struct LocationGroupZoneObject: Resolvable {
  let zone: DeliveryProfile.Zone
  let reading: ShopReading
  var typeName: String { "DeliveryLocationGroupZone" }
  var cursorID: Int { zone.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "zone": .object(DeliveryZoneObject(zone: zone))
    case "methodDefinitions":
      .nodes(zone.methods.map { MethodDefinitionObject(method: $0, reading: reading) })
    default: nil
    }
  }
}
