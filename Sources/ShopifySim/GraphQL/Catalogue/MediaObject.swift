import GraphQLLanguage

/// An image, video or model among a product's media.
struct MediaObject: Resolvable {
  let media: ProductMedia
  let product: Product
  let reading: ShopReading
  var typeName: String { media.typeName }
  var cursorID: Int { media.id }
  var image: ImageObject { ImageObject(media: media) }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(media.gid)
    case "alt": .text(media.alt)
    case "status": .text(media.status)
    case "fileStatus": .text(media.status)
    case "mediaContentType": .text(media.kind)
    case "mediaErrors":
      .list(media.errors.map { MediaProblemObject(typeName: "MediaError", problem: $0) })
    case "mediaWarnings":
      .list(media.warnings.map { MediaProblemObject(typeName: "MediaWarning", problem: $0) })
    case "preview": .object(MediaPreviewObject(media: media))
    case "createdAt": .time(media.createdAt ?? product.createdAt)
    case "updatedAt": .time(media.updatedAt ?? media.createdAt ?? product.createdAt)
    default: special(field)
    }
  }

  private func special(_ field: CollectedField) -> ResolvedValue? {
    switch (media.kind, field.name) {
    case ("IMAGE", "image"): media.status == "READY" ? .object(image) : .null
    case ("IMAGE", "mimeType"): .text(media.mimeType)
    case ("IMAGE", "metafield"), ("IMAGE", "metafields"):
      MetafieldObject.value(of: field, subject: media.gid, reading)
    case ("EXTERNAL_VIDEO", "embedUrl"), ("EXTERNAL_VIDEO", "originUrl"): .text(media.url)
    case ("VIDEO", "filename"), ("MODEL_3D", "filename"): .text(media.filename)
    case ("VIDEO", "sources"), ("MODEL_3D", "sources"):
      .list(media.status == "READY" ? [MediaSourceObject(media: media)] : [])
    default: nil
    }
  }
}
