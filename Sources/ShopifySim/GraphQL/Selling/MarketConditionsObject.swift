import GraphQLLanguage

/// What makes a buyer belong to a market.
struct MarketConditionsObject: Resolvable {
  let market: Market
  let reading: ShopReading
  var typeName: String { "MarketConditions" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "conditionTypes": .texts(market.conditionTypes)
    case "regionsCondition":
      market.countries.isEmpty ? .null : .object(RegionsConditionObject(market: market, reading: reading))
    case "channelsCondition", "locationsCondition": .null
    default: nil
    }
  }
}
