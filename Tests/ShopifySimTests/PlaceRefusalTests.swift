import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Orders that are refused")
struct PlaceRefusalTests {
  private static func mug(_ quantity: Int = 1, _ price: ExactDecimal? = nil) -> OrderLineInput {
    OrderLineInput(sku: ShopFixture.mug, quantity: quantity, price: price)
  }

  private static func with(_ change: (inout OrderInput) -> Void) -> OrderInput {
    var input = OrderInput(lines: [mug()])
    change(&input)
    return input
  }

  private static func percent(_ text: String) -> [DiscountInput] {
    [DiscountInput(.code("X"), .percentage(decimal(text)))]
  }

  private static let refusals: [(OrderInput, ShopError.Code)] = [
    (OrderInput(lines: []), .emptyOrder),
    (OrderInput(lines: [OrderLineInput(sku: SKU("NONE"), quantity: 1)]), .unknownSKU),
    (OrderInput(lines: [mug(0)]), .invalidQuantity), (OrderInput(lines: [mug(-3)]), .invalidQuantity),
    (OrderInput(lines: [mug(.max)]), .invalidQuantity), (OrderInput(lines: [mug(.min)]), .invalidQuantity),
    (OrderInput(name: "#1001", lines: [mug()]), .duplicateName),
    (OrderInput(lines: [mug(1, decimal("1.005"))]), .invalidAmount),
    (OrderInput(lines: [mug(1, -1)]), .invalidAmount),
    (OrderInput(lines: [mug(1, 1_000_000_000_000)]), .invalidAmount),
    (OrderInput(lines: [mug(1_000_000_000, decimal("999999999999.99"))]), .invalidAmount),
    (OrderInput(lines: [mug(1_000_000, 999_999), mug(1_000_000, 999_999)]), .invalidAmount),
    (with { $0.lines[0].discounts = percent("101") }, .invalidAmount),
    (with { $0.discounts = percent("-1") }, .invalidAmount),
    (with { $0.discounts = percent("99999999999999999") }, .invalidAmount),
    (with { $0.discounts = percent("0.00000000000000001") }, .invalidAmount),
    (with { $0.discounts = [DiscountInput(.code("X"), .fixed(-5))] }, .invalidAmount),
    (with { $0.discounts = [DiscountInput(.code("X"), .fixedEach(decimal("0.001")))] }, .invalidAmount),
    (with { $0.lines[0].taxes = [ShopFixture.tax("T", "11")] }, .invalidAmount),
    (with { $0.lines[0].taxes = [ShopFixture.tax("T", "-0.1")] }, .invalidAmount),
    (with { $0.lines[0].taxes = [ShopFixture.tax("T", "0.10000000000000001")] }, .invalidAmount),
    (with { $0.shipping = [ShippingInput(title: "S", price: -1)] }, .invalidAmount),
    (with { $0.tip = -1 }, .invalidAmount), (with { $0.tip = decimal("0.001") }, .invalidAmount),
    (with { $0.additionalFees = [FeeInput(name: "F", amount: -1)] }, .invalidAmount),
    (with { $0.lines[0].duties = [DutyInput(amount: -1)] }, .invalidAmount),
    (with { $0.lines[0].customTitle = "Custom" }, .invalidAmount),
    (with { $0.lines[0].location = "Mars" }, .unknownLocation),
    (with { $0.presentmentCurrency = CurrencyCode("XXX") }, .invalidCurrency),
    (with { $0.company = "Nobody" }, .unknownCompany), (with { $0.paymentDueInDays = -1 }, .invalidAmount),
    (with { $0.paymentDueInDays = .max }, .invalidAmount),
    (with { $0.transactions = [TransactionInput(gateway: "manual", kind: .capture)] }, .notSimulated),
    (with { $0.transactions = [TransactionInput(gateway: "manual", amount: -1)] }, .invalidAmount),
    (with { $0.transactions = [TransactionInput(gateway: "gift_card", giftCard: "NONE")] }, .unknownGiftCard),
    (with { $0.transactions = [TransactionInput(gateway: "store_credit")] }, .insufficientFunds),
  ]

  @Test(
    "An order that can't be is refused with place and remedy, and changes nothing",
    arguments: refusals.indices)
  func refusal(index: Int) throws {
    let (input, code) = Self.refusals[index]
    var shop = ShopFixture.shop()
    _ = try shop.apply(.placeOrder(OrderInput(lines: [Self.mug()])))
    let before = shop
    #expect {
      _ = try shop.apply(.placeOrder(input))
    } throws: { error in
      guard let error = error as? ShopError else { return false }
      return error.code == code && !error.place.isEmpty && !error.remedy.isEmpty && !error.message.isEmpty
    }
    #expect(shop.orders.count == 1 && shop.customers.count == before.customers.count)
    #expect(shop.lastID == before.lastID && shop.now == before.now)
    #expect(shop.eventCount == before.eventCount)
  }

  @Test("The largest amounts are computed, not trapped")
  func largest() throws {
    var shop = ShopFixture.shop(taxesIncluded: true, taxes: [ShopFixture.tax("T", "0.123456789012")])
    var line = Self.mug(1_000_000_000, decimal("999.99"))
    line.discounts =
      Self.percent("12.3456789012345") + [DiscountInput(.code("E"), .fixedEach(decimal("0.01")))]
    #expect(throws: ShopError.self) { _ = try shop.apply(.placeOrder(OrderInput(lines: [line]))) }
    line.discounts = Self.percent("12.345678901") + [DiscountInput(.code("E"), .fixedEach(decimal("0.01")))]
    _ = try shop.apply(
      .placeOrder(OrderInput(lines: [line], discounts: [DiscountInput(.code("A"), .fixed(999_999_999))])))
    try OrderRules(try #require(shop.orders.first)).check()
  }
}
