import GraphQLLanguage

/// `__Field`.
struct FieldObject: Resolvable {
  let definition: FieldDefinition
  let schema: Schema
  var typeName: String { "__Field" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(definition.name)
    case "args":
      .list(
        definition.arguments
          .filter { field.argument("includeDeprecated")?.boolValue == true || !$0.directives.isDeprecated }
          .map { InputValueObject(definition: $0, schema: schema) })
    case "type": .optional(TypeObject(definition.type, schema))
    case "isDeprecated": .bool(definition.directives.isDeprecated)
    case "deprecationReason", "description": .null
    default: nil
    }
  }
}
