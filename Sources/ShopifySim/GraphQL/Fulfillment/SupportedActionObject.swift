import GraphQLLanguage

/// Something that can be done with a fulfillment order now.
struct SupportedActionObject: Resolvable {
  let action: String
  var typeName: String { "FulfillmentOrderSupportedAction" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "action": .text(action)
    case "externalUrl": .null
    default: nil
    }
  }
}
