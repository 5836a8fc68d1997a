import GraphQLLanguage

/// Why a return was declined, and what the customer was told.
struct ReturnDeclineObject: Resolvable {
  let reason: String
  let note: String?
  var typeName: String { "ReturnDecline" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "reason": .text(reason)
    case "note": .text(note)
    default: nil
    }
  }
}
