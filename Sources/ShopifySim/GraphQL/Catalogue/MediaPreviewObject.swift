import GraphQLLanguage

/// A media's picture: an image's own, or that of a video or model when it has one.
struct MediaPreviewObject: Resolvable {
  let media: ProductMedia
  var typeName: String { "MediaPreviewImage" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "status": return .text(media.status)
    case "image":
      guard media.status == "READY" else { return .null }
      if media.kind == "IMAGE" { return .object(ImageObject(media: media)) }
      return media.previewURL == nil ? .null : .object(ImageObject(media: media, isPreview: true))
    default: return nil
    }
  }
}
