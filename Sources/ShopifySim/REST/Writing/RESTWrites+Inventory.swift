import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// Inventory levels set, adjusted, connected and taken away, and inventory items changed.
extension RESTWrites {
  func inventoryLevels(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = write.bareInput("inventory_level")
    guard let variant = try given.int("inventory_item_id").flatMap({ shop.variant(inventoryItemID: $0) })
    else {
      throw .notFound
    }
    guard let location = try given.int("location_id").flatMap({ shop.location(id: $0) }) else {
      throw .notFound
    }
    let level = shop.inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
    switch (write.method, write.word(0)) {
    case ("POST", "set"):
      guard let units = try given.int("available") else { throw .missing("available") }
      if try given.bool("disconnect_if_necessary") == true { throw .notSimulated("disconnect_if_necessary") }
      try given.finish()
      return try stock(variant, location, 200, isFirst: level == nil) { units - ($0?.available ?? 0) }
    case ("POST", "adjust"):
      guard let units = try given.int("available_adjustment") else { throw .missing("available_adjustment") }
      try given.finish()
      guard level != nil else { throw .notFound }
      return try stock(variant, location, 200, isFirst: false) { _ in units }
    case ("POST", "connect"):
      if try given.bool("relocate_if_necessary") == true { throw .notSimulated("relocate_if_necessary") }
      try given.finish()
      return try stock(variant, location, 201, isFirst: level == nil) { _ in 0 }
    case ("DELETE", nil):
      guard let level else { throw .notFound }
      try given.finish()
      _ = try change { shop throws(ShopError) in try shop.disconnect(level) }
      return .deleted
    default: return .notAcceptable
    }
  }

  /// Adds to what a location has of a variant; `isFirst` makes the level.
  private func stock(
    _ variant: ProductVariant, _ location: Location, _ status: Int, isFirst: Bool,
    _ units: (InventoryLevel?) -> Int
  ) throws(RESTAnswer) -> RESTAnswer {
    guard variant.tracked || status == 201 else {
      throw .invalid("base", "Inventory item does not have inventory tracking enabled")
    }
    let after = try change { shop throws(ShopError) in
      let place = "inventory of \(variant.inventoryItemID) at \(location.name)"
      guard shop.location(id: location.id)?.isActive == true else {
        throw ShopError(
          code: .unknownLocation, message: "Location isn't active", place: place,
          remedy: "activate the location first")
      }
      var goods = shop.goods(of: variant)
      goods.tracked = true
      if isFirst {
        _ = shop.newLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
      }
      let known = shop.inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
      let added = units(known)
      guard abs((known?.available ?? 0) + added) <= 1_000_000_000 else {
        throw ShopError(
          code: .invalidQuantity, message: "Available can't be that many", place: place,
          remedy: "set a number of units that a shop can have")
      }
      if status == 200 { shop.lean(on: .inventorySetAvailable) }
      shop.adjust(goods, at: location.id, available: added)
      return []
    }
    guard
      let level = after.inventoryLevel(
        inventoryItemID: variant.inventoryItemID, locationID: location.id)
    else { throw .notFound }
    return RESTAnswer(status: status, body: ["inventory_level": bodies(after).inventoryLevel(level)])
  }

  func inventoryItems(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    guard let variant = write.id(0).flatMap({ shop.variant(inventoryItemID: $0) }) else { throw .notFound }
    guard write.method == "PUT", write.path.count == 1 else { return .notAcceptable }
    let given = try write.input("inventory_item")
    let current = bodies(shop).inventoryItem(of: variant)
    func isNew(_ name: String) -> Bool {
      given.json(name).map { !RESTInput.same($0, current[name] ?? .null) } ?? false
    }
    let sku = isNew("sku") ? given.text("sku") : nil
    let cost = isNew("cost") ? Optional(try given.decimal("cost")) : nil
    let tracked = isNew("tracked") ? try given.bool("tracked") : nil
    let shipping = isNew("requires_shipping") ? try given.bool("requires_shipping") : nil
    let country = isNew("country_code_of_origin") ? Optional(given.text("country_code_of_origin")) : nil
    let code = isNew("harmonized_system_code") ? Optional(given.text("harmonized_system_code")) : nil
    given.ignore("created_at", "updated_at")
    try given.finish(unchanged: current)
    let after = try change { shop throws(ShopError) in
      try shop.change(variantID: variant.id, place: "inventory item \(variant.inventoryItemID)") { variant in
        if let sku { variant.sku = sku.isEmpty ? nil : SKU(sku) }
        if let cost { variant.unitCost = cost }
        if let tracked { variant.tracked = tracked }
        if let shipping { variant.requiresShipping = shipping }
        if let country { variant.countryCodeOfOrigin = country }
        if let code { variant.harmonizedSystemCode = code }
      }
    }
    guard let now = after.variants[variant.id] else { throw .notFound }
    return .found("inventory_item", bodies(after).inventoryItem(of: now))
  }
}

extension Shop {
  /// Takes a level away; one that orders wait for stays.
  mutating func disconnect(_ level: InventoryLevel) throws(ShopError) -> [Happening] {
    guard level.committed == 0, level.available == 0, level.incoming == 0 else {
      throw ShopError(
        code: .invalidState, message: "The inventory level has units at the location",
        place: "inventory level \(level.id)", remedy: "set its units to 0 first")
    }
    lean(on: .restDisconnect)
    levelIDs[LevelKey(inventoryItemID: level.inventoryItemID, locationID: level.locationID)] = nil
    inventoryLevels[level.id] = nil
    return []
  }
}

extension Behaviour {
  static let restDisconnect = Behaviour(
    "rest.inventory.disconnect", .assumed,
    "A level without units can be taken away; no inventory_levels/disconnect is sent.")
}
