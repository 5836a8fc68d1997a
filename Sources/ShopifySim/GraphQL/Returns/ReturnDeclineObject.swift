import GraphQLLanguage

/// Why a return was declined; no step gives the customer a note.
struct ReturnDeclineObject: Resolvable {
  let reason: String
  var typeName: String { "ReturnDecline" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "reason": .text(reason)
    case "note": .null
    default: nil
    }
  }
}
