import CommerceTypes
import GraphQLLanguage

/// A country's code, or that all others are meant.
struct CountryOrRestObject: Resolvable {
  let code: CountryCode?
  var typeName: String { "DeliveryCountryCodeOrRestOfWorld" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "countryCode": .text(code?.rawValue)
    case "restOfWorld": .bool(code == nil)
    default: nil
    }
  }
}
