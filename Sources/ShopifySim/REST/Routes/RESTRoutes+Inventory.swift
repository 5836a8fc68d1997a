import GraphQLLanguage

/// Inventory and locations.
extension RESTRoutes {
  /// A list needs `ids`. Evidence: documented.
  func inventoryItems(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      guard let ids = query.ids else { throw RESTAnswer.missing("ids") }
      let page = page(
        ofList: ids.compactMap { shop.variant(inventoryItemID: $0) }, query, id: \.inventoryItemID)
      return .found(
        "inventory_items", page.records.map { picked(bodies.inventoryItem(of: $0), query) }, links: page.links
      )
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
    guard items != nil || places != nil else { throw RESTAnswer.missing("inventory_item_ids") }
    let since = try query.moment("updated_at_min")
    let isWanted: (InventoryLevel) -> Bool = { level in
      places?.contains(level.locationID) ?? true && since.map { level.updatedAt >= $0 } ?? true
    }
    guard let items else {
      return try levels(page(of: shop.inventoryLevels, newestFirst: false, query, where: isWanted), query)
    }
    let found = items.flatMap { item in
      shop.locations.compactMap { shop.inventoryLevel(inventoryItemID: item, locationID: $0.id) }
    }
    return levels(page(ofList: found.filter(isWanted), query), query)
  }

  private func levels(_ page: RESTPage<InventoryLevel>, _ query: RESTQuery) -> RESTAnswer {
    .found(
      "inventory_levels", page.records.map { picked(bodies.inventoryLevel($0), query) }, links: page.links)
  }

  func locations(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      return .found("locations", .array(shop.locations.map { picked(bodies.location($0), query) }))
    }
    if path == ["count"] { return .found("count", .integer(shop.locations.count)) }
    guard let location = Int(path[0]).flatMap({ shop.location(id: $0) }) else { return .notFound }
    if path.count == 1 { return .found("location", picked(bodies.location(location), query)) }
    guard path.count == 2, path[1] == "inventory_levels" else { return .notFound }
    let page = try page(
      of: shop.inventoryLevels, newestFirst: false, query, where: { $0.locationID == location.id })
    return levels(page, query)
  }
}
