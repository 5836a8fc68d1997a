import HashTreeCollections

/// Inventory levels.
extension Shop {
  /// Sets available or on hand units, and those on their way in.
  mutating func setInventory(_ input: InventoryInput) throws(ShopError) -> [Happening] {
    let place = "inventory of \(input.sku) at \(input.location)"
    let variant = try variant(input.sku, place: place)
    let location = try activeLocation(input.location, place: place)
    guard variant.tracked else {
      throw ShopError(
        code: .notSimulated, message: "Inventory of \(input.sku) is not tracked", place: place,
        remedy: "make the product tracked, or leave its inventory alone")
    }
    try checkUnits(input.available, place: place)
    try checkUnits(input.incoming ?? 0, place: place)
    guard input.incoming ?? 0 >= 0 else {
      throw ShopError(
        code: .invalidQuantity, message: "Incoming units can't be negative", place: place,
        remedy: "give zero or more")
    }
    let known = inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
    if let compare = input.compare {
      let now = input.isOnHand ? known?.onHand : known?.available
      guard compare == now else {
        throw ShopError(
          code: .staleQuantity, message: "The compareQuantity value does not match persisted value.",
          place: place, remedy: "compare with \(now ?? 0), which is what is there now")
      }
      lean(on: .inventoryCompare)
    }
    var level = known ?? newLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
    touch(level)
    lean(on: input.isOnHand ? .inventorySetOnHand : .inventorySetAvailable)
    level.available =
      input.isOnHand ? level.available + input.available - level.onHand : input.available
    if let incoming = input.incoming {
      lean(on: .inventoryIncoming)
      level.incoming = incoming
    }
    level.updatedAt = now
    inventoryLevels[level.id] = level
    return []
  }

  /// Adds to a level of tracked goods; where they were never stocked the level starts at zero.
  ///
  /// Goods without an inventory item, and those whose product is gone, leave the levels alone.
  mutating func adjust(_ goods: LineGoods, at locationID: Int, available: Int = 0, committed: Int = 0) {
    guard goods.tracked, let item = goods.inventoryItemID, available != 0 || committed != 0 else { return }
    var level: InventoryLevel
    if let known = inventoryLevel(inventoryItemID: item, locationID: locationID) {
      level = known
    } else {
      guard variantIDsByInventoryItem[item] != nil else { return }
      lean(on: .inventoryLevelMade)
      level = newLevel(inventoryItemID: item, locationID: locationID)
    }
    touch(level)
    level.available += available
    level.committed += committed
    level.updatedAt = now
    inventoryLevels[level.id] = level
  }

  /// An empty level, which the shop has from now on.
  mutating func newLevel(inventoryItemID: Int, locationID: Int) -> InventoryLevel {
    let level = InventoryLevel(
      id: nextID(), inventoryItemID: inventoryItemID, locationID: locationID, available: 0, committed: 0,
      updatedAt: now, createdAt: now)
    inventoryLevels.append(level)
    levelIDs[LevelKey(inventoryItemID: inventoryItemID, locationID: locationID)] = level.id
    touchedLevels.updateValue(nil, forKey: level.id)
    firstHappenings.append(Happening(topic: .inventoryLevelsConnect, resource: .inventoryLevel(level.id)))
    return level
  }

  /// Notes what a level held before the running step.
  mutating func touch(_ level: InventoryLevel) {
    if touchedLevels[level.id] == nil { touchedLevels.updateValue(level.available, forKey: level.id) }
  }

  /// Refuses numbers of units that no shop has.
  private func checkUnits(_ units: Int, place: String) throws(ShopError) {
    let limit = 1_000_000_000
    guard (-limit...limit).contains(units) else {
      throw ShopError(
        code: .invalidQuantity,
        message: units > 0
          ? "The quantity can't be higher than 1,000,000,000."
          : "The quantity can't be lower than -1,000,000,000.", place: place,
        remedy: "set a number of units that a shop can have")
    }
  }
}

extension Behaviour {
  static let inventorySetAvailable = Behaviour(
    "inventory.set.available", .captured,
    "Setting available units moves on hand units along; committed ones stay.")
  static let inventorySetOnHand = Behaviour(
    "inventory.set.on-hand", .assumed,
    "Setting on hand units makes available what is neither committed nor set apart.")
  static let inventoryCompare = Behaviour(
    "inventory.set.compare", .documented,
    "Setting units with a compare quantity is refused when another number is there now.")
  static let inventoryIncoming = Behaviour(
    "inventory.incoming", .assumed, "Incoming units are counted apart from those on hand.")
  static let inventoryLevelMade = Behaviour(
    "inventory.level.made", .assumed,
    "An order that is assigned to a location where its goods were never stocked makes a level of zero there.")
}
