import GraphQLLanguage

/// An image among a product's media.
struct MediaObject: Resolvable {
  let media: ProductMedia
  let product: Product
  var typeName: String { "MediaImage" }
  var cursorID: Int { media.id }
  var image: ImageObject { ImageObject(media: media) }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(media.gid)
    case "alt": .text(media.alt)
    case "status": .text(media.status)
    case "mediaContentType": .text("IMAGE")
    case "image": media.status == "READY" ? .object(image) : .null
    default: nil
    }
  }
}
