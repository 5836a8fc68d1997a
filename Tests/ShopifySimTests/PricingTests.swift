import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Discounts and taxes")
struct PricingTests {
  @Test(
    "An amount is spread to the cent, the largest remainders first",
    arguments: [
      ("10.00", ["10.00", "10.00", "10.00"], ["3.34", "3.33", "3.33"]),
      ("5.00", ["19.99", "5.01", "7.35"], ["3.09", "0.77", "1.14"]),
      ("0.01", ["1.00", "2.00"], ["0.00", "0.01"]),
      ("3.00", ["0.00", "3.00"], ["0.00", "3.00"]),
      ("1.00", ["0.00", "0.00"], ["0.00", "0.00"]),
    ])
  func spread(amount: String, weights: [String], parts: [String]) {
    let result = Apportionment.parts(of: decimal(amount), weights: weights.map(decimal), digits: 2)
    #expect(result == parts.map(decimal))
  }

  @Test(
    "Each tax is rounded half up by itself",
    arguments: [
      (false, "21.87", ["0.05"], ["1.09"]), (false, "70.00", ["0.09975"], ["6.98"]),
      (false, "20.00", ["0.04", "0.045", "0.00375"], ["0.80", "0.90", "0.08"]),
      (true, "23.80", ["0.19"], ["3.80"]), (true, "10.00", ["0.05", "0.09975"], ["0.43", "0.87"]),
      (false, "0.50", ["0.01"], ["0.01"]),
    ])
  func taxes(included: Bool, net: String, rates: [String], amounts: [String]) {
    let calculator = TaxCalculator(taxesIncluded: included, digits: 2)
    let lines = calculator.taxLines(on: decimal(net), taxes: rates.map { ShopFixture.tax("T", $0) })
    #expect(lines.map(\.price) == amounts.map(decimal))
  }

  @Test("A code over three lines takes its whole amount, and tax is on what is left")
  func code() throws {
    var shop = ShopFixture.shop(taxes: [ShopFixture.tax("Sales", "0.08")])
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [
            OrderLineInput(sku: ShopFixture.mug, quantity: 1),
            OrderLineInput(sku: ShopFixture.tee, quantity: 1),
            OrderLineInput(sku: ShopFixture.book, quantity: 1),
          ], discounts: [DiscountInput(.code("SAVE10"), .fixed(decimal("10.00")))])))
    let order = shop.orders[0]
    #expect(order.lineItems.map(\.totalDiscount) == ["3.03", "5.10", "1.87"].map(decimal))
    #expect(order.amount(ofApplication: 0) == decimal("10.00"))
    #expect(order.subtotalPrice == decimal("29.25"))
    #expect(order.lineItems.map(\.totalTax) == ["0.71", "1.19", "0"].map(decimal))
  }

  @Test("A discount never takes more than there is")
  func cap() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)],
          discounts: [
            DiscountInput(.manual(title: "All"), .fixed(decimal("99.00"))),
            DiscountInput(.code("MORE"), .percentage(10)),
          ])))
    #expect(shop.orders[0].totalPrice.isZero)
    #expect(shop.orders[0].totalDiscounts == decimal("11.90"))
    #expect(shop.orders[0].displayFinancialStatus == .paid)
  }

  @Test("Refunds of single units add up to the line, the last one taking the odd cent")
  func lastCent() throws {
    var shop = ShopFixture.shop(taxes: [ShopFixture.tax("Sales", "0.0725")])
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [
            OrderLineInput(
              sku: ShopFixture.mug, quantity: 3, price: decimal("10.00"),
              discounts: [DiscountInput(.manual(title: "Dent"), .fixed(decimal("0.05")))])
          ], transactions: [TransactionInput(gateway: "manual")])))
    for _ in 0..<3 {
      _ = try shop.apply(
        .refund(RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 1)])))
    }
    let order = shop.orders[0]
    #expect(order.refunds.map { $0.lines[0].subtotal } == ["9.98", "9.98", "9.99"].map(decimal))
    #expect(order.refunds.map { $0.lines[0].totalTax } == ["0.72", "0.72", "0.73"].map(decimal))
    #expect(order.displayFinancialStatus == .refunded)
    #expect(order.currentTotalPrice.isZero)
  }
}
