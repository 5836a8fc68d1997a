import CommerceTypes
import GraphQLLanguage

/// A market's own currency.
struct CurrencySettingObject: Resolvable {
  let market: Market
  let reading: ShopReading
  var typeName: String { "CurrencySetting" }

  /// Whether buyers can pay in it: the shop's currency, or one that the shop or the market has a rate for.
  private var isEnabled: Bool {
    let configuration = reading.shop.configuration
    return market.currency == configuration.currency || market.manualRate != nil
      || configuration.presentmentRates[market.currency] != nil
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "currencyCode": .text(market.currency.rawValue)
    case "currencyName": .text(RegionNames.currency(market.currency))
    case "enabled": .bool(isEnabled)
    case "manualRate": .text(market.manualRate?.description)
    case "rateUpdatedAt": .time(market.rateUpdatedAt)
    default: nil
    }
  }
}
