import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// Locations and fulfillment services.
extension MutationRoot {
  func serviceSave(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let isNew = field.name == "fulfillmentServiceCreate"
    let id = try input.id("id", "FulfillmentService")?.number ?? 0
    let name = input.text("name")
    let callback = input.clearable("callbackUrl")
    let inventory = input.bool("inventoryManagement")
    let tracking = input.bool("trackingSupport")
    let shipping = input.bool("requiresShippingMethod")
    _ = input.bool("fulfillmentOrdersOptIn")
    try input.finish()
    return answer(field, at: ["name"]) { shop throws(ShopError) in
      guard isNew else {
        return (
          id,
          try shop.changeService(
            id, name: name, callback: callback, tracksInventory: inventory, supportsTracking: tracking,
            requiresShippingMethod: shipping)
        )
      }
      let (made, happenings) = try shop.makeService(
        name: name ?? "", callback: callback ?? nil, tracksInventory: inventory ?? false,
        supportsTracking: tracking ?? false, requiresShippingMethod: shipping ?? true)
      return (made, happenings)
    } done: { id, reading in
      [
        "fulfillmentService": .optional(
          reading.shop.catalogue.fulfillmentServices[id].map {
            FulfillmentServiceObject(service: $0, reading: reading)
          })
      ]
    }
  }

  func locationSave(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let isNew = field.name == "locationAdd"
    let id = try input.id("id", "Location")?.number
    let given = input.object("input")
    let name = given?.text("name")
    let isOnline = given?.bool("fulfillsOnlineOrders")
    let metafields = given?.metafieldInputs("metafields") ?? []
    let place = given?.object("address")
    var parts: [String: String??] = [:]
    for part in ["address1", "address2", "city", "zip", "phone", "countryCode", "provinceCode"] {
      parts[part] = place?.clearable(part)
    }
    try input.finish()
    return answer(field, at: ["input"]) { [parts] shop throws(ShopError) in
      var location: Location
      if isNew {
        let free = try shop.freeName(name ?? "", place: "input")
        location = Location(id: shop.nextID(), name: free, createdAt: shop.now, updatedAt: shop.now)
        shop.locations.append(location)
      } else {
        guard let known = id.flatMap({ shop.location(id: $0) }) else {
          throw .user(["id"], "Location not found.")
        }
        location = known
        if let name, name != known.name { location.name = try shop.freeName(name, place: "input") }
      }
      if !parts.isEmpty {
        var address = location.address ?? MailingAddress()
        if let text = parts["address1"] ?? nil { address.address1 = text }
        if let text = parts["address2"] ?? nil { address.address2 = text }
        if let text = parts["city"] ?? nil { address.city = text }
        if let text = parts["zip"] ?? nil { address.zip = text }
        if let text = parts["phone"] ?? nil { address.phone = text }
        if let text = parts["countryCode"] ?? nil { address.country = text.map { CountryCode($0) } }
        if let text = parts["provinceCode"] ?? nil { address.provinceCode = text }
        location.address = address
      }
      location.fulfillsOnlineOrders = isOnline ?? location.fulfillsOnlineOrders
      let told = shop.store(location)
      if !metafields.isEmpty {
        _ = shop.changeMetafields(of: location.gid) { shop, own in
          for metafield in metafields { shop.set(metafield, in: &own) }
        }
      }
      return (
        location.id,
        isNew ? [Happening(topic: .locationsCreate, resource: .location(location.id))] : told
      )
    } done: {
      ["location": $1.value(ofLocation: $0)]
    }
  }

  func locationToggle(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("locationId", "Location")?.number ?? 0
    let isActivated = field.name == "locationActivate"
    if input.text("destinationLocationId") != nil {
      throw .notSimulated("Moving inventory to another location", type: "Mutation", field)
    }
    try input.finish()
    return answer(field, at: ["locationId"], code: isActivated ? "GENERIC_ERROR" : nil) {
      shop throws(ShopError) in
      guard let location = shop.location(id: id) else {
        throw .user(["locationId"], "Location not found.", "LOCATION_NOT_FOUND")
      }
      return (
        id,
        try shop.perform(
          .location(LocationChange(name: location.name, action: isActivated ? .activate : .deactivate)))
      )
    } done: {
      ["location": $1.value(ofLocation: $0)]
    }
  }
}

extension ShopReading {
  func value(ofLocation id: Int) -> ResolvedValue {
    .optional(shop.location(id: id).map { LocationObject(location: $0, reading: self) })
  }
}
