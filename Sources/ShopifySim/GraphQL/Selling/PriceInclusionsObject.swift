import GraphQLLanguage

/// Whether a market's prices contain taxes and duties.
struct PriceInclusionsObject: Resolvable {
  let market: Market
  var typeName: String { "MarketPriceInclusions" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "inclusiveTaxPricingStrategy": .text(market.taxStrategy)
    case "inclusiveDutiesPricingStrategy": .text(market.dutiesStrategy)
    default: nil
    }
  }
}
