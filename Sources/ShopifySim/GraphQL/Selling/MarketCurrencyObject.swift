import GraphQLLanguage

/// In which currencies a market's buyers pay.
struct MarketCurrencyObject: Resolvable {
  let market: Market
  let reading: ShopReading
  var typeName: String { "MarketCurrencySettings" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "baseCurrency": .object(CurrencySettingObject(market: market, reading: reading))
    case "localCurrencies": .bool(market.hasLocalCurrencies)
    case "roundingEnabled": .bool(market.roundsPrices)
    default: nil
    }
  }
}
