import GraphQLLanguage

/// The order that an entry of the balance comes from.
struct AssociatedOrderObject: Resolvable {
  let id: GID
  let name: String
  var typeName: String { "ShopifyPaymentsAssociatedOrder" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(id)
    case "name": .text(name)
    default: nil
    }
  }
}
