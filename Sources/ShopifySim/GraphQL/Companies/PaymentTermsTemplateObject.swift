import GraphQLLanguage

/// Payment terms that can be agreed on.
struct PaymentTermsTemplateObject: Resolvable {
  let template: PaymentTermsTemplate
  var typeName: String { "PaymentTermsTemplate" }
  var cursorID: Int { template.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(template.gid)
    case "name", "translatedName": .text(template.name)
    case "description": .text(template.description)
    case "paymentTermsType": .text(template.type)
    case "dueInDays": template.dueInDays.map { .int($0) } ?? .null
    default: nil
    }
  }
}
