import CommerceTypes
import GraphQLLanguage

/// A country of a market.
struct RegionObject: Resolvable {
  let code: CountryCode
  /// Where it stands among the market's countries.
  let place: Int
  let market: Market
  let reading: ShopReading
  var typeName: String { "MarketRegionCountry" }
  var cursorID: Int { place + 1 }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "code": .text(code.rawValue)
    case "name": .text(RegionNames.country(code) ?? code.rawValue)
    case "currency": .object(CurrencySettingObject(market: market, reading: reading))
    default: nil
    }
  }
}
