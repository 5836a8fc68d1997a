import GraphQLLanguage

/// How a company's place is taxed.
struct CompanyTaxObject: Resolvable {
  let location: CompanyLocation
  var typeName: String { "CompanyLocationTaxSettings" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "taxExempt": .bool(location.taxExempt)
    case "taxExemptions": .texts(location.taxExemptions)
    case "taxRegistrationId": .text(location.taxRegistrationID)
    default: nil
    }
  }
}
