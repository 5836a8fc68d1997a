import CommerceTypes

@testable import Connector

/// Small orders for the mapper's tables; amounts are typed, never computed.
enum SampleOrders {
  static let mapping = MappingConfiguration(
    taxes: [
      .init(title: "VAT", ratePercent: "19", priceIncluded: true, odooTax: "VAT 19 % incl."),
      .init(title: "State", ratePercent: "6.25", priceIncluded: false, odooTax: "State 6.25 %"),
      .init(title: "County", ratePercent: "1", priceIncluded: false, odooTax: "County 1 %"),
      .init(title: "City", ratePercent: "1", priceIncluded: false, odooTax: "City 1 %"),
    ],
    locations: [.init(shopify: "Berlin", odoo: "WH/Stock"), .init(shopify: "Hamburg", odoo: "HH/Stock")],
    gateways: [.init(shopify: "shopify_payments", journalCode: "SHOPY")],
    pricelists: [.init(currency: "EUR", name: "Shop EUR"), .init(currency: "USD", name: "Shop USD")],
    shippingProduct: "SHIPPING")

  static func amount(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }

  static func tax(_ title: String, _ rate: String, _ price: String) -> ShopifyTaxLine {
    ShopifyTaxLine(
      title: title, rate: TaxRate(fraction: amount(rate)), price: amount(price), isChannelLiable: false)
  }

  static func line(
    _ number: Int, sku: String? = "MUG", quantity: Int, price: String, off: [String] = [],
    taxes: [ShopifyTaxLine] = [], left: Int? = nil, open: Int? = nil
  ) -> ShopifyLine {
    ShopifyLine(
      id: GID(type: "LineItem", number: number), name: "Mug", sku: sku.map { SKU($0) }, quantity: quantity,
      currentQuantity: left ?? quantity, unfulfilledQuantity: open ?? left ?? quantity,
      requiresShipping: true,
      isGiftCard: false, unitPrice: amount(price), discountAllocations: off.map(amount), taxLines: taxes)
  }

  static func shipping(_ price: String, taxes: [ShopifyTaxLine] = []) -> ShopifyShippingLine {
    ShopifyShippingLine(
      id: GID(type: "ShippingLine", number: 90), title: "Standard", isRemoved: false, price: amount(price),
      discountAllocations: [], taxLines: taxes)
  }

  static func transaction(
    _ number: Int, _ kind: String, _ price: String, gateway: String = "shopify_payments",
    status: String = "SUCCESS"
  ) -> ShopifyTransaction {
    ShopifyTransaction(
      id: GID(type: "OrderTransaction", number: number), kind: kind, status: status, gateway: gateway,
      processedAt: "2026-03-04T06:00:00Z", amount: amount(price))
  }

  static func order(
    currency: CurrencyCode = .usd, included: Bool = false, lines: [ShopifyLine],
    shipping: [ShopifyShippingLine] = [], tax: String, total: String, transactions: [ShopifyTransaction] = []
  ) -> ShopifyOrder {
    ShopifyOrder(
      id: GID(type: "Order", number: 1), name: "#1001", email: "ada@example.com",
      processedAt: "2026-03-04T05:06:07Z", cancelledAt: nil, currency: currency, taxesIncluded: included,
      totalTax: amount(tax), totalPrice: amount(total), totalTip: .zero, totalDuties: .zero,
      totalAdditionalFees: .zero,
      customer: ShopifyCustomer(
        id: GID(type: "Customer", number: 7), firstName: "Ada", lastName: "Lovelace",
        displayName: "Ada Lovelace"),
      shippingAddress: ShopifyAddress(
        name: "Ada Lovelace", address1: "Str. 1", city: "Berlin", zip: "10115", country: CountryCode("DE")),
      billingAddress: nil, lines: lines, shippingLines: shipping, transactions: transactions,
      fulfillments: [],
      refunds: [])
  }

  static func fulfillment(
    _ number: Int, of line: Int = 10, quantity: Int, from location: String = "Berlin",
    status: String = "SUCCESS"
  ) -> ShopifyFulfillment {
    ShopifyFulfillment(
      id: GID(type: "Fulfillment", number: number), name: "#1001-F\(number)", status: status,
      createdAt: "2026-03-05T00:00:00Z", location: location, trackingNumbers: [],
      lines: [.init(lineItem: GID(type: "LineItem", number: line), quantity: quantity)])
  }

  /// Refund 50 of mugs at 11.90 with 19 % in them.
  static func refund(_ quantity: Int, _ restock: String, money: String?) -> ShopifyRefund {
    let net: [Int: (String, String)] = [1: ("11.90", "1.90"), 2: ("23.80", "3.80")]
    return ShopifyRefund(
      id: GID(type: "Refund", number: 50), processedAt: "2026-03-08T00:00:00Z",
      lines: net[quantity].map { subtotal, tax in
        [
          .init(
            lineItem: GID(type: "LineItem", number: 10), quantity: quantity, restockType: restock,
            location: nil, subtotal: amount(subtotal), tax: amount(tax))
        ]
      } ?? [],
      shippingLines: [], transactions: money.map { [transaction(60, "REFUND", $0)] } ?? [])
  }

  static func assignment(_ quantity: Int, at location: String?, of line: Int = 10) -> ShopifyAssignment {
    ShopifyAssignment(
      lineItem: GID(type: "LineItem", number: line), quantity: quantity, location: location)
  }

  /// Two mugs and shipping, 19 % included: 29.75 EUR.
  static func mugs(paid: Bool = true) -> ShopifyOrder {
    order(
      currency: .eur, included: true,
      lines: [line(10, quantity: 2, price: "11.90", taxes: [tax("VAT", "0.19", "3.80")])],
      shipping: [shipping("5.95", taxes: [tax("VAT", "0.19", "0.95")])], tax: "4.75", total: "29.75",
      transactions: paid ? [transaction(30, "SALE", "29.75")] : [])
  }

  static func plan(_ order: ShopifyOrder) throws -> Plan {
    try OrderMapper(table: MappingTable(mapping)).plan(for: order)
  }
}
