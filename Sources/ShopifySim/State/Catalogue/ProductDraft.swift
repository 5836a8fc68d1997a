/// What a mutation sets of a product; nil leaves a thing as it is, a null inside takes it away.
struct ProductDraft: Sendable {
  struct Option: Sendable {
    var id: Int?
    var name: String?
    var position: Int?
    var values: [String]
  }

  var title: String?
  var handle: String?
  var descriptionHTML: String?
  var vendor: String?
  var productType: String?
  var tags: [String]?
  var status: String?
  var isGiftCard: Bool?
  var seoTitle: String??
  var seoDescription: String??
  var templateSuffix: String??
  var giftCardTemplateSuffix: String??
  var requiresSellingPlan: Bool?
  /// A category's global id.
  var category: String??
  var collectionsToJoin: [Int] = []
  var collectionsToLeave: [Int] = []
  /// The chosen collections that it shall be in, and no others.
  var collections: [Int]?
  var metafields: [MetafieldInput] = []
  var options: [Option]?
  var files: [FileDraft]?
  var variants: [VariantDraft]?

  /// Sets what is the product's own.
  func set(_ product: inout Product) {
    if let title { product.title = title }
    if let handle { product.handle = handle }
    if let descriptionHTML { product.descriptionHTML = descriptionHTML }
    if let vendor { product.vendor = vendor }
    if let productType { product.productType = productType }
    if let tags { product.tags = tags }
    if let status { product.status = status }
    if let isGiftCard { product.isGiftCard = isGiftCard }
    if let seoTitle { product.seo.title = seoTitle }
    if let seoDescription { product.seo.description = seoDescription }
    if let templateSuffix { product.templateSuffix = templateSuffix }
    if let giftCardTemplateSuffix { product.giftCardTemplateSuffix = giftCardTemplateSuffix }
    if let requiresSellingPlan { product.requiresSellingPlan = requiresSellingPlan }
    if let category {
      product.categoryID = category.map { String($0.dropFirst(TaxonomyCategory.prefix.count)) }
    }
  }
}
