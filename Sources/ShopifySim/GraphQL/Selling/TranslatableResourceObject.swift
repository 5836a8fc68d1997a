import GraphQLLanguage
import HashTreeCollections

/// A record with its texts and their translations.
struct TranslatableResourceObject: Resolvable {
  let gid: GID
  let texts: [TranslatableText]
  let reading: ShopReading
  var typeName: String { "TranslatableResource" }
  var cursorID: Int { gid.number }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "resourceId": return .id(gid)
    case "translatableContent":
      let locale = reading.shop.selling.locales.first?.locale ?? ""
      return .list(texts.map { TranslatableContentObject(text: $0, locale: locale) })
    case "translations":
      let locale = field.argument("locale")?.stringValue
      let market = field.argument("marketId")?.stringValue.flatMap { GID($0)?.number }
      let outdated = field.argument("outdated")?.boolValue
      return .list(
        (reading.shop.selling.translations[gid] ?? [])
          .filter { $0.locale == locale && $0.marketID == market }
          .map { TranslationObject(translation: $0, isOutdated: isOutdated($0), reading: reading) }
          .filter { outdated == nil || $0.isOutdated == outdated })
    default: return nil
    }
  }

  /// Whether the text has changed since it was translated.
  private func isOutdated(_ translation: Translation) -> Bool {
    texts.first { $0.key == translation.key }?.digest != translation.digest
  }
}
