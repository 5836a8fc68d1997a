import CommerceTypes
import HashTreeCollections

/// Changing the catalogue.
extension Shop {
  mutating func change(_ input: ProductChange) throws(ShopError) -> [Happening] {
    let place = "product \(input.sku)"
    if case .create(let product) = input.action { return try create(product, sku: input.sku, place: place) }
    let variant = try variant(input.sku, place: place)
    guard var product = products[variant.productID] else {
      throw ShopError(
        code: .unknownSKU, message: "Product does not exist", place: place, remedy: "create it first")
    }
    var happenings: [Happening] = []
    switch input.action {
    case .create: break
    case .change(let title, let status, let tags):
      if let title { product.title = try checkedTitle(title, place: place) }
      if let status { product.status = try checkedWord(status, of: Self.productStatuses, place: place) }
      if let tags { product.tags = tags }
    case .changeVariant(let fields):
      happenings = try change(variant, fields, place: place)
    case .addVariant(let addition):
      let made = try add(addition, like: variant, to: &product, place: place)
      happenings = [Happening(topic: .inventoryItemsCreate, resource: .inventoryItem(made.inventoryItemID))]
    case .deleteVariant:
      guard product.variantIDs.count > 1 else {
        throw ShopError(
          code: .invalidOptions, message: "The product's last variant can't be deleted", place: place,
          remedy: "delete the product")
      }
      product.variantIDs.removeAll { $0 == variant.id }
      happenings = [remove(variant)]
    case .setMetafield(let namespace, let key, let type, let value):
      set(
        MetafieldInput(namespace: namespace, key: key, type: type, value: value), in: &product.metafields)
    case .addImage(let url, let alt):
      product.media.append(ProductMedia(id: nextID(), url: url, alt: alt, status: "READY"))
    case .delete:
      return delete(product)
    }
    product.updatedAt = now
    products[product.id] = product
    return [Happening(topic: .productsUpdate, resource: .product(product.id))] + happenings
  }

  private static let productStatuses = ["ACTIVE", "DRAFT", "ARCHIVED", "UNLISTED"]

  private mutating func create(
    _ input: ProductInput, sku: SKU, place: String
  ) throws(ShopError) -> [Happening] {
    guard input.sku == sku else {
      throw ShopError(
        code: .unknownSKU, message: "The step names \(sku), its product's first variant \(input.sku)",
        place: place, remedy: "give both the same SKU")
    }
    _ = try checkedTitle(input.title, place: place)
    try checkAmount(input.price, "Price", place: place)
    if let cost = input.unitCost { try checkAmount(cost, "Unit cost", place: place) }
    guard input.grams >= 0 else {
      throw ShopError(
        code: .invalidQuantity, message: "Weight must be greater than or equal to 0", place: place,
        remedy: "give a weight of 0 or more")
    }
    var taken: Set<[String]> = []
    try check(values: input.optionValues, options: input.options, taken: &taken, place: place)
    for variant in input.moreVariants {
      try checkAmount(variant.price, "Price", place: "\(place), \(variant.sku)")
      try check(values: variant.optionValues, options: input.options, taken: &taken, place: place)
    }
    let product = stock(input)
    return [Happening(topic: .productsCreate, resource: .product(product.id))]
      + product.variantIDs.compactMap { variants[$0] }.map {
        Happening(topic: .inventoryItemsCreate, resource: .inventoryItem($0.inventoryItemID))
      }
  }

  private mutating func change(
    _ old: ProductVariant, _ fields: ProductChange.VariantFields, place: String
  ) throws(ShopError) -> [Happening] {
    var variant = old
    if let price = fields.price {
      try checkAmount(price, "Price", place: place)
      variant.price = price
    }
    if let price = fields.compareAtPrice {
      try checkAmount(price, "Compare-at price", place: place)
      variant.compareAtPrice = price
    }
    variant.barcode = fields.barcode ?? old.barcode
    variant.taxable = fields.taxable ?? old.taxable
    variant.tracked = fields.tracked ?? old.tracked
    variant.updatedAt = now
    if let sku = fields.sku, sku != old.sku {
      unindex(old)
      variant.sku = sku
      index(variant)
    }
    variants[variant.id] = variant
    guard variant.sku != old.sku || variant.tracked != old.tracked else { return [] }
    return [Happening(topic: .inventoryItemsUpdate, resource: .inventoryItem(variant.inventoryItemID))]
  }

  private mutating func add(
    _ input: ProductInput.Variant, like model: ProductVariant, to product: inout Product, place: String
  ) throws(ShopError) -> ProductVariant {
    try checkAmount(input.price, "Price", place: place)
    var taken = Set(product.variantIDs.compactMap { variants[$0]?.optionValues })
    try check(
      values: input.optionValues, options: product.options.map(\.name), taken: &taken, place: place)
    for (index, value) in input.optionValues.enumerated()
    where !product.options[index].values.contains(value) {
      product.options[index].values.append(value)
    }
    let variant = ProductVariant(
      id: nextID(), productID: product.id, inventoryItemID: nextID(), sku: input.sku, barcode: input.barcode,
      title: Self.title(of: input.optionValues), price: input.price, compareAtPrice: nil,
      unitCost: model.unitCost, taxable: model.taxable, requiresShipping: model.requiresShipping,
      tracked: model.tracked, grams: model.grams, optionValues: input.optionValues,
      harmonizedSystemCode: model.harmonizedSystemCode, countryCodeOfOrigin: model.countryCodeOfOrigin,
      metafields: [], createdAt: now, updatedAt: now)
    add(variant)
    product.variantIDs.append(variant.id)
    return variant
  }

  /// Takes a product out of the shop with all its variants.
  mutating func delete(_ product: Product) -> [Happening] {
    lean(on: .deletedProduct)
    let items = product.variantIDs.compactMap { variants[$0] }.map { remove($0) }
    products[product.id] = nil
    productIDs[product.handle] = nil
    return [Happening(topic: .productsDelete, resource: .deleted(product.gid))] + items
  }

  /// Takes a variant out of the shop with its inventory item and its levels.
  mutating func remove(_ variant: ProductVariant) -> Happening {
    lean(on: .deletedProduct)
    unindex(variant)
    variants[variant.id] = nil
    variantIDsByInventoryItem[variant.inventoryItemID] = nil
    for location in locations {
      let key = LevelKey(inventoryItemID: variant.inventoryItemID, locationID: location.id)
      guard let level = levelIDs[key] else { continue }
      levelIDs[key] = nil
      inventoryLevels[level] = nil
    }
    return Happening(topic: .inventoryItemsDelete, resource: .deleted(variant.inventoryItemGID))
  }
}

extension Behaviour {
  static let deletedProduct = Behaviour(
    "product.delete", .assumed,
    "A deleted product or variant takes its inventory item and levels with it; lines of orders keep what they sold, and no inventory_levels/disconnect is sent."
  )
}
