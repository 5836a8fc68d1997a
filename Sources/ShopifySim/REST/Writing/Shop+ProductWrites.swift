import CommerceTypes
import HashTreeCollections

/// Products and variants made and deleted by REST, by their ids.
extension Shop {
  mutating func createProduct(
    title: String, _ fields: ProductFields, options: [String], variants wanted: [VariantFields],
    images: [RESTWrites.WantedImage], metafields: [MetafieldInput]
  ) throws(ShopError) -> [Happening] {
    let place = "product \(title)"
    let first = wanted.first
    var input = ProductInput(
      sku: SKU(""), title: title, price: first?.price ?? .zero, vendor: fields.vendor ?? configuration.name,
      tracked: false)
    input.options = options
    input.optionValues = first?.optionValues ?? []
    var taken: Set<[String]> = []
    try check(values: input.optionValues, options: options, taken: &taken, place: place)
    input.metafields = metafields
    let product = stock(input)
    for id in product.variantIDs {
      _ = try change(variantID: id, place: place) { variant in
        variant.sku = nil
        first?.set(&variant)
      }
    }
    for more in wanted.dropFirst() { _ = try addVariant(more, to: product.id, place: place) }
    _ = try change(productID: product.id, place: place) { fields.set(&$0) }
    setImages(images, of: product.id)
    let ids = products[product.id]?.variantIDs ?? []
    return [Happening(topic: .productsCreate, resource: .product(product.id))]
      + ids.compactMap { variants[$0] }.map {
        Happening(topic: .inventoryItemsCreate, resource: .inventoryItem($0.inventoryItemID))
      }
  }

  /// Changes a product's own fields; its handle leads to it.
  mutating func change(
    productID id: Int, place: String, _ change: (inout Product) -> Void
  ) throws(ShopError) -> [Happening] {
    guard let old = products[id] else { return [] }
    var product = old
    change(&product)
    _ = try checkedTitle(product.title, place: place)
    product.updatedAt = now
    if product.handle != old.handle {
      productIDs[old.handle] = nil
      productIDs[product.handle] = id
    }
    products[id] = product
    return [Happening(topic: .productsUpdate, resource: .product(id))]
  }

  /// A further variant, like the product's first one in what isn't said.
  mutating func addVariant(
    _ fields: VariantFields, to productID: Int, place: String
  ) throws(ShopError) -> (id: Int?, happenings: [Happening]) {
    guard var product = products[productID], let model = product.variantIDs.first.flatMap({ variants[$0] })
    else { return (nil, []) }
    let values = fields.optionValues ?? []
    var taken = Set(product.variantIDs.compactMap { variants[$0]?.optionValues })
    try check(values: values, options: product.options.map(\.name), taken: &taken, place: place)
    for (index, value) in values.enumerated() where !product.options[index].values.contains(value) {
      product.options[index].values.append(value)
    }
    let made = ProductVariant(
      id: nextID(), productID: product.id, inventoryItemID: nextID(), sku: nil, barcode: nil,
      title: Self.title(of: values), price: fields.price ?? model.price, compareAtPrice: nil, unitCost: nil,
      taxable: true, requiresShipping: true, tracked: false, grams: 0, optionValues: values,
      harmonizedSystemCode: nil, countryCodeOfOrigin: nil, metafields: [], createdAt: now, updatedAt: now)
    add(made)
    product.variantIDs.append(made.id)
    products[product.id] = product
    _ = try change(variantID: made.id, place: place) { fields.set(&$0) }
    return (
      made.id,
      [
        Happening(topic: .productsUpdate, resource: .product(productID)),
        Happening(topic: .inventoryItemsCreate, resource: .inventoryItem(made.inventoryItemID)),
      ]
    )
  }

  mutating func delete(variantID id: Int, place: String) throws(ShopError) -> [Happening] {
    guard let variant = variants[id], var product = products[variant.productID] else { return [] }
    guard product.variantIDs.count > 1 else {
      throw ShopError(
        code: .invalidOptions, message: "You cannot delete the last variant of a product.", place: place,
        remedy: "delete the product")
    }
    product.variantIDs.removeAll { $0 == id }
    product.updatedAt = now
    products[product.id] = product
    return [Happening(topic: .productsUpdate, resource: .product(product.id)), remove(variant)]
  }

  mutating func delete(productID id: Int) -> [Happening] {
    products[id].map { delete($0) } ?? []
  }

  /// A product's images in this order; those that aren't named go.
  mutating func setImages(_ images: [RESTWrites.WantedImage], of productID: Int) {
    guard var product = products[productID] else { return }
    let known = product.media
    let others = product.media.filter { $0.kind != "IMAGE" }
    product.media =
      others
      + images.compactMap { image in
        switch image {
        case .known(let id, let alt):
          var media = known.first { $0.id == id }
          media?.alt = alt
          return media
        case .new(let url, let alt): return ProductMedia(id: nextID(), url: url, alt: alt, status: "READY")
        }
      }
    product.updatedAt = now
    products[productID] = product
  }
}
