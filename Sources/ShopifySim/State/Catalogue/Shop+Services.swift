import HashTreeCollections

/// Fulfillment services and their locations.
extension Shop {
  mutating func makeService(
    name: String, callback: String?, tracksInventory: Bool, supportsTracking: Bool,
    requiresShippingMethod: Bool
  ) throws(ShopError) -> (id: Int, happenings: [Happening]) {
    lean(on: .catalogueServices)
    guard name.contains(where: { !$0.isWhitespace }) else { throw .user(["name"], "Name can't be blank") }
    guard catalogue.serviceIDs[name] == nil, location(named: name) == nil else {
      throw .user(["name"], "Name has already been taken")
    }
    let location = Location(id: nextID(), name: name, createdAt: now, updatedAt: now)
    let service = FulfillmentService(
      id: nextID(), name: name, handle: Self.serviceHandle(of: name), callbackURL: callback,
      locationID: location.id, inventoryManagement: tracksInventory, trackingSupport: supportsTracking,
      requiresShippingMethod: requiresShippingMethod)
    locations.append(location)
    locations[locations.count - 1].fulfillmentServiceID = service.id
    catalogue.fulfillmentServices.append(service)
    catalogue.serviceIDs[name] = service.id
    return (service.id, [Happening(topic: .locationsCreate, resource: .location(location.id))])
  }

  mutating func changeService(
    _ id: Int, name: String?, callback: String??, tracksInventory: Bool?, supportsTracking: Bool?,
    requiresShippingMethod: Bool?
  ) throws(ShopError) -> [Happening] {
    guard var service = catalogue.fulfillmentServices[id] else {
      throw .user(["id"], "Fulfillment service could not be found.")
    }
    var happenings: [Happening] = []
    if let name, name != service.name {
      guard name.contains(where: { !$0.isWhitespace }) else { throw .user(["name"], "Name can't be blank") }
      guard catalogue.serviceIDs[name] == nil, location(named: name) == nil else {
        throw .user(["name"], "Name has already been taken")
      }
      catalogue.serviceIDs[service.name] = nil
      catalogue.serviceIDs[name] = id
      service.name = name
      service.handle = Self.serviceHandle(of: name)
      if var location = location(id: service.locationID) {
        location.name = name
        happenings = store(location)
      }
    }
    if let callback { service.callbackURL = callback }
    service.inventoryManagement = tracksInventory ?? service.inventoryManagement
    service.trackingSupport = supportsTracking ?? service.trackingSupport
    service.requiresShippingMethod = requiresShippingMethod ?? service.requiresShippingMethod
    catalogue.fulfillmentServices[id] = service
    return happenings
  }

  /// Letters and digits in lower case, with hyphens between words.
  static func serviceHandle(of name: String) -> String {
    name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
