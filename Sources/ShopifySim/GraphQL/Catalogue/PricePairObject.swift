import CommerceTypes
import GraphQLLanguage

/// A variant's prices in one currency.
struct PricePairObject: Resolvable {
  let price: ExactDecimal
  let compareAtPrice: ExactDecimal?
  let currency: CurrencyCode
  var typeName: String { "ProductVariantPricePair" }

  /// In the shop's currency and in each that customers may pay in, converted and rounded half up. Evidence: assumed.
  static func all(of variant: ProductVariant, _ configuration: ShopConfiguration) -> [PricePairObject] {
    let own = PricePairObject(
      price: variant.price, compareAtPrice: variant.compareAtPrice, currency: configuration.currency)
    let others = configuration.presentmentRates.sorted { $0.key.rawValue < $1.key.rawValue }
    return [own]
      + others.filter { $0.key != configuration.currency }.map { currency, rate in
        let digits = currency.minorDigits
        return PricePairObject(
          price: (variant.price * rate).roundedHalfUp(to: digits),
          compareAtPrice: variant.compareAtPrice.map { ($0 * rate).roundedHalfUp(to: digits) },
          currency: currency)
      }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "price": .money(price, currency)
    case "compareAtPrice": compareAtPrice.map { .money($0, currency) } ?? .null
    default: nil
    }
  }
}
