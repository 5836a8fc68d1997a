import CommerceTypes
import GraphQLLanguage
import ShopifySim

/// Shops for the REST bodies: one order with everything that an order can have, and what surrounds it.
enum RESTShops {
  static let shirt = SKU("SHIRT-M")
  static let address = MailingAddress(
    firstName: "Ada", lastName: "Byron", address1: "1 Analytical Way", city: "Albany", zip: "12207",
    country: CountryCode("US"), provinceCode: "NY", phone: "+15185550100")

  /// Prices exclude 6 % and 3 % tax; customers may pay in euros, yen and dinars.
  static func configuration(
    currency: CurrencyCode = .usd, taxesIncluded: Bool = false
  ) -> ShopConfiguration {
    var shirt = ProductInput(sku: Self.shirt, title: "Shirt", price: 30, grams: 250)
    shirt.options = ["Size"]
    shirt.optionValues = ["M"]
    shirt.moreVariants = [
      ProductInput.Variant(sku: SKU("SHIRT-L"), optionValues: ["L"], price: 32, barcode: "4012345")
    ]
    shirt.images = ["https://cdn.example.com/shirt.png"]
    shirt.tags = ["cotton", "new"]
    let digits = currency.minorDigits
    var configuration = ShopConfiguration(
      domain: "rest.myshopify.com", currency: currency, taxesIncluded: taxesIncluded, taxShipping: true,
      taxes: [ShopFixture.tax("State Tax", "0.06"), ShopFixture.tax("City Tax", "0.03")],
      locations: ["Albany", "Boston"],
      products: [
        ProductInput(
          sku: SKU("MUG"), title: "Mug", price: ExactDecimal(minorUnits: 1190, digits: digits), grams: 400),
        ProductInput(sku: SKU("BOOK"), title: "Book", price: 20, taxable: false), shirt,
        ProductInput(
          sku: SKU("CARD"), title: "Gift card", price: 50, requiresShipping: false, taxable: false,
          tracked: false, isGiftCard: true),
      ], utcOffsetMinutes: -300)
    configuration.presentmentRates = [
      .usd: 1, .eur: ExactDecimal(minorUnits: 9, digits: 1), CurrencyCode("JPY"): 150,
      CurrencyCode("KWD"): ExactDecimal(minorUnits: 3, digits: 1),
    ]
    configuration.presentmentRates[currency] = nil
    return configuration
  }

  /// Units of everything in Albany.
  static func stocked(_ configuration: ShopConfiguration = configuration()) throws -> Shop {
    var shop = Shop(configuration)
    for sku in ["MUG", "BOOK", "SHIRT-M", "SHIRT-L"] {
      _ = try shop.apply(
        .setInventory(InventoryInput(sku: SKU(sku), location: "Albany", available: 100)))
    }
    return shop
  }

  /// Three mugs with 10 % off by a code, two books, a tip, a duty and a fee; shipping 8.00 with 3.00 off; paid.
  static func input(in currency: CurrencyCode? = nil) -> OrderInput {
    OrderInput(
      email: "ada@example.com",
      customer: CustomerInput(email: "ada@example.com", firstName: "Ada", lastName: "Byron"),
      shippingAddress: address,
      lines: [
        OrderLineInput(
          sku: SKU("MUG"), quantity: 3,
          duties: [DutyInput(amount: 4, harmonizedSystemCode: "691110", countryCodeOfOrigin: "CN")],
          attributes: [CustomAttribute(key: "Engraving", value: "A. B.")]),
        OrderLineInput(sku: SKU("BOOK"), quantity: 2),
      ],
      discounts: [DiscountInput(.code("TEN"), .percentage(10))],
      shipping: [
        ShippingInput(
          title: "Ground", price: 8, discounts: [DiscountInput(.automatic(title: "Ship less"), .fixed(3))])
      ],
      transactions: [TransactionInput(gateway: "shopify_payments")], note: "Ring twice",
      tags: ["b", "a"], phone: "+15185550100", presentmentCurrency: currency, tip: 5,
      additionalFees: [FeeInput(name: "Import fee", amount: 2)], poNumber: "PO-7",
      attributes: [CustomAttribute(key: "gift", value: "yes")])
  }

  static func withOrder(
    _ configuration: ShopConfiguration = configuration(), in currency: CurrencyCode? = nil
  ) throws -> Shop {
    var shop = try stocked(configuration)
    _ = try shop.apply(.placeOrder(input(in: currency)))
    return shop
  }
}

extension Shop {
  /// What a read route answers under a name; null for any answer but 200.
  func rest(_ path: String, _ name: String, _ query: [String: String] = [:]) -> JSONValue {
    let answer = RESTRoutes(shop: self).answer(path: "/admin/api/2026-07/\(path).json", query: query)
    return answer.status == 200 ? answer.body[name] ?? .null : .null
  }

  /// The newest order's body.
  var restOrder: JSONValue { orders.last.map { rest("orders/\($0.id)", "order") } ?? .null }
}

extension JSONValue {
  /// The names of an object's members.
  var names: Set<String> { Set((objectValue ?? []).map(\.name)) }
}
