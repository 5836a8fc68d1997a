import HashTreeCollections

extension Shop {
  /// A copy of a product with its options, variants and metafields, without units.
  mutating func duplicate(
    _ id: Int, title: String, status: String?, includesImages: Bool
  ) throws(ShopError) -> Int {
    guard let product = products[id] else { throw .user(["productId"], "Product does not exist") }
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw .user(["newTitle"], "Title can't be blank")
    }
    lean(on: .catalogueProducts)
    var copy = Product(
      id: nextID(), title: title, handle: freeHandle(for: title), vendor: product.vendor,
      productType: product.productType, status: status ?? product.status, tags: product.tags,
      descriptionHTML: product.descriptionHTML, isGiftCard: product.isGiftCard, options: [],
      variantIDs: [], metafields: [], media: [], createdAt: now, updatedAt: now)
    copy.seo = product.seo
    copy.templateSuffix = product.templateSuffix
    copy.categoryID = product.categoryID
    for option in product.options {
      copy.options.append(Product.Option(id: nextID(), name: option.name, values: option.values))
    }
    for field in product.metafields where field.type != "id" {
      set(
        MetafieldInput(
          namespace: field.namespace, key: field.key, type: field.type, value: field.value),
        in: &copy.metafields)
    }
    if includesImages {
      for media in product.media where media.kind == "IMAGE" {
        copy.media.append(
          ProductMedia(id: nextID(), url: media.url, alt: media.alt, status: media.status))
      }
    }
    for old in product.variantIDs.compactMap({ variants[$0] }) {
      var variant = ProductVariant(
        id: nextID(), productID: copy.id, inventoryItemID: nextID(), sku: old.sku, barcode: old.barcode,
        title: old.title, price: old.price, compareAtPrice: old.compareAtPrice, unitCost: old.unitCost,
        taxable: old.taxable, requiresShipping: old.requiresShipping, tracked: old.tracked,
        grams: old.grams, optionValues: old.optionValues, harmonizedSystemCode: old.harmonizedSystemCode,
        countryCodeOfOrigin: old.countryCodeOfOrigin, metafields: [], createdAt: now, updatedAt: now)
      variant.weight = old.weight
      variant.inventoryPolicy = old.inventoryPolicy
      add(variant)
      copy.variantIDs.append(variant.id)
    }
    products.append(copy)
    productIDs[copy.handle] = copy.id
    for id in copy.variantIDs { stockAtFirstLocation(id) }
    return copy.id
  }
}
