import GraphQLLanguage

/// `__Directive`.
struct DirectiveObject: Resolvable {
  let directive: DirectiveDefinition
  let schema: Schema
  var typeName: String { "__Directive" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(directive.name)
    case "locations": .texts(directive.locations)
    case "args": .list(directive.arguments.map { InputValueObject(definition: $0, schema: schema) })
    case "isRepeatable": .bool(directive.isRepeatable)
    case "description": .null
    default: nil
    }
  }
}
