import CommerceTypes

/// Reads a shop file.
struct ShopReader {
  static let keys: Set<String> = [
    "shop", "about", "profile", "currency", "taxes_included", "tax_shipping", "taxes", "locations",
    "products",
  ]

  /// The shop, or nil after problems were added.
  func read(_ root: YAMLValue) -> ShopFile? {
    guard let map = root.mapping("a shop", allowed: Self.keys) else { return nil }
    let name = map.required("shop")?.text("the shop's name")
    let profile = map.required("profile")?.text("a profile's name")
    let currency = map.required("currency").flatMap(ProfileReader.currency)
    let included = map.required("taxes_included")?.boolean()
    let taxShipping = map.required("tax_shipping")?.boolean()
    let taxes = map["taxes"]?.list("taxes")?.compactMap(Self.tax)
    let locations = map.required("locations")?.list("locations", atLeast: 1)?.compactMap {
      $0.text("a location's name")
    }
    let products = map.required("products")?.list("products", atLeast: 1)?.compactMap(product)
    let about = map["about"]?.text()
    guard let name, let profile, let currency, let included, let taxShipping, let locations, let products
    else { return nil }
    for sku in Set(products.map(\.sku)) where products.count(where: { $0.sku == sku }) > 1 {
      map["products"]?.problem("the SKU \(sku) stands twice")
    }
    return ShopFile(
      name: name, about: about, profile: profile, currency: currency, taxesIncluded: included,
      taxShipping: taxShipping, taxes: taxes ?? [], locations: locations, products: products)
  }

  static func tax(_ value: YAMLValue) -> ShopFile.ShopTax? {
    guard let map = value.mapping("a tax", allowed: ["title", "rate"]) else { return nil }
    let title = map.required("title")?.text("the tax's title")
    let rate = map.required("rate").flatMap(ProfileReader.rate)
    guard let title, let rate else { return nil }
    return ShopFile.ShopTax(title: title, rate: rate)
  }

  private func product(_ value: YAMLValue) -> ShopFile.ShopProduct? {
    let allowed: Set = ["sku", "title", "price", "requires_shipping", "taxable"]
    guard let map = value.mapping("a product", allowed: allowed) else { return nil }
    let sku = map.required("sku")?.text("a SKU")
    let title = map.required("title")?.text("a title")
    let price = map.required("price")?.decimal()
    let ships = map["requires_shipping"].map { $0.boolean() } ?? true
    let taxable = map["taxable"].map { $0.boolean() } ?? true
    guard let sku, let title, let price, let ships, let taxable else { return nil }
    return ShopFile.ShopProduct(
      sku: SKU(sku), title: title, price: price, requiresShipping: ships, taxable: taxable)
  }
}
