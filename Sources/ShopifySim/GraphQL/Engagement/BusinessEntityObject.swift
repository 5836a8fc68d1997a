import GraphQLLanguage

/// A legal entity as GraphQL shows it.
struct BusinessEntityObject: Resolvable {
  let entity: BusinessEntity
  var typeName: String { "BusinessEntity" }
  var cursorID: Int { entity.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(entity.gid)
    case "displayName": .text(entity.displayName)
    case "companyName": .text(entity.companyName)
    case "primary": .bool(entity.isPrimary)
    case "address": .object(BusinessAddressObject(entity: entity))
    default: nil
    }
  }
}
