import GraphQLLanguage

/// `__Schema`; the carried schemas have no descriptions.
struct SchemaObject: Resolvable {
  let schema: Schema
  var typeName: String { "__Schema" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "description": .null
    case "types":
      .list(schema.allTypeNames.compactMap { schema.type(named: $0) }.map { TypeObject($0, schema) })
    case "queryType": root(.query)
    case "mutationType": root(.mutation)
    case "subscriptionType": root(.subscription)
    case "directives": .list(schema.directives.map { DirectiveObject(directive: $0, schema: schema) })
    default: nil
    }
  }

  private func root(_ kind: OperationDefinition.Kind) -> ResolvedValue {
    .optional(
      schema.rootTypeName(kind).flatMap { schema.type(named: $0) }.map { TypeObject($0, schema) })
  }
}
