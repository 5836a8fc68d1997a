import CommerceTypes
import ShopifySim

/// A shop that is filled with paid orders of five lines, of a thousand customers and fifty products.
struct Filling {
  private(set) var shop: Shop
  private let count: Int
  private let skus: [SKU]

  init(orders count: Int) {
    self.count = count
    skus = (0..<50).map { SKU("P-\($0)") }
    let fraction = ExactDecimal(minorUnits: 19, digits: 2)
    let products = skus.enumerated().map { index, sku in
      ProductInput(
        sku: sku, title: "Product \(index)", price: ExactDecimal(minorUnits: 995 + 137 * index, digits: 2))
    }
    shop = Shop(
      ShopConfiguration(
        domain: "growth.myshopify.com", currency: .eur, taxesIncluded: true,
        taxes: [TaxInput(title: "VAT", rate: TaxRate(fraction: fraction))], locations: ["Main"],
        products: products))
  }

  mutating func stock() throws {
    for sku in skus {
      _ = try shop.apply(
        .setInventory(InventoryInput(sku: sku, location: "Main", available: 1_000_000_000)))
    }
  }

  mutating func place() throws {
    for number in 0..<count { _ = try shop.apply(.placeOrder(order(number))) }
  }

  mutating func wait(days: Int) throws { _ = try shop.apply(.wait(seconds: days * 86_400)) }

  private func order(_ number: Int) -> OrderInput {
    OrderInput(
      email: "customer\(number % 1000)@example.com",
      shippingAddress: MailingAddress(
        firstName: "Ann", lastName: "Example \(number % 1000)", address1: "Main Street \(number % 90)",
        city: "Berlin", zip: "10115", country: CountryCode("DE")),
      lines: (0..<5).map { line in
        OrderLineInput(sku: skus[(number * 7 + line * 11) % skus.count], quantity: 1 + (number + line) % 3)
      },
      transactions: [TransactionInput(gateway: "shopify_payments")])
  }

  var lineCount: Int { shop.orders.reduce(0) { $0 + $1.lineItems.count } }
  var unpaidCount: Int { shop.balanceTransactions.reduce(0) { $0 + ($1.payoutID == nil ? 1 : 0) } }
}
