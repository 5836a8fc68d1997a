import GraphQLLanguage

/// Texts for search engines.
struct SEOObject: Resolvable {
  let seo: SEOTexts
  var typeName: String { "SEO" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "title": .text(seo.title)
    case "description": .text(seo.description)
    default: nil
    }
  }
}
