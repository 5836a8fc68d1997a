import GraphQLLanguage

/// One named quantity of a level.
struct QuantityObject: Resolvable {
  let name: String
  let quantity: Int
  var typeName: String { "InventoryQuantity" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(name)
    case "quantity": .int(quantity)
    default: nil
    }
  }
}
