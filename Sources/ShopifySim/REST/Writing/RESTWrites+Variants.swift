import CommerceTypes
import GraphQLLanguage

/// Variants made, changed and deleted.
extension RESTWrites {
  /// `/variants/<id>`.
  func variants(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    guard let variant = write.id(0).flatMap({ shop.variants[$0] }) else { throw .notFound }
    if write.word(1) == "metafields" {
      return try metafields(of: .variant(variant.id), variant.metafields, 2, write)
    }
    guard write.path.count == 1 else { return .notAcceptable }
    return try change(variant, write)
  }

  /// `/products/<id>/variants`, and one of them.
  func variants(of product: Product, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    if write.method == "POST", write.path.count == 2 {
      let given = try write.input("variant")
      let fields = try VariantFields(given, options: product.options.count, unchanged: nil)
      let after = try change { shop throws(ShopError) in
        try shop.addVariant(fields, to: product.id, place: "product \(product.id)").happenings
      }
      guard let made = after.products[product.id]?.variantIDs.last.flatMap({ after.variants[$0] }) else {
        throw .notFound
      }
      return .made("variant", bodies(after).variant(made))
    }
    guard write.path.count == 3, let id = write.id(2), product.variantIDs.contains(id),
      let variant = shop.variants[id]
    else { throw .notFound }
    return try change(variant, write)
  }

  private func change(_ variant: ProductVariant, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let place = "variant \(variant.id)"
    switch write.method {
    case "PUT":
      let options = shop.products[variant.productID]?.options.count ?? 0
      let given = try write.input("variant")
      let fields = try VariantFields(given, options: options, unchanged: bodies(shop).variant(variant))
      let after = try change { shop throws(ShopError) in
        if let values = fields.optionValues { try shop.give(values, toVariant: variant.id, place: place) }
        return try shop.change(variantID: variant.id, place: place) { fields.set(&$0) }
      }
      guard let now = after.variants[variant.id] else { throw .notFound }
      return .found("variant", bodies(after).variant(now))
    case "DELETE":
      _ = try change { shop throws(ShopError) in try shop.delete(variantID: variant.id, place: place) }
      return .deleted
    default: return .notAcceptable
    }
  }
}
