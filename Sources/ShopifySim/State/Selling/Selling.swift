import HashTreeCollections

/// What is sold how and where, besides products and prices of their own.
///
/// A new shop sells in its own language; markets, catalogs, price lists, publications and delivery profiles come by
/// steps and mutations.
public struct Selling: Sendable {
  public internal(set) var markets = RecordTable<Market>()
  public internal(set) var catalogs = RecordTable<Catalog>()
  public internal(set) var priceLists = RecordTable<PriceList>()
  public internal(set) var publications = RecordTable<Publication>()
  public internal(set) var deliveryProfiles = RecordTable<DeliveryProfile>()
  /// The first is the primary one.
  public internal(set) var locales: [ShopLocale]
  /// By the translated record.
  var translations: TreeDictionary<GID, [Translation]> = [:]

  /// Indexes: by name.
  var marketIDs: TreeDictionary<String, Int> = [:]
  var marketHandles: TreeDictionary<String, Int> = [:]
  var catalogIDs: TreeDictionary<String, Int> = [:]
  var priceListIDs: TreeDictionary<String, Int> = [:]
  var publicationIDs: TreeDictionary<String, Int> = [:]
  var deliveryProfileIDs: TreeDictionary<String, Int> = [:]

  init(locale: String) { locales = [ShopLocale(locale: locale, isPrimary: true, isPublished: true)] }
}
