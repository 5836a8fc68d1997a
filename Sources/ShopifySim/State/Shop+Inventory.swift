/// Inventory levels and what orders do to them.
extension Shop {
  /// Sets the available units; committed ones stay, so on hand moves along. Evidence: captured.
  mutating func setInventory(_ input: InventoryInput) throws(ShopError) -> [Happening] {
    let place = "inventory of \(input.sku) at \(input.location)"
    let variant = try variant(input.sku, place: place)
    let location = try location(input.location, place: place)
    guard variant.product.tracked else {
      throw ShopError(
        code: .notSimulated, message: "Inventory of \(input.sku) is not tracked", place: place,
        remedy: "make the product tracked, or leave its inventory alone")
    }
    if let index = levelIndex(variant, location.id) {
      inventoryLevels[index].available = input.available
      inventoryLevels[index].updatedAt = now
    } else {
      inventoryLevels.append(
        InventoryLevel(
          id: nextID(), inventoryItemID: variant.inventoryItemID, locationID: location.id,
          available: input.available, committed: 0, updatedAt: now))
    }
    return []
  }

  /// Adds to a level of a tracked product; where it was never stocked the level starts at zero.
  ///
  /// Evidence: captured for stocked levels; that others come into being is assumed.
  mutating func adjust(_ variant: ProductVariant, at locationID: Int, available: Int = 0, committed: Int = 0)
  {
    guard variant.product.tracked else { return }
    let index: Int
    if let known = levelIndex(variant, locationID) {
      index = known
    } else {
      index = inventoryLevels.count
      inventoryLevels.append(
        InventoryLevel(
          id: nextID(), inventoryItemID: variant.inventoryItemID, locationID: locationID, available: 0,
          committed: 0, updatedAt: now))
    }
    inventoryLevels[index].available += available
    inventoryLevels[index].committed += committed
    inventoryLevels[index].updatedAt = now
  }

  /// The locations that a new line is assigned to: the first with enough available units; else what the locations
  /// have, in their order, and what none has to the first one that stocks it, else to the shop's first.
  ///
  /// Evidence: splitting over locations documented; the order of the locations assumed (a shop can set rules for it).
  func assignedLocations(
    for variant: ProductVariant, quantity: Int
  ) -> [(locationID: Int, quantity: Int)] {
    let stocked = locations.compactMap { location in
      levelIndex(variant, location.id).map {
        (locationID: location.id, quantity: max(0, inventoryLevels[$0].available))
      }
    }
    if let enough = stocked.first(where: { $0.quantity >= quantity }) {
      return [(enough.locationID, quantity)]
    }
    guard let first = stocked.first else { return [(locations[0].id, quantity)] }
    var open = quantity
    var parts = stocked.map { level in
      let part = min(open, level.quantity)
      open -= part
      return (locationID: level.locationID, quantity: part)
    }
    parts[0] = (first.locationID, parts[0].quantity + open)
    return parts.filter { $0.quantity > 0 }
  }
}
