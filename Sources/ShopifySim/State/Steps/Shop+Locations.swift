import CommerceTypes
import HashTreeCollections

/// Locations made and changed.
extension Shop {
  mutating func change(_ input: LocationChange) throws(ShopError) -> [Happening] {
    let place = "location \(input.name)"
    if case .create(let address) = input.action {
      let name = try freeName(input.name, place: place)
      let location = Location(id: nextID(), name: name, address: address, createdAt: now, updatedAt: now)
      locations.append(location)
      return [Happening(topic: .locationsCreate, resource: .location(location.id))]
    }
    var location = try location(input.name, place: place)
    var topic = WebhookTopic.locationsUpdate
    switch input.action {
    case .create: break
    case .rename(let name):
      if name != location.name { location.name = try freeName(name, place: place) }
    case .changeAddress(let address):
      location.address = address
    case .activate:
      guard !location.isActive else { throw Self.impossible("is active already", location, place: place) }
      location.isActive = true
      location.deactivatedAt = nil
      topic = .locationsActivate
    case .deactivate:
      guard location.isActive else { throw Self.impossible("isn't active", location, place: place) }
      try checkEmpty(location, place: place)
      lean(on: .deactivatedLocation)
      location.isActive = false
      location.deactivatedAt = now
      topic = .locationsDeactivate
    }
    location.updatedAt = now
    if let index = locations.firstIndex(where: { $0.id == location.id }) { locations[index] = location }
    return [Happening(topic: topic, resource: .location(location.id))]
  }

  func freeName(_ name: String, place: String) throws(ShopError) -> String {
    let name = try checkedTitle(name, place: place)
    guard location(named: name) == nil else {
      throw ShopError(
        code: .duplicateName, message: "You already have a location with this name", place: place,
        remedy: "give another name than \(name)")
    }
    return name
  }

  private func checkEmpty(_ location: Location, place: String) throws(ShopError) {
    guard locations.contains(where: { $0.isActive && $0.id != location.id }) else {
      throw Self.impossible("is the only active one", location, place: place)
    }
    for variant in variants {
      let level = inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
      guard let level, level.available != 0 || level.committed != 0 || level.incoming != 0 else { continue }
      throw Self.impossible(
        "has inventory of \(variant.sku?.rawValue ?? variant.title)", location, place: place)
    }
  }

  private static func impossible(_ why: String, _ location: Location, place: String) -> ShopError {
    ShopError(
      code: .impossibleLocation, message: "Location \(location.name) \(why)", place: place,
      remedy: "change what stands in the way first")
  }
}

extension Behaviour {
  static let deactivatedLocation = Behaviour(
    "location.deactivate", .assumed,
    "A location that holds units of anything, or is the only active one, can't be deactivated.")
}
