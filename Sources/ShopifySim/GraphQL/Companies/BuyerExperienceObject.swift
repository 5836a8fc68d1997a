import GraphQLLanguage

/// What buyers for a company's place meet at the checkout.
struct BuyerExperienceObject: Resolvable {
  let location: CompanyLocation
  var typeName: String { "BuyerExperienceConfiguration" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "checkoutToDraft": .bool(location.checksOutToDraft)
    case "editableShippingAddress": .bool(location.hasEditableShippingAddress)
    case "payNowOnly": .bool(location.paymentDueInDays == nil)
    case "deposit": .null
    case "paymentTermsTemplate":
      .optional(
        location.paymentDueInDays.map { days in
          PaymentTermsTemplateObject(template: PaymentTermsTemplate.of(days: days))
        })
    default: nil
    }
  }
}
