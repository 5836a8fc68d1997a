import GraphQLLanguage
import HashTreeCollections

/// Collections, metafield definitions, services and media.
extension ShopReading {
  /// A root's answer; nil for other roots.
  func catalogue(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "collections": return .connection(try collections(field))
    case "collectionsCount":
      let search = try collectionSearch(field)
      let count = shop.catalogue.collections.reduce(0) { $0 + (search.matches($1) ? 1 : 0) }
      let limit = field.argument("limit")?.intValue ?? Int.max
      return .object(CountObject(count: min(count, limit), isExact: count <= limit))
    case "collection":
      let id = try field.requiredID("id", type: "Collection").number
      return value(ofCollection: id)
    case "collectionByHandle":
      let handle = field.argument("handle")?.stringValue ?? ""
      return shop.catalogue.collectionIDs[handle].map { value(ofCollection: $0) } ?? .null
    case "fulfillmentService":
      let id = try field.requiredID("id", type: "FulfillmentService").number
      return .optional(
        shop.catalogue.fulfillmentServices[id].map { FulfillmentServiceObject(service: $0, reading: self) })
    case "metaobject":
      let id = try field.requiredID("id", type: "Metaobject").number
      return .optional(shop.catalogue.metaobjects[id].map { MetaobjectObject(metaobject: $0) })
    case "metaobjectByHandle":
      let asked = field.argument("handle")
      let place = "\(asked?["type"]?.stringValue ?? "")/\(asked?["handle"]?.stringValue ?? "")"
      return .optional(
        shop.catalogue.metaobjectIDs[place].flatMap { shop.catalogue.metaobjects[$0] }
          .map { MetaobjectObject(metaobject: $0) })
    case "metafieldDefinition": return .optional(try definition(field))
    case "metafieldDefinitions": return .connection(try definitions(field))
    default: return nil
    }
  }

  private func collections(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try page(
      shop.catalogue.collections, field, try collectionSearch(field),
      [.id, .relevance, .text("TITLE") { $0.title }, .time("UPDATED_AT") { $0.updatedAt }]
    ) { [self] in CollectionObject(collection: $0, reading: self) }
  }

  private func collectionSearch(_ field: CollectedField) throws(ExecutionError) -> Search<ProductCollection> {
    try Search<ProductCollection>(
      field,
      [
        .id { $0.id }, .words("title") { [$0.title] }, .text("handle") { $0.handle },
        .time("updated_at") { $0.updatedAt },
        .word("collection_type", ["smart", "custom"]) { ($0.ruleSet == nil) == ($1 == "custom") },
        .numbers("product_id") { [shop] in shop.products(of: $0).map(\.id) }, .free { [$0.title] },
        .notSimulated(
          "metafields", "product_publication_status", "publishable_status", "published_at",
          "published_status"),
      ], in: self)
  }

  private func definition(_ field: CollectedField) throws(ExecutionError) -> MetafieldDefinitionObject? {
    if let text = field.argument("id")?.stringValue {
      guard let gid = GID(text), gid.type == "MetafieldDefinition" else { throw .invalidID(text, field) }
      return shop.catalogue.metafieldDefinitions[gid.number].map { MetafieldDefinitionObject(definition: $0) }
    }
    guard let identifier = field.argument("identifier") else { return nil }
    return shop.definition(
      identifier["ownerType"]?.stringValue ?? "",
      Shop.namespace(identifier["namespace"]?.stringValue), identifier["key"]?.stringValue ?? ""
    ).map { MetafieldDefinitionObject(definition: $0) }
  }

  private func definitions(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let owner = field.argument("ownerType")?.stringValue
    let namespace = field.argument("namespace")?.stringValue.map { Shop.namespace($0) }
    let key = field.argument("key")?.stringValue
    let search = try Search<MetafieldDefinition>(
      field,
      [
        .id { $0.id }, .text("key") { $0.key }, .text("namespace") { $0.namespace },
        .text("owner_type") { $0.ownerType }, .text("type") { $0.type }, .free { [$0.name] },
      ], in: self)
    let found = shop.catalogue.metafieldDefinitions.filter {
      $0.ownerType == owner && (namespace == nil || $0.namespace == namespace)
        && (key == nil || $0.key == key)
    }
    return try page(
      Array(found), id: \.id, field, search, [.id, .relevance, .text("NAME") { $0.name }]
    ) { MetafieldDefinitionObject(definition: $0) }
  }

  /// The object behind an id; nil when its type is none of these.
  func catalogue(_ gid: GID) -> (any Resolvable)?? {
    let id = gid.number
    let catalogue = shop.catalogue
    switch gid.type {
    case "Collection":
      return .some(catalogue.collections[id].map { CollectionObject(collection: $0, reading: self) })
    case "FulfillmentService":
      return .some(
        catalogue.fulfillmentServices[id].map { FulfillmentServiceObject(service: $0, reading: self) })
    case "Metaobject": return .some(catalogue.metaobjects[id].map { MetaobjectObject(metaobject: $0) })
    case "MetafieldDefinition":
      return .some(catalogue.metafieldDefinitions[id].map { MetafieldDefinitionObject(definition: $0) })
    case "InventoryAdjustmentGroup":
      return .some(
        catalogue.adjustmentGroups[id].map { AdjustmentGroupObject(group: $0, reading: self) })
    case "MediaImage", "Video", "ExternalVideo", "Model3d":
      for product in shop.products {
        guard let media = product.media.first(where: { $0.gid == gid }) else { continue }
        return .some(MediaObject(media: media, product: product, reading: self))
      }
      return .some(nil)
    default: return nil
    }
  }
}
