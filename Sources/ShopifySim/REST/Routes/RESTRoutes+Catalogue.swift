import GraphQLLanguage

/// Products, variants, inventory and locations.
extension RESTRoutes {
  func products(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      let found = page(of: shop.products, newestFirst: false, query, where: try filter(query))
      return .found("products", .array(found.map { picked(bodies.product($0), query) }))
    }
    if path == ["count"] {
      let isWanted = try filter(query)
      return .found("count", .integer(shop.products.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }))
    }
    guard let product = Int(path[0]).flatMap({ shop.products[$0] }) else { return .notFound }
    if path.count == 1 { return .found("product", picked(bodies.product(product), query)) }
    guard path.count == 2, path[1] == "variants" else {
      return .notSimulated("products/\(path.dropFirst().joined(separator: "/"))")
    }
    let variants = product.variantIDs.compactMap { shop.variants[$0] }
    return .found("variants", .array(variants.map { picked(bodies.variant($0), query) }))
  }

  private func filter(_ query: RESTQuery) throws(RESTAnswer) -> (Product) -> Bool {
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let texts: [(String?, (Product) -> String)] = [
      (query["handle"], { $0.handle }), (query["title"], { $0.title }), (query["vendor"], { $0.vendor }),
      (query["product_type"], { $0.productType }), (query["status"], { $0.status.lowercased() }),
    ]
    return { product in
      created(product.createdAt) && updated(product.updatedAt)
        && texts.allSatisfy { wanted, own in wanted.map { $0 == own(product) } ?? true }
    }
  }

  func variant(_ path: [String], _ query: RESTQuery) -> RESTAnswer {
    guard path.count == 1, let variant = Int(path[0]).flatMap({ shop.variants[$0] }) else {
      return .notFound
    }
    return .found("variant", picked(bodies.variant(variant), query))
  }

  /// A list needs `ids`. Evidence: documented.
  func inventoryItems(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      guard let ids = query.ids else {
        throw RESTAnswer.refused("ids", "Required parameter missing or invalid")
      }
      let found = ids.compactMap { shop.variant(inventoryItemID: $0) }.prefix(query.limit)
      return .found("inventory_items", .array(found.map { picked(bodies.inventoryItem(of: $0), query) }))
    }
    guard path.count == 1, let variant = Int(path[0]).flatMap({ shop.variant(inventoryItemID: $0) }) else {
      return .notFound
    }
    return .found("inventory_item", picked(bodies.inventoryItem(of: variant), query))
  }

  /// A list needs `inventory_item_ids` or `location_ids`. Evidence: documented.
  func inventoryLevels(_ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let items = try query.ids("inventory_item_ids")
    let places = try query.ids("location_ids")
    guard items != nil || places != nil else {
      throw RESTAnswer.refused("inventory_item_ids", "Required parameter missing or invalid")
    }
    let found: [InventoryLevel]
    if let items {
      let locations = places ?? shop.locations.map(\.id)
      found = items.flatMap { item in
        locations.compactMap { shop.inventoryLevel(inventoryItemID: item, locationID: $0) }
      }
    } else {
      found = page(of: shop.inventoryLevels, newestFirst: false, query) {
        places?.contains($0.locationID) ?? true
      }
    }
    let levels = found.prefix(query.limit).map { picked(bodies.inventoryLevel($0), query) }
    return .found("inventory_levels", .array(levels))
  }

  func locations(_ path: [String], _ query: RESTQuery) -> RESTAnswer {
    if path.isEmpty {
      return .found("locations", .array(shop.locations.map { picked(bodies.location($0), query) }))
    }
    if path == ["count"] { return .found("count", .integer(shop.locations.count)) }
    guard let location = Int(path[0]).flatMap({ shop.location(id: $0) }) else { return .notFound }
    if path.count == 1 { return .found("location", picked(bodies.location(location), query)) }
    guard path.count == 2, path[1] == "inventory_levels" else { return .notFound }
    let levels = page(of: shop.inventoryLevels, newestFirst: false, query) { $0.locationID == location.id }
    return .found("inventory_levels", .array(levels.map { picked(bodies.inventoryLevel($0), query) }))
  }
}
