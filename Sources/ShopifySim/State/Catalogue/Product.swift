/// A product of the shop; its prices and units are its variants'.
public struct Product: Sendable, Hashable, Identifiable {
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
  public internal(set) var seo = SEOTexts()
  /// The theme's templates that show it, when they aren't the standard ones.
  public internal(set) var templateSuffix: String?
  public internal(set) var giftCardTemplateSuffix: String?
  /// Whether it is sold by subscription only.
  public internal(set) var requiresSellingPlan = false
  /// The last part of its category's global id: `aa-1-13-8`.
  public internal(set) var categoryID: String?

  public var gid: GID { GID("Product", id) }
}
