import GraphQLLanguage

/// Locations of a delivery profile with their zones.
struct ProfileLocationGroupObject: Resolvable {
  let group: DeliveryProfile.LocationGroup
  let reading: ShopReading
  var typeName: String { "DeliveryProfileLocationGroup" }
  var cursorID: Int { group.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "locationGroup": .object(LocationGroupObject(group: group, reading: reading))
    case "locationGroupZones": .nodes(group.zones.map { LocationGroupZoneObject(zone: $0, reading: reading) })
    default: nil
    }
  }
}
