import GraphQLLanguage

/// What the customer tells the courier.
struct DeliveryInformationObject: Resolvable {
  let facts: ShippingFacts
  var typeName: String { "DeliveryMethodAdditionalInformation" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "instructions": .text(facts.instructions)
    case "phone": .text(facts.instructionsPhone)
    default: nil
    }
  }
}
