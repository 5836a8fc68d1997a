import GraphQLLanguage

/// One value of an option; the state gives it no id.
struct OptionValueObject: Resolvable {
  let name: String
  let hasVariants: Bool
  var typeName: String { "ProductOptionValue" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(name)
    case "hasVariants": .bool(hasVariants)
    default: nil
    }
  }
}
