import HashTreeCollections

/// What the catalogue has besides products and variants: collections, metafields, services, the history of inventory.
public struct Catalogue: Sendable {
  public internal(set) var collections = RecordTable<ProductCollection>()
  public internal(set) var fulfillmentServices = RecordTable<FulfillmentService>()
  public internal(set) var metafieldDefinitions = RecordTable<MetafieldDefinition>()
  public internal(set) var metaobjects = RecordTable<Metaobject>()
  public internal(set) var adjustmentGroups = RecordTable<InventoryAdjustmentGroup>()
  /// The known categories of products, by id.
  var categories: TreeDictionary<String, TaxonomyCategory> = [:]
  /// Metafields of those that don't keep them themselves: collections, locations, orders, media …
  var metafields: TreeDictionary<GID, [Metafield]> = [:]

  /// Indexes.
  var collectionIDs: TreeDictionary<String, Int> = [:]
  var definitionIDs: TreeDictionary<String, Int> = [:]
  var metaobjectIDs: TreeDictionary<String, Int> = [:]
  var serviceIDs: TreeDictionary<String, Int> = [:]
  /// Products by the value of a metafield whose type is `id`.
  var productIDsByMetafield: TreeDictionary<String, Int> = [:]
}
