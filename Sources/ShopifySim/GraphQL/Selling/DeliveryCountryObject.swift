import CommerceTypes
import GraphQLLanguage

/// A country of a zone, or the rest of the world.
struct DeliveryCountryObject: Resolvable {
  let country: DeliveryProfile.Country
  var typeName: String { "DeliveryCountry" }
  var cursorID: Int { country.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, country.id))
    case "code": .object(CountryOrRestObject(code: country.code))
    case "name", "translatedName": .text(RegionNames.country(country.code) ?? "Rest of world")
    case "provinces": .list(country.provinces.map { DeliveryProvinceObject(province: $0) })
    default: nil
    }
  }
}
