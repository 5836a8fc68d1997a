import GraphQLLanguage

/// Products, their variants and their images.
extension RESTRoutes {
  func products(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      let page = try page(
        of: shop.products, newestFirst: false, query, updatedAt: \.updatedAt, where: try filter(query))
      return .found("products", page.records.map { picked(bodies.product($0), query) }, links: page.links)
    }
    if path == ["count"] {
      let isWanted = try filter(query)
      return .found("count", .integer(shop.products.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }))
    }
    guard let product = Int(path[0]).flatMap({ shop.products[$0] }) else { return .notFound }
    if path.count == 1 { return .found("product", picked(bodies.product(product), query)) }
    let rest = Array(path.dropFirst(2))
    switch path[1] {
    case "variants":
      let variants = product.variantIDs.compactMap { shop.variants[$0] }
      return part("variant", of: variants.map { ($0.id, bodies.variant($0)) }, rest, query)
    case "images": return part("image", of: bodies.images(of: product), rest, query)
    case "metafields":
      return try metafields(product.metafields, owner: "product", product.id, rest, query)
    default: return .notSimulated("products/\(path.dropFirst().joined(separator: "/"))")
    }
  }

  private func filter(_ query: RESTQuery) throws(RESTAnswer) -> (Product) -> Bool {
    try query.refuse("presentment_currencies")
    let collection = try query.ids("collection_id")?.first
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let published = try query.period("published_at")
    let isByPublication = query["published_at_min"] != nil || query["published_at_max"] != nil
    let status = query["published_status"] ?? "any"
    guard ["any", "published", "unpublished"].contains(status) else {
      throw RESTAnswer.refused("published_status", "must be published, unpublished or any")
    }
    let texts: [([String]?, (Product) -> String)] = [
      (query.words("handle"), { $0.handle }), (query["title"].map { [$0] }, { $0.title }),
      (query["vendor"].map { [$0] }, { $0.vendor }),
      (query["product_type"].map { [$0] }, { $0.productType }),
      (query.words("status"), { $0.status.lowercased() }),
    ]
    let shop = shop
    return { product in
      let moment = shop.publishedAt(product)
      if let collection, shop.catalogue.collections[collection].map({ shop.isIn(product, $0) }) != true {
        return false
      }
      return created(product.createdAt) && updated(product.updatedAt)
        && (!isByPublication || moment.map(published) ?? false)
        && (status == "any" || (status == "published") == (moment != nil))
        && texts.allSatisfy { wanted, own in wanted.map { $0.contains(own(product)) } ?? true }
    }
  }

  func variant(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    guard let variant = path.first.flatMap({ Int($0) }).flatMap({ shop.variants[$0] }) else {
      return .notFound
    }
    if path.count == 1 { return .found("variant", picked(bodies.variant(variant), query)) }
    guard path[1] == "metafields" else { return .notFound }
    return try metafields(
      variant.metafields, owner: "variant", variant.id, Array(path.dropFirst(2)), query)
  }
}

extension Shop {
  /// When a product was published; nil for one that isn't. Evidence: assumed, active products are.
  func publishedAt(_ product: Product) -> ShopTime? { product.status == "ACTIVE" ? product.createdAt : nil }
}
