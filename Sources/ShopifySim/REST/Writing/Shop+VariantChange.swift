import CommerceTypes

/// Changing products and variants by their ids.
extension Shop {
  /// Changes a variant and its product; a SKU that another variant has is shared.
  mutating func change(
    variantID id: Int, place: String, _ change: (inout ProductVariant) -> Void
  ) throws(ShopError) -> [Happening] {
    guard let old = variants[id], var product = products[old.productID] else {
      throw ShopError(
        code: .unknownSKU, message: "Variant does not exist", place: place, remedy: "name a variant's id")
    }
    var variant = old
    change(&variant)
    try checkAmount(variant.price, "Price", place: place)
    if let price = variant.compareAtPrice { try checkAmount(price, "Compare at price", place: place) }
    if let cost = variant.unitCost { try checkAmount(cost, "Cost", place: place) }
    guard variant.grams >= 0 else {
      throw ShopError(
        code: .invalidQuantity, message: "Weight must be greater than or equal to 0", place: place,
        remedy: "give a weight of 0 or more")
    }
    variant.updatedAt = now
    if variant.sku != old.sku {
      unindex(old)
      variants[id] = variant
      index(variant)
    } else {
      variants[id] = variant
    }
    product.updatedAt = now
    products[product.id] = product
    let isItemChanged =
      variant.sku != old.sku || variant.tracked != old.tracked || variant.unitCost != old.unitCost
      || variant.requiresShipping != old.requiresShipping
      || variant.countryCodeOfOrigin != old.countryCodeOfOrigin
      || variant.harmonizedSystemCode != old.harmonizedSystemCode
    let own = Happening(topic: .productsUpdate, resource: .product(product.id))
    guard isItemChanged else { return [own] }
    return [own, Happening(topic: .inventoryItemsUpdate, resource: .inventoryItem(variant.inventoryItemID))]
  }

  /// Gives a variant the values of its product's options, which learn new ones.
  mutating func give(
    _ values: [String], toVariant id: Int, place: String
  ) throws(ShopError) {
    guard var variant = variants[id], var product = products[variant.productID],
      values != variant.optionValues
    else { return }
    var taken = Set(product.variantIDs.filter { $0 != id }.compactMap { variants[$0]?.optionValues })
    try check(values: values, options: product.options.map(\.name), taken: &taken, place: place)
    for (index, value) in values.enumerated() where !product.options[index].values.contains(value) {
      product.options[index].values.append(value)
    }
    variant.optionValues = values
    variant.title = Self.title(of: values)
    variants[id] = variant
    products[product.id] = product
  }
}
