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
    case "displayReason": .text(displayReason)
    case "handle": .text(hold.handle)
    case "heldByRequestingApp": .bool(hold.isByApp)
    default: nil
    }
  }

  /// The reason as the admin words it: `Awaiting payment`. Evidence: assumed.
  private var displayReason: String {
    let word = hold.reason.lowercased().replacing("_", with: " ")
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
