import GraphQLLanguage

/// A province of a zone.
struct DeliveryProvinceObject: Resolvable {
  let province: DeliveryProfile.Province
  var typeName: String { "DeliveryProvince" }
  var cursorID: Int { province.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, province.id))
    case "code": .text(province.code)
    case "name", "translatedName": .text(province.name)
    default: nil
    }
  }
}
