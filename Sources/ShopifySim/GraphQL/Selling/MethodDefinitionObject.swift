import CommerceTypes
import GraphQLLanguage

/// A way of shipping with its price; conditions and carriers' own rates aren't simulated.
struct MethodDefinitionObject: Resolvable {
  let method: DeliveryProfile.Method
  let reading: ShopReading
  var typeName: String { "DeliveryMethodDefinition" }
  var cursorID: Int { method.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, method.id))
    case "name": .text(method.name)
    case "active": .bool(method.isActive)
    case "description": .text(method.description)
    case "methodConditions": .list([])
    case "rateProvider": .object(RateDefinitionObject(method: method, reading: reading))
    default: nil
    }
  }
}
