import GraphQLLanguage

/// Collections: chosen ones (`custom_collections`), those by rules (`smart_collections`), and either by its id.
extension RESTRoutes {
  /// `/custom_collections` or `/smart_collections`.
  func collections(
    bySmartness isSmart: Bool, _ path: [String], _ query: RESTQuery
  ) throws(RESTAnswer) -> RESTAnswer {
    try query.refuse("published_at_min", "published_at_max")
    let name = isSmart ? "smart_collection" : "custom_collection"
    let updated = try query.period("updated_at")
    let product = try query.ids("product_id")?.first
    let shop = shop
    let isWanted: (ProductCollection) -> Bool = { collection in
      (collection.ruleSet != nil) == isSmart && updated(collection.updatedAt)
        && query["title"].map { $0 == collection.title } ?? true
        && query["handle"].map { $0 == collection.handle } ?? true
        && product.map { id in shop.products[id].map { shop.isIn($0, collection) } ?? false } ?? true
        && Self.fits(query["published_status"], isPublished: !collection.places.isEmpty)
    }
    let table = shop.catalogue.collections
    if path.isEmpty {
      let page = try page(of: table, newestFirst: false, query, updatedAt: \.updatedAt, where: isWanted)
      return .found(name + "s", page.records.map { picked(bodies.collection($0), query) }, links: page.links)
    }
    if path == ["count"] {
      return .found("count", .integer(table.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }))
    }
    guard path.count == 1, let found = Int(path[0]).flatMap({ table[$0] }),
      (found.ruleSet != nil) == isSmart
    else { return .notFound }
    return .found(name, picked(bodies.collection(found), query))
  }

  private static func fits(_ status: String?, isPublished: Bool) -> Bool {
    switch status {
    case "published": isPublished
    case "unpublished": !isPublished
    default: true
    }
  }

  /// `/collections/<id>` and `/collections/<id>/products`.
  func collection(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    guard let id = path.first.flatMap({ Int($0) }), let found = shop.catalogue.collections[id] else {
      return .notFound
    }
    if path.count == 1 { return .found("collection", picked(bodies.collection(found), query)) }
    guard path.count == 2, path[1] == "products" else { return .notFound }
    let page = page(ofList: shop.products(of: found), query)
    return .found("products", page.records.map { picked(bodies.product($0), query) }, links: page.links)
  }
}
