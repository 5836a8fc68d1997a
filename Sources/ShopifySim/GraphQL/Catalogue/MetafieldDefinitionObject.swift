import GraphQLLanguage

/// A metafield's definition as GraphQL shows it.
struct MetafieldDefinitionObject: Resolvable {
  /// A type of metafields.
  struct TypeObject: Resolvable {
    let name: String
    var typeName: String { "MetafieldDefinitionType" }

    func value(of field: CollectedField) -> ResolvedValue? {
      switch field.name {
      case "name": .text(name)
      case "category": .text(MetafieldDefinition.category(of: name))
      default: nil
      }
    }
  }

  let definition: MetafieldDefinition
  var typeName: String { "MetafieldDefinition" }
  var cursorID: Int { definition.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(definition.gid)
    case "name": .text(definition.name)
    case "namespace": .text(definition.namespace)
    case "key": .text(definition.key)
    case "description": .text(definition.description)
    case "ownerType": .text(definition.ownerType)
    case "type": .object(TypeObject(name: definition.type))
    default: nil
    }
  }
}
