/// A product of the shop; its prices and units are its variants'.
public struct Product: Sendable, Hashable, Identifiable {
  /// An option and its values in their order: Size: S, M, L.
  public struct Option: Sendable, Hashable {
    public let id: Int
    public var name: String
    public var values: [String]

    public var gid: GID { GID("ProductOption", id) }
  }

  public let id: Int
  public internal(set) var title: String
  public internal(set) var handle: String
  public internal(set) var vendor: String
  public internal(set) var productType: String
  /// GraphQL's `ProductStatus`: `ACTIVE`, `DRAFT`, `ARCHIVED`.
  public internal(set) var status: String
  public internal(set) var tags: [String]
  public internal(set) var descriptionHTML: String
  public internal(set) var isGiftCard: Bool
  /// Empty for a product with its default variant alone.
  public internal(set) var options: [Option]
  /// In their positions.
  public internal(set) var variantIDs: [Int]
  public internal(set) var metafields: [Metafield]
  public internal(set) var media: [ProductMedia]
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("Product", id) }
}
