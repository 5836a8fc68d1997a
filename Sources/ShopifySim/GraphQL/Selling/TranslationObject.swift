import GraphQLLanguage

/// A text in another language.
struct TranslationObject: Resolvable {
  let translation: Translation
  let isOutdated: Bool
  let reading: ShopReading
  var typeName: String { "Translation" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "key": .text(translation.key)
    case "value": .text(translation.value)
    case "locale": .text(translation.locale)
    case "outdated": .bool(isOutdated)
    case "updatedAt": .time(translation.updatedAt)
    case "market":
      .optional(
        translation.marketID.flatMap { reading.shop.selling.markets[$0] }
          .map { MarketObject(market: $0, reading: reading) })
    default: nil
    }
  }
}
