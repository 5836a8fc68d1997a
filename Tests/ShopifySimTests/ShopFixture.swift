import CommerceTypes
import ShopifySim

/// Shops to test with.
enum ShopFixture {
  static let mug = SKU("MUG")
  static let tee = SKU("TEE")
  static let book = SKU("BOOK")

  static func configuration(
    currency: CurrencyCode = .usd, taxesIncluded: Bool = false, taxShipping: Bool = false,
    taxes: [TaxInput] = []
  ) -> ShopConfiguration {
    ShopConfiguration(
      domain: "test.myshopify.com", currency: currency, taxesIncluded: taxesIncluded,
      taxShipping: taxShipping,
      taxes: taxes, locations: ["Berlin", "Hamburg"],
      products: [
        ProductInput(sku: mug, title: "Mug", price: decimal("11.90")),
        ProductInput(sku: tee, title: "Tee", price: decimal("20.00")),
        ProductInput(sku: book, title: "Book", price: decimal("7.35"), taxable: false),
      ], utcOffsetMinutes: -300)
  }

  static func shop(
    currency: CurrencyCode = .usd, taxesIncluded: Bool = false, taxShipping: Bool = false,
    taxes: [TaxInput] = []
  ) -> Shop {
    Shop(
      configuration(currency: currency, taxesIncluded: taxesIncluded, taxShipping: taxShipping, taxes: taxes))
  }

  static func tax(_ title: String, _ fraction: String) -> TaxInput {
    TaxInput(title: title, rate: TaxRate(fraction: decimal(fraction)))
  }
}

/// The decimal of a text that the test wrote itself; zero would show at once.
func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }
