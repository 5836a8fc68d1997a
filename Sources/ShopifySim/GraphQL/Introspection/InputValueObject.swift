import GraphQLLanguage

/// `__InputValue`: an argument, or a field of an input object.
struct InputValueObject: Resolvable {
  let definition: InputValueDefinition
  let schema: Schema
  var typeName: String { "__InputValue" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(definition.name)
    case "type": .optional(TypeObject(definition.type, schema))
    case "defaultValue": .text(definition.defaultValue?.description)
    case "isDeprecated": .bool(definition.directives.isDeprecated)
    case "deprecationReason", "description": .null
    default: nil
    }
  }
}
