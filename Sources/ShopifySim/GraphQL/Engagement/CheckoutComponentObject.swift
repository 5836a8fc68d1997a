import GraphQLLanguage

/// A part of a bundle in an abandoned checkout.
struct CheckoutComponentObject: Resolvable {
  let component: AbandonedCheckout.Component
  var typeName: String { "AbandonedCheckoutLineItemComponent" }
  var cursorID: Int { component.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, component.id))
    case "title": .text(component.title)
    case "variantTitle": .text(component.variantTitle)
    case "quantity": .int(component.quantity)
    default: nil
    }
  }
}
