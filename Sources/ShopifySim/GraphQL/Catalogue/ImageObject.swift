import GraphQLLanguage

/// The image itself; its size isn't known, no bytes are stored.
struct ImageObject: Resolvable {
  let media: ProductMedia
  var typeName: String { "Image" }
  var cursorID: Int { media.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID("ProductImage", media.id))
    case "url", "src", "originalSrc": .text(media.url)
    case "altText": .text(media.alt)
    default: nil
    }
  }
}
