import CommerceTypes

/// Reads a shop file.
struct ShopReader {
  static let keys: Set<String> = [
    "shop", "about", "profile", "currency", "taxes_included", "tax_shipping", "taxes", "locations",
    "products", "presentment", "cash_rounding",
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
    var file = ShopFile(
      name: name, about: about, profile: profile, currency: currency, taxesIncluded: included,
      taxShipping: taxShipping, taxes: taxes ?? [], locations: locations, products: products)
    file.presentment = map["presentment"]?.list("currencies")?.compactMap(presentment) ?? []
    file.cashRounding = map["cash_rounding"]?.decimal()
    return file
  }

  static func tax(_ value: YAMLValue) -> ShopFile.ShopTax? { tax(value, isOrder: false)?.tax }

  /// - Parameter isOrder: an order's taxes may also say who remits them.
  static func tax(_ value: YAMLValue, isOrder: Bool) -> (tax: ShopFile.ShopTax, channelLiable: Bool?)? {
    let allowed: Set = isOrder ? ["title", "rate", "channel_liable"] : ["title", "rate"]
    guard let map = value.mapping("a tax", allowed: allowed) else { return nil }
    let title = map.required("title")?.text("the tax's title")
    let rate = map.required("rate").flatMap(ProfileReader.rate)
    let liable = map["channel_liable"].map { $0.boolean() }
    guard let title, let rate else { return nil }
    return (ShopFile.ShopTax(title: title, rate: rate), liable ?? nil)
  }

  private func presentment(_ value: YAMLValue) -> ShopFile.Presentment? {
    guard let map = value.mapping("a currency", allowed: ["currency", "rate"]) else { return nil }
    let currency = map.required("currency").flatMap(ProfileReader.currency)
    let rate = map.required("rate").flatMap { value -> ExactDecimal? in
      guard let rate = value.decimal("units for one unit of the shop's currency") else { return nil }
      guard rate > .zero else {
        value.problem("a rate is above 0")
        return nil
      }
      return rate
    }
    guard let currency, let rate else { return nil }
    return ShopFile.Presentment(currency: currency, rate: rate)
  }

  private func product(_ value: YAMLValue) -> ShopFile.ShopProduct? {
    let allowed: Set = ["sku", "title", "price", "requires_shipping", "taxable", "gift_card"]
    guard let map = value.mapping("a product", allowed: allowed) else { return nil }
    let sku = map.required("sku")?.text("a SKU")
    let title = map.required("title")?.text("a title")
    let price = map.required("price")?.decimal()
    let ships = map["requires_shipping"].map { $0.boolean() } ?? true
    let taxable = map["taxable"].map { $0.boolean() } ?? true
    let isGiftCard = map["gift_card"].map { $0.boolean() } ?? false
    guard let sku, let title, let price, let ships, let taxable, let isGiftCard else { return nil }
    return ShopFile.ShopProduct(
      sku: SKU(sku), title: title, price: price, requiresShipping: ships, taxable: taxable,
      isGiftCard: isGiftCard)
  }
}
