import HashTreeCollections

/// Quantities of levels set and changed by mutations, and what they changed.
extension Shop {
  /// One quantity to set, or to change by ``amount``.
  struct QuantityChange: Sendable {
    let inventoryItemID: Int
    let locationID: Int
    let amount: Int
    /// Refuses unless the quantity is this one now.
    var compare: Int?
    /// Whether ``compare`` is the older `compareQuantity`.
    var isOldCompare = false
    var ledgerDocumentURI: String?
    var path: [String]
  }

  /// The reasons that a change may have. Evidence: documented.
  static let adjustmentReasons: Set<String> = [
    "correction", "cycle_count_available", "damaged", "movement_created", "movement_updated",
    "movement_received", "movement_canceled", "other", "promotion", "quality_control", "received",
    "reservation_created", "reservation_deleted", "reservation_updated", "restock", "safety_stock",
    "shrinkage",
  ]

  private static let setApartNames: Set<String> = [
    "damaged", "quality_control", "reserved", "safety_stock",
  ]
  static let adjustableNames: Set<String> = setApartNames.union(["available", "incoming"])

  /// - Parameter isSet: whether the amounts are what the quantities become, not what is added.
  mutating func adjust(
    _ changes: [QuantityChange], name: String, isSet: Bool, reason: String, reference: String?
  ) throws(ShopError) -> InventoryAdjustmentGroup? {
    lean(on: .inventoryAdjust)
    lean(on: .inventoryReasons)
    try check(reason: reason, reference: reference)
    var keys: Set<LevelKey> = []
    var done: [InventoryAdjustmentGroup.Change] = []
    for change in changes {
      var level = try level(of: change)
      guard
        keys.insert(LevelKey(inventoryItemID: change.inventoryItemID, locationID: change.locationID)).inserted
      else {
        throw .user(
          change.path, "The combination of inventoryItemId and locationId must be unique.",
          "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR")
      }
      let before = level
      let now = quantity(name, of: level)
      if let compare = change.compare, compare != now {
        throw change.isOldCompare
          ? .user(
            change.path + ["compareQuantity"],
            "The compareQuantity value does not match persisted value.", "COMPARE_QUANTITY_STALE")
          : .user(
            change.path + ["changeFromQuantity"],
            "The changeFromQuantity argument no longer matches the persisted quantity.",
            "CHANGE_FROM_QUANTITY_STALE")
      }
      let limit = 1_000_000_000
      guard (-limit...limit).contains(change.amount),
        (-limit...limit).contains(isSet ? change.amount : now + change.amount)
      else {
        let isHigh = change.amount > 0
        throw .user(
          change.path + [isSet ? "quantity" : "delta"],
          isHigh
            ? "The quantity can't be higher than 1,000,000,000."
            : "The quantity can't be lower than -1,000,000,000.",
          isHigh ? "INVALID_QUANTITY_TOO_HIGH" : "INVALID_QUANTITY_TOO_LOW")
      }
      touch(level)
      add(isSet ? change.amount - now : change.amount, to: name, of: &level)
      level.updatedAt = self.now
      inventoryLevels[level.id] = level
      for name in ["available", "on_hand", "incoming"] + Self.setApartNames.sorted() {
        let after = quantity(name, of: level)
        guard after != quantity(name, of: before) else { continue }
        done.append(
          InventoryAdjustmentGroup.Change(
            inventoryItemID: change.inventoryItemID, locationID: change.locationID, name: name,
            delta: after - quantity(name, of: before), quantityAfter: after,
            ledgerDocumentURI: change.ledgerDocumentURI))
      }
    }
    guard !done.isEmpty else { return nil }
    let group = InventoryAdjustmentGroup(
      id: nextID(), createdAt: now, reason: reason, referenceDocumentURI: reference, changes: done)
    catalogue.adjustmentGroups.append(group)
    return group
  }

  private func check(reason: String, reference: String?) throws(ShopError) {
    guard Self.adjustmentReasons.contains(reason) else {
      throw .user(["input", "reason"], "The specified reason is invalid.", "INVALID_REASON")
    }
    if let reference {
      guard reference.contains("://"), !reference.hasPrefix("gid://shopify/") else {
        throw .user(
          ["input", "referenceDocumentUri"], "The specified reference document is invalid.",
          "INVALID_REFERENCE_DOCUMENT")
      }
    }
  }

