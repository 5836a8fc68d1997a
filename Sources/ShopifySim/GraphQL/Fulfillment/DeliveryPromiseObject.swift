import GraphQLLanguage

/// A delivery promise that carries a brand.
struct DeliveryPromiseObject: Resolvable {
  let promise: ShippingFacts.Promise
  var typeName: String { "DeliveryBrandedPromise" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "handle": .text(promise.handle)
    case "name": .text(promise.name)
    default: nil
    }
  }
}
