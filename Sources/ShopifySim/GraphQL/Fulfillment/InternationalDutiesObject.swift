import GraphQLLanguage

/// Who pays the duties of a delivery abroad.
struct InternationalDutiesObject: Resolvable {
  let incoterm: String
  var typeName: String { "FulfillmentOrderInternationalDuties" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "incoterm" ? .text(incoterm) : nil
  }
}
