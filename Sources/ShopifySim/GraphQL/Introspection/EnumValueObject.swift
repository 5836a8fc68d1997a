import GraphQLLanguage

/// `__EnumValue`.
struct EnumValueObject: Resolvable {
  let name: String
  let isDeprecated: Bool
  var typeName: String { "__EnumValue" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(name)
    case "isDeprecated": .bool(isDeprecated)
    case "deprecationReason", "description": .null
    default: nil
    }
  }
}
