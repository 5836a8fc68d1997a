import CommerceTypes
import HashTreeCollections

/// Adding products, and what a line sells of them.
extension Shop {
  /// Adds a product with its variants, before the first step or by one.
  @discardableResult
  mutating func stock(_ input: ProductInput) -> Product {
    var product = Product(
      id: nextID(), title: input.title, handle: freeHandle(for: input.title), vendor: input.vendor,
      productType: input.productType, status: "ACTIVE", tags: input.tags,
      descriptionHTML: input.descriptionHTML, isGiftCard: input.isGiftCard, options: [], variantIDs: [],
      metafields: [], media: [], createdAt: now, updatedAt: now)
    let values = [input.optionValues] + input.moreVariants.map(\.optionValues)
    for (index, name) in input.options.enumerated() {
      var known: [String] = []
      for value in values where index < value.count && !known.contains(value[index]) {
        known.append(value[index])
      }
      product.options.append(Product.Option(id: nextID(), name: name, values: known))
    }
    let first = ProductInput.Variant(
      sku: input.sku, optionValues: input.optionValues, price: input.price, barcode: input.barcode)
    for variant in [first] + input.moreVariants { add(variant, of: input, to: &product) }
    for url in input.images {
      product.media.append(ProductMedia(id: nextID(), url: url, alt: nil, status: "READY"))
    }
    for metafield in input.metafields { set(metafield, in: &product.metafields) }
    products.append(product)
    productIDs[product.handle] = product.id
    return product
  }

  private mutating func add(
    _ variant: ProductInput.Variant, of input: ProductInput, to product: inout Product
  ) {
    let made = ProductVariant(
      id: nextID(), productID: product.id, inventoryItemID: nextID(), sku: variant.sku,
      barcode: variant.barcode, title: Self.title(of: variant.optionValues), price: variant.price,
      compareAtPrice: nil, unitCost: input.unitCost, taxable: input.taxable,
      requiresShipping: input.requiresShipping, tracked: input.tracked, grams: input.grams,
      optionValues: variant.optionValues, harmonizedSystemCode: input.harmonizedSystemCode,
      countryCodeOfOrigin: input.countryCodeOfOrigin, metafields: [], createdAt: now, updatedAt: now)
    add(made)
    product.variantIDs.append(made.id)
  }

  mutating func add(_ variant: ProductVariant) {
    variants.append(variant)
    variantIDsByInventoryItem[variant.inventoryItemID] = variant.id
    index(variant)
  }

  /// `S / Blue`; `Default Title` without options.
  static func title(of optionValues: [String]) -> String {
    optionValues.isEmpty ? "Default Title" : optionValues.joined(separator: " / ")
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
