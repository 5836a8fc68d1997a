import GraphQLLanguage

/// A language of the shop as GraphQL shows it.
struct ShopLocaleObject: Resolvable {
  let locale: ShopLocale
  var typeName: String { "ShopLocale" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "locale": .text(locale.locale)
    case "name": .text(RegionNames.language(locale.locale))
    case "primary": .bool(locale.isPrimary)
    case "published": .bool(locale.isPublished)
    default: nil
    }
  }
}
