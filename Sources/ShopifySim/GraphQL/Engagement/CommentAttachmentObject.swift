import GraphQLLanguage

/// A file at a comment.
struct CommentAttachmentObject: Resolvable {
  let attachment: TimelineComment.Attachment
  var typeName: String { "CommentEventAttachment" }
  var cursorID: Int { attachment.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, attachment.id))
    case "name": .text(attachment.name)
    case "fileExtension": .text(attachment.fileExtension)
    case "size": .int(attachment.size)
    case "url": .text(attachment.url)
    default: nil
    }
  }
}
