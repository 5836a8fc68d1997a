import CommerceTypes
import GraphQLLanguage

/// Products made, changed and deleted.
extension RESTWrites {
  func products(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    if write.method == "POST", write.path.isEmpty { return try createProduct(write) }
    guard let product = write.id(0).flatMap({ shop.products[$0] }) else { throw .notFound }
    switch (write.method, write.word(1), write.path.count) {
    case ("PUT", nil, 1): return try update(product, write)
    case ("DELETE", nil, 1):
      _ = try change { shop throws(ShopError) in shop.delete(productID: product.id) }
      return .deleted
    case (_, "variants", _): return try variants(of: product, write)
    case (_, "images", _): return try images(of: product, write)
    case (_, "metafields", _):
      return try metafields(of: .product(product.id), product.metafields, 2, write)
    case (_, nil, _): return .notAcceptable
    default: return .notSimulated("\(write.method) products/\(write.path.joined(separator: "/"))")
    }
  }

  private func createProduct(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("product")
    let title = try given.needed("title")
    let fields = try ProductFields(given, shop: shop, unchanged: nil)
    let options = (given.objects("options") ?? []).map { option in
      option.ignore("values", "position", "product_id")
      return option.text("name") ?? "Title"
    }
    let lists = given.objects("variants") ?? []
    let isNamed = lists.contains { $0.has("option1") && $0.text("option1") != "Default Title" }
    let names = options == ["Title"] && !isNamed ? [] : options.isEmpty && isNamed ? ["Title"] : options
    var variants: [VariantFields] = []
    for each in lists { variants.append(try VariantFields(each, options: names.count, unchanged: nil)) }
    guard names.isEmpty || !variants.isEmpty else {
      throw .notSimulated("a product with options and without variants")
    }
    let images = try newImages(given)
    let metafields = try (given.objects("metafields") ?? []).map(Self.metafield)
    try given.finish()
    let made = variants
    let after = try change { shop throws(ShopError) in
      try shop.createProduct(
        title: title, fields, options: names, variants: made, images: images, metafields: metafields)
    }
    guard let product = after.products.last else { throw .notFound }
    return .made("product", bodies(after).product(product))
  }

  private static func metafield(_ given: RESTInput) throws(RESTAnswer) -> MetafieldInput {
    MetafieldInput(
      namespace: given.text("namespace") ?? "global", key: try given.needed("key"),
      type: given.text("type") ?? "single_line_text_field", value: try given.needed("value"))
  }

  /// Variants and images that aren't named any more are deleted. Evidence: assumed.
  private func update(_ product: Product, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("product")
    let current = bodies(shop).product(product)
    let fields = try ProductFields(given, shop: shop, unchanged: current)
    var changed: [(id: Int, VariantFields)] = []
    var added: [VariantFields] = []
    var kept: [Int]?
    for each in given.objects("variants") ?? [] {
      let id = try each.int("id")
      let own = current["variants"]?.arrayValue?.first { $0["id"]?.intValue == id }
      let made = try VariantFields(each, options: product.options.count, unchanged: own)
      kept = (kept ?? []) + (id.map { [$0] } ?? [])
      if let id, own != nil { changed.append((id, made)) } else { added.append(made) }
    }
    let images = try keptImages(given, of: product, current)
    given.ignore("created_at", "updated_at", "image", "published_at")
    try given.finish(unchanged: current)
    let (old, new, stay) = (changed, added, kept)
    let after = try change { shop throws(ShopError) in
      let place = "product \(product.id)"
      var happenings: [Happening] = []
      for id in product.variantIDs where stay?.contains(id) == false && stay?.isEmpty == false {
        happenings += try shop.delete(variantID: id, place: place)
      }
      for (id, fields) in old {
        if let values = fields.optionValues { try shop.give(values, toVariant: id, place: place) }
        happenings += try shop.change(variantID: id, place: place) { fields.set(&$0) }
          .filter { $0.topic != .productsUpdate }
      }
      for fields in new {
        happenings += try shop.addVariant(fields, to: product.id, place: place).happenings
          .filter { $0.topic != .productsUpdate }
      }
      happenings += try shop.change(productID: product.id, place: place) { fields.set(&$0) }
      if let images { shop.setImages(images, of: product.id) }
      return happenings
    }
    guard let now = after.products[product.id] else { throw .notFound }
    return .found("product", bodies(after).product(now))
  }
}
