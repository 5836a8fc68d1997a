import CommerceTypes

/// Reads a profile file.
struct ProfileReader {
  static let keys: Set<String> = [
    "profile", "about", "currency", "rounding", "price_digits", "order_reference", "taxes", "locations",
    "gateways",
    "pricelists", "shipping_product", "adjustment_product",
  ]

  /// The profile, or nil after problems were added.
  func read(_ root: YAMLValue) -> Profile? {
    guard let map = root.mapping("a profile", allowed: Self.keys) else { return nil }
    let name = map.required("profile")?.text("the profile's name")
    let currency = map.required("currency").flatMap(Self.currency)
    let reference = map["order_reference"].flatMap(orderReference)
    let taxes = unique(map.required("taxes")?.list("taxes")?.compactMap(tax) ?? [], in: map, "taxes") {
      $0.key
    }
    let locations = map.required("locations")?.list("locations", atLeast: 1)?.compactMap(location)
    let gateways = map["gateways"]?.list("gateways")?.compactMap(gateway)
    let pricelists = map["pricelists"]?.list("pricelists")?.compactMap(pricelist)
    let shipping = map.required("shipping_product")?.text("an internal reference")
    let rounding = map["rounding"].flatMap { $0.word(Profile.Rounding.self) }
    let digits = map["price_digits"]?.integer("digits behind the point", in: 2...9)
    let about = map["about"]?.text()
    let adjustment = map["adjustment_product"]?.text("an internal reference")
    guard let name, let currency, let locations, let shipping else { return nil }
    return Profile(
      name: name, about: about, currency: currency, rounding: rounding, priceDigits: digits,
      orderReference: reference ?? Profile.OrderReference(field: "client_order_ref", content: .name),
      taxes: taxes, locations: locations, gateways: gateways ?? [], pricelists: pricelists ?? [],
      shippingProduct: shipping, adjustmentProduct: adjustment)
  }

  static func currency(_ value: YAMLValue) -> CurrencyCode? {
    guard let text = value.text("a currency code") else { return nil }
    guard text.count == 3, text.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
      value.problem("'\(text)' is not a currency code; write EUR, USD …")
      return nil
    }
    return CurrencyCode(text)
  }

  /// A rate as a fraction: 0.19.
  static func rate(_ value: YAMLValue) -> TaxRate? {
    guard let fraction = value.decimal("a tax rate as a fraction, 0.19") else { return nil }
    guard !fraction.isNegative, fraction < 1 else {
      value.problem("a tax rate is a fraction from 0 to below 1; 19 % is 0.19")
      return nil
    }
    return TaxRate(fraction: fraction)
  }

  private func orderReference(_ value: YAMLValue) -> Profile.OrderReference? {
    guard let map = value.mapping("an order reference", allowed: ["field", "holds"]) else { return nil }
    let field = map.required("field")?.text("a field of sale.order")
    let content = map.required("holds").flatMap { $0.word(Profile.OrderReference.Content.self) }
    guard let field, let content else { return nil }
    return Profile.OrderReference(field: field, content: content)
  }

  private func tax(_ value: YAMLValue) -> ProfileTax? {
    let allowed: Set = ["key", "title", "rate", "price_included", "odoo", "country"]
    guard let map = value.mapping("a tax", allowed: allowed) else { return nil }
    let key = map.required("key")?.text("the tax's key")
    let title = map.required("title")?.text("the title of Shopify's tax line")
    let rate = map.required("rate").flatMap(Self.rate)
    let included = map.required("price_included")?.boolean()
    let odoo = map.required("odoo")?.text("the name of the account.tax")
    let country = map["country"]?.text("a country code").map { CountryCode($0) }
    guard let key, let title, let rate, let included, let odoo else { return nil }
    return ProfileTax(
      key: key, title: title, rate: rate, priceIncluded: included, odooName: odoo, country: country)
  }

  private func location(_ value: YAMLValue) -> ProfileLocation? {
    guard let map = value.mapping("a location", allowed: ["shopify", "odoo"]) else { return nil }
    let shopify = map.required("shopify")?.text("the location's name in Shopify")
    let odoo = map.required("odoo")?.text("a stock.location's complete_name")
    guard let shopify, let odoo else { return nil }
    return ProfileLocation(shopify: shopify, odoo: odoo)
  }

  private func gateway(_ value: YAMLValue) -> ProfileGateway? {
    let allowed: Set = ["shopify", "journal_code", "journal_name"]
    guard let map = value.mapping("a gateway", allowed: allowed) else { return nil }
    let shopify = map.required("shopify")?.text("a gateway of Shopify's transactions")
    let code = map.required("journal_code").flatMap { value -> String? in
      guard let code = value.text("a journal code") else { return nil }
      guard code.count <= 5 else {
        value.problem("the journal code '\(code)' has over 5 characters")
        return nil
      }
      return code
    }
    let name = map.required("journal_name")?.text("the journal's name")
    guard let shopify, let code, let name else { return nil }
    return ProfileGateway(shopify: shopify, journalCode: code, journalName: name)
  }

  private func pricelist(_ value: YAMLValue) -> ProfilePricelist? {
    guard let map = value.mapping("a pricelist", allowed: ["currency", "name"]) else { return nil }
    let currency = map.required("currency").flatMap(Self.currency)
    let name = map.required("name")?.text("the pricelist's name")
    guard let currency, let name else { return nil }
    return ProfilePricelist(currency: currency, name: name)
  }

  private func unique<Item>(
    _ items: [Item], in map: YAMLMapping, _ key: String, by name: (Item) -> String
  ) -> [Item] {
    var seen: Set<String> = []
    for item in items where !seen.insert(name(item)).inserted {
      map[key]?.problem("'\(name(item))' stands twice among the \(key)")
    }
    return items
  }
}
