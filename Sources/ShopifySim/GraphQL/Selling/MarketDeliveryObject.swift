import GraphQLLanguage

/// How a market's buyers get their goods.
struct MarketDeliveryObject: Resolvable {
  let market: Market
  let reading: ShopReading
  var typeName: String { "MarketDeliveryConfigurations" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "shipping" ? .object(ShippingConfigurationObject(market: market, reading: reading)) : nil
  }
}
