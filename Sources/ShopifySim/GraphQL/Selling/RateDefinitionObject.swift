import CommerceTypes
import GraphQLLanguage

/// The price of a way of shipping.
struct RateDefinitionObject: Resolvable {
  let method: DeliveryProfile.Method
  let reading: ShopReading
  var typeName: String { "DeliveryRateDefinition" }
  var cursorID: Int { method.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, method.id))
    case "price": .money(method.price, reading.shop.configuration.currency)
    default: nil
    }
  }
}
