import GraphQLLanguage

/// A variant's value of one option.
struct SelectedOptionObject: Resolvable {
  let option: OptionObject
  let value: String
  var typeName: String { "SelectedOption" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(option.option.name)
    case "value": .text(value)
    case "optionValue": .optional(option.optionValues.first { $0.value.name == value })
    default: nil
    }
  }
}
