import GraphQLLanguage

/// A free pair of texts.
struct AttributeObject: Resolvable {
  let attribute: CustomAttribute
  var typeName: String { "Attribute" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "key": .text(attribute.key)
    case "value": .text(attribute.value)
    default: nil
    }
  }
}
