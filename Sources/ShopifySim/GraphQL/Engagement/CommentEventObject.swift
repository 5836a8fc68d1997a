import GraphQLLanguage

/// A comment on a timeline.
struct CommentEventObject: Resolvable {
  let event: TimelineEvent
  let comment: TimelineComment
  let reading: ShopReading
  var typeName: String { "CommentEvent" }
  var cursorID: Int { event.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(comment.gid)
    case "action": return .text("create")
    case "createdAt": return .time(event.createdAt)
    case "rawMessage": return .text(comment.message)
    case "message": return .text(Self.formatted(comment.message))
    case "edited": return .bool(comment.isEdited)
    case "author":
      return .optional(
        reading.shop.engagement.staff[comment.authorID]
          .map { StaffMemberObject(member: $0, reading: reading) })
    case "attachments":
      return .list(comment.attachments.map { CommentAttachmentObject(attachment: $0) })
    // Comments are the staff's, written in the admin; an app can neither write nor change one.
    case "attributeToUser": return .bool(true)
    case "attributeToApp", "canEdit", "canDelete", "criticalAlert": return .bool(false)
    case "appTitle", "embed": return .null
    case "subject": return .optional(reading.object(comment.subject) ?? nil)
    default: return nil
    }
  }

  /// As HTML.
  private static func formatted(_ message: String) -> String {
    var text = ""
    for character in message {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\n": text += "<br/>"
      default: text.append(character)
      }
    }
    return text
  }
}
