import GraphQLLanguage

/// A product's texts for search engines: none are set.
struct SEOObject: Resolvable {
  var typeName: String { "SEO" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "title", "description": .null
    default: nil
    }
  }
}
