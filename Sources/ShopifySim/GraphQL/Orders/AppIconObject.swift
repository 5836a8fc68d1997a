import GraphQLLanguage

/// An app's picture; its size isn't known.
struct AppIconObject: Resolvable {
  let url: String
  var typeName: String { "Image" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id", "altText": .null
    case "url", "src", "originalSrc": .text(url)
    default: nil
    }
  }
}
