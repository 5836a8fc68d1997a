import GraphQLLanguage

/// Why a fulfillment order must not be fulfilled yet.
struct HoldObject: Resolvable {
  let hold: FulfillmentOrder.Hold
  var typeName: String { "FulfillmentHold" }
  var cursorID: Int { hold.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(hold.gid)
    case "reason": .text(hold.reason)
    case "reasonNotes": .text(hold.notes)
    // The merchant holds, no app.
    case "handle", "heldByApp": .null
    case "heldByRequestingApp": .bool(false)
    default: nil
    }
  }
}
