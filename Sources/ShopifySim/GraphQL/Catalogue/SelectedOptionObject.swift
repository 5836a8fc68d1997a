import GraphQLLanguage

/// A variant's value of one option.
struct SelectedOptionObject: Resolvable {
  let name: String
  let value: String
  var typeName: String { "SelectedOption" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(name)
    case "value": .text(value)
    default: nil
    }
  }
}
