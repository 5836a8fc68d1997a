import CommerceTypes
import GraphQLLanguage

/// A product's lowest and highest price, or compare-at price.
struct PriceRangeObject: Resolvable {
  let typeName: String
  let prices: [ExactDecimal]
  let reading: ShopReading

  func value(of field: CollectedField) -> ResolvedValue? {
    let currency = reading.shop.configuration.currency
    switch field.name {
    case "minVariantPrice", "minVariantCompareAtPrice": return .money(prices.min() ?? .zero, currency)
    case "maxVariantPrice", "maxVariantCompareAtPrice": return .money(prices.max() ?? .zero, currency)
    default: return nil
    }
  }
}
