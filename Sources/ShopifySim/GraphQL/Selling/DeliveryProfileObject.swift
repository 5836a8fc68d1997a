import CommerceTypes
import GraphQLLanguage

/// A delivery profile as GraphQL shows it.
struct DeliveryProfileObject: Resolvable {
  let profile: DeliveryProfile
  let reading: ShopReading
  var typeName: String { "DeliveryProfile" }
  var cursorID: Int { profile.id }

  private var zones: [DeliveryProfile.Zone] { profile.groups.flatMap(\.zones) }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(profile.gid)
    case "name": return .text(profile.name)
    case "default": return .bool(profile.isDefault)
    case "activeMethodDefinitionsCount": return .int(zones.flatMap(\.methods).count(where: \.isActive))
    case "originLocationCount": return .int(Set(profile.groups.flatMap(\.locationIDs)).count)
    case "zoneCountryCount": return .int(zones.reduce(0) { $0 + $1.countries.count })
    case "profileLocationGroups":
      let id = field.argument("locationGroupId")?.stringValue.flatMap { GID($0) }
      let groups = profile.groups.filter { id == nil || $0.id == id?.number }
      return .list(groups.map { ProfileLocationGroupObject(group: $0, reading: reading) })
    default: return nil
    }
  }
}