  private func level(of change: QuantityChange) throws(ShopError) -> InventoryLevel {
    guard variantIDsByInventoryItem[change.inventoryItemID] != nil else {
      throw .user(
        change.path + ["inventoryItemId"], "The specified inventory item could not be found.",
        "INVALID_INVENTORY_ITEM")
    }
    guard location(id: change.locationID) != nil else {
      throw .user(
        change.path + ["locationId"], "The specified location could not be found.", "INVALID_LOCATION")
    }
    guard
      let level = inventoryLevel(inventoryItemID: change.inventoryItemID, locationID: change.locationID)
    else {
      throw .user(
        change.path + ["locationId"], "The specified inventory item is not stocked at the location.",
        "ITEM_NOT_STOCKED_AT_LOCATION")
    }
    return level
  }

  private func quantity(_ name: String, of level: InventoryLevel) -> Int {
    switch name {
    case "available": level.available
    case "on_hand": level.onHand
    case "incoming": level.incoming
    default: level.setApart[name] ?? 0
    }
  }

  private func add(_ units: Int, to name: String, of level: inout InventoryLevel) {
    switch name {
    case "available", "on_hand": level.available += units
    case "incoming": level.incoming += units
    default: level.setApart[name, default: 0] += units
    }
  }

  /// Why an item can't be taken from a location; nil when it can.
  func obstacle(toDeactivating level: InventoryLevel) -> (message: String, code: String)? {
    if level.committed != 0 {
      return ("The inventory item has committed units at the location.", "COMMITTED_INVENTORY_AT_LOCATION")
    }
    if level.incoming != 0 {
      return ("The inventory item has incoming units at the location.", "INCOMING_INVENTORY_AT_LOCATION")
    }
    if level.setApart["reserved"] ?? 0 != 0 {
      return ("The inventory item has reserved units at the location.", "RESERVED_INVENTORY_AT_LOCATION")
    }
    let isElsewhere = locations.contains {
      $0.id != level.locationID
        && inventoryLevel(inventoryItemID: level.inventoryItemID, locationID: $0.id) != nil
    }
    return isElsewhere
      ? nil
      : (
        "The inventory item can't be deactivated at the only location that stocks it.",
        "CANNOT_DEACTIVATE_FROM_ONLY_LOCATION"
      )
  }

  /// An item is stocked at a location from now on.
  mutating func activate(
    item: Int, at location: Int, available: Int?, onHand: Int?
  ) -> InventoryLevel? {
    lean(on: .inventoryActivate)
    guard
      var level =
        inventoryLevel(inventoryItemID: item, locationID: location)
        ?? (variantIDsByInventoryItem[item] == nil
          ? nil : newLevel(inventoryItemID: item, locationID: location))
    else { return nil }
    touch(level)
    if let available { level.available = available }
    if let onHand { level.available += onHand - level.onHand }
    level.updatedAt = now
    inventoryLevels[level.id] = level
    return level
  }

  mutating func deactivate(_ level: InventoryLevel) {
    lean(on: .inventoryActivate)
    levelIDs[LevelKey(inventoryItemID: level.inventoryItemID, locationID: level.locationID)] = nil
    inventoryLevels[level.id] = nil
  }
}

extension Behaviour {
  static let inventoryAdjust = Behaviour(
    "inventory.adjust", .assumed,
    "A change of available units is told with that of those on hand; one that changes nothing makes no adjustment group."
  )
  static let inventoryReasons = Behaviour(
    "inventory.reasons", .assumed, "An adjustment's reason is one of a list.")
  static let inventoryActivate = Behaviour(
    "inventory.activate", .assumed,
    "An item that is taken from a location loses its level with its units; no inventory_levels/disconnect is sent."
  )
  static let catalogueServices = Behaviour(
    "catalogue.services", .assumed,
    "A fulfillment service gets a location of its name, and its callback is never called.")
}
