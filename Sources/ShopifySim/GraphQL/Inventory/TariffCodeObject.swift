import GraphQLLanguage

/// A harmonized system code by country.
struct TariffCodeObject: Resolvable {
  let code: CountryTariffCode
  /// Its place among the item's codes.
  let cursorID: Int
  var typeName: String { "CountryHarmonizedSystemCode" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "countryCode": .text(code.country)
    case "harmonizedSystemCode": .text(code.code)
    default: nil
    }
  }
}
