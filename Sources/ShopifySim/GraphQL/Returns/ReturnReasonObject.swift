import GraphQLLanguage

/// A reason of a return from Shopify's standard ones; its handle and name are the word's. Evidence: assumed.
struct ReturnReasonObject: Resolvable {
  let reason: String
  var typeName: String { "ReturnReasonDefinition" }
  var cursorID: Int { (Self.words.firstIndex(of: reason) ?? Self.words.count) + 1 }

  private static let words = [
    "UNKNOWN", "SIZE_TOO_SMALL", "SIZE_TOO_LARGE", "UNWANTED", "NOT_AS_DESCRIBED", "WRONG_ITEM", "DEFECTIVE",
    "STYLE", "COLOR", "OTHER",
  ]

  func value(of field: CollectedField) -> ResolvedValue? {
    let word = reason.lowercased()
    return switch field.name {
    case "id": .id(GID(typeName, cursorID))
    case "handle": .text(word.replacing("_", with: "-"))
    case "name": .text(word.prefix(1).uppercased() + word.dropFirst().replacing("_", with: " "))
    // Nobody deletes a standard reason.
    case "deleted": .bool(false)
    default: nil
    }
  }
}
