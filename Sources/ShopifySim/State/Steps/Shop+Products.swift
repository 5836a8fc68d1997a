/// The catalogue.
extension Shop {
  /// Adds a product with its variants, before the first step or by one.
  mutating func stock(_ input: ProductInput) {}

  mutating func change(_ input: ProductChange) throws(ShopError) -> [Happening] {
    throw notYet("product")
  }

  /// A variant as a line sells it.
  func goods(of variant: ProductVariant) -> LineGoods {
    let product = products[variant.productID]
    return LineGoods(
      variantID: variant.id, productID: variant.productID, inventoryItemID: variant.inventoryItemID,
      sku: variant.sku, title: product?.title ?? variant.title,
      variantTitle: product?.options.isEmpty == false ? variant.title : nil, vendor: product?.vendor,
      grams: variant.grams, requiresShipping: variant.requiresShipping, taxable: variant.taxable,
      isGiftCard: product?.isGiftCard ?? false, tracked: variant.tracked)
  }
}
