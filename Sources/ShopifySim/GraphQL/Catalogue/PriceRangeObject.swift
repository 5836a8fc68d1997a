import CommerceTypes
import GraphQLLanguage

/// A product's lowest and highest price.
struct PriceRangeObject: Resolvable {
  let prices: [ExactDecimal]
  let reading: ShopReading
  var typeName: String { "ProductPriceRangeV2" }

  func value(of field: CollectedField) -> ResolvedValue? {
    let currency = reading.shop.configuration.currency
    switch field.name {
    case "minVariantPrice": return .money(prices.min() ?? .zero, currency)
    case "maxVariantPrice": return .money(prices.max() ?? .zero, currency)
    default: return nil
    }
  }
}
