import CommerceTypes
import HashTreeCollections

/// What becomes of media, categories, locations and planned changes.
extension Shop {
  mutating func change(_ input: CatalogueChange) throws(ShopError) -> [Happening] {
    switch input {
    case .category(let id, let fullName, let isArchived):
      lean(on: .catalogueCategories)
      let form = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      guard form, !id.isEmpty else {
        throw ShopError(
          code: .invalidWord, message: "\(id) is no category's id", place: "category \(id)",
          remedy: "give the last part of a category's global id, such as aa-1-13-8")
      }
      catalogue.categories[id] = TaxonomyCategory(id: id, fullName: fullName, isArchived: isArchived)
      return []
    case .media(let input): return try change(input)
    case .location(let input): return try change(input)
    case .schedule(let input): return try change(input)
    case .metaobject(let type, let handle, let fields):
      set(metaobject: type, handle, fields)
      return []
    case .publish(let collection, let publication, let isPublished):
      return try publish(collection, publication, isPublished)
    case .bundle(let sku, let isBundle):
      let variant = try variant(sku, place: "bundle \(sku)")
      return try change(variantID: variant.id, place: "bundle \(sku)") { $0.requiresComponents = isBundle }
    }
  }

  private mutating func change(_ input: CatalogueChange.Media) throws(ShopError) -> [Happening] {
    let place = "media \(input.position) of \(input.sku)"
    let variant = try variant(input.sku, place: place)
    guard var product = products[variant.productID], product.media.indices.contains(input.position - 1)
    else {
      throw ShopError(
        code: .unknownMedia, message: "Media does not exist", place: place,
        remedy: "count the product's media from 1")
    }
    lean(on: .catalogueMedia)
    var media = product.media[input.position - 1]
    if let status = input.status {
      media.status = try checkedWord(
        status, of: ["UPLOADED", "PROCESSING", "READY", "FAILED"], place: place)
    }
    media.width = input.width ?? media.width
    media.height = input.height ?? media.height
    media.fileSize = input.fileSize ?? media.fileSize
    media.previewURL = input.previewURL ?? media.previewURL
    media.errors = input.errors ?? media.errors
    media.warnings = input.warnings ?? media.warnings
    media.updatedAt = now
    product.media[input.position - 1] = media
    product.updatedAt = now
    products[product.id] = product
    return [Happening(topic: .productsUpdate, resource: .product(product.id))]
  }

  private mutating func change(_ input: CatalogueChange.Place) throws(ShopError) -> [Happening] {
    var location = try location(input.name, place: "location \(input.name)")
    location.isAddressVerified = input.isAddressVerified ?? location.isAddressVerified
    location.latitude = input.latitude ?? location.latitude
    location.longitude = input.longitude ?? location.longitude
    location.suggestedAddresses = input.suggestedAddresses ?? location.suggestedAddresses
    location.localPickup = input.localPickup ?? location.localPickup
    return store(location)
  }

  /// Stores a changed location.
  mutating func store(_ location: Location) -> [Happening] {
    var location = location
    location.updatedAt = now
    if let index = locations.firstIndex(where: { $0.id == location.id }) { locations[index] = location }
    return [Happening(topic: .locationsUpdate, resource: .location(location.id))]
  }

  private mutating func change(_ input: CatalogueChange.Schedule) throws(ShopError) -> [Happening] {
    let place = "schedule of \(input.sku) at \(input.location)"
    let variant = try variant(input.sku, place: place)
    let location = try location(input.location, place: place)
    guard
      var level = inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
    else {
      throw ShopError(
        code: .unknownLocation, message: "The item isn't stocked at the location", place: place,
        remedy: "set its inventory first")
    }
    lean(on: .catalogueSchedule)
    var changes: [ScheduledChange] = []
    for change in input.changes {
      changes.append(
        ScheduledChange(
          id: nextID(), expectedAt: change.expectedAt, fromName: change.fromName, toName: change.toName,
          quantity: change.quantity, ledgerDocumentURI: change.ledgerDocumentURI))
    }
    level.scheduledChanges = changes
    inventoryLevels[level.id] = level
    return []
  }

  private mutating func set(metaobject type: String, _ handle: String, _ fields: [String: String]) {
    let place = "\(type)/\(handle)"
    var metaobject =
      catalogue.metaobjectIDs[place].flatMap { catalogue.metaobjects[$0] }
      ?? Metaobject(
        id: nextID(), type: type, handle: handle, fields: [], createdAt: now, updatedAt: now)
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
      if let index = metaobject.fields.firstIndex(where: { $0.key == key }) {
        metaobject.fields[index].value = value
      } else {
        metaobject.fields.append(Metaobject.Field(key: key, value: value))
      }
    }
    metaobject.updatedAt = now
    catalogue.metaobjects[metaobject.id] = metaobject
    catalogue.metaobjectIDs[place] = metaobject.id
  }

  private mutating func publish(
    _ handle: String, _ publication: String, _ isPublished: Bool
  ) throws(ShopError) -> [Happening] {
    guard let id = catalogue.collectionIDs[handle], var collection = catalogue.collections[id],
      let publicationID = selling.publicationIDs[publication]
    else {
      throw ShopError(
        code: .unknownSelling, message: "Collection or publication does not exist",
        place: "collection \(handle) in \(publication)", remedy: "make both first")
    }
    lean(on: .catalogueCollections)
    collection.places.removeAll { $0.publicationID == publicationID }
    if isPublished {
      collection.places.append(ProductCollection.Place(publicationID: publicationID, date: now))
    }
    collection.updatedAt = now
    catalogue.collections[id] = collection
    return []
  }
}

extension ShopError.Code {
  /// A product has no such media.
  public static let unknownMedia = ShopError.Code(rawValue: "unknown-media")
}

extension Behaviour {
  static let catalogueCategories = Behaviour(
    "catalogue.categories", .assumed,
    "The product taxonomy isn't carried: a category is known once a step told its id and full name.")
  static let catalogueMedia = Behaviour(
    "catalogue.media", .assumed,
    "Media are ready as soon as they are given, unless a step says otherwise; no bytes are read, so sizes come by steps."
  )
  static let catalogueSchedule = Behaviour(
    "catalogue.schedule", .assumed, "Planned changes of inventory are kept and never carried out.")
  static let catalogueCollections = Behaviour(
    "catalogue.collections", .assumed,
    "A collection's rules are applied when it is read, best-selling and most relevant order is that of ids, and no webhook tells of collections."
  )
}
