import GraphQLLanguage

/// The file of a video or model.
struct MediaSourceObject: Resolvable {
  let media: ProductMedia
  var typeName: String { media.kind == "VIDEO" ? "VideoSource" : "Model3dSource" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "url": .text(media.url)
    case "format": .text(media.format)
    case "mimeType": .text(media.mimeType ?? "application/octet-stream")
    case "fileSize": media.fileSize.map { .int($0) } ?? .null
    // It can't be null; a model's size comes with the step that tells what was read of it.
    case "filesize": media.fileSize.map { .int($0) }
    case "width": media.width.map { .int($0) }
    case "height": media.height.map { .int($0) }
    default: nil
    }
  }
}
