import GraphQLLanguage

/// The countries of a market.
struct RegionsConditionObject: Resolvable {
  let market: Market
  let reading: ShopReading
  var typeName: String { "RegionsCondition" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "applicationLevel": .text("SPECIFIED")
    case "regions":
      .nodes(
        market.countries.enumerated().map { index, code in
          RegionObject(code: code, place: index, market: market, reading: reading)
        })
    default: nil
    }
  }
}
