import CommerceTypes
import GraphQLLanguage

/// The bundle that lines are a part of.
struct LineGroupObject: Resolvable {
  let group: LineFacts.Group
  let shop: Shop
  var typeName: String { "LineItemGroup" }
  var cursorID: Int { group.id }

  private var variant: ProductVariant? { group.variantID.flatMap { shop.variants[$0] } }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, group.id))
    case "title": .text(group.title)
    case "quantity": .int(group.quantity)
    case "customAttributes": .list(group.attributes.map { AttributeObject(attribute: $0) })
    case "variantId": variant.map { .id(GID("ProductVariant", $0.id)) } ?? .null
    case "variantSku": .text(variant?.sku?.rawValue)
    case "productId": variant.map { .id(GID("Product", $0.productID)) } ?? .null
    default: nil
    }
  }
}
