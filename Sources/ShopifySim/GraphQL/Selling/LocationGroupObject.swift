import GraphQLLanguage

/// Locations that ship to the same zones.
struct LocationGroupObject: Resolvable {
  let group: DeliveryProfile.LocationGroup
  let reading: ShopReading
  var typeName: String { "DeliveryLocationGroup" }
  var cursorID: Int { group.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, group.id))
    case "locations":
      .nodes(
        group.locationIDs.compactMap { reading.shop.location(id: $0) }
          .map { LocationObject(location: $0, reading: reading) })
    case "locationsCount": .count(group.locationIDs.count)
    default: nil
    }
  }
}
