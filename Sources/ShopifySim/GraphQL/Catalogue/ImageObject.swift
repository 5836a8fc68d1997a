import GraphQLLanguage

/// A picture; its size is known when somebody told it.
struct ImageObject: Resolvable {
  let media: ProductMedia
  /// The picture of a video or model.
  var isPreview = false
  var typeName: String { "Image" }
  var cursorID: Int { media.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(isPreview ? "ImageSource" : "ProductImage", media.id))
    case "url", "src", "originalSrc": .text(isPreview ? media.previewURL : media.url)
    case "altText": .text(media.alt)
    case "width": media.width.map { .int($0) } ?? .null
    case "height": media.height.map { .int($0) } ?? .null
    default: nil
    }
  }
}
