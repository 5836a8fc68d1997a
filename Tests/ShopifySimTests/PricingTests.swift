import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Discounts and taxes")
struct PricingTests {
  private static let usd = CurrencyPair(.usd)

  private func placed(_ input: OrderInput, in shop: Shop) throws -> Order {
    var shop = shop
    _ = try shop.apply(.placeOrder(input))
    let order = try #require(shop.orders.first)
    try OrderRules(order).check()
    return order
  }

  private func line(
    _ sku: SKU = ShopFixture.mug, _ quantity: Int = 1, _ price: String, _ discounts: [DiscountInput] = []
  ) -> OrderLineInput {
    OrderLineInput(sku: sku, quantity: quantity, price: decimal(price), discounts: discounts)
  }

  @Test(
    "An amount is spread to the cent, the largest remainders first",
    arguments: [
      ("10.00", ["10.00", "10.00", "10.00"], ["3.34", "3.33", "3.33"]),
      ("5.00", ["19.99", "5.01", "7.35"], ["3.09", "0.77", "1.14"]),
      ("0.01", ["1.00", "2.00"], ["0.00", "0.01"]), ("3.00", ["0.00", "3.00"], ["0.00", "3.00"]),
      ("1.00", ["0.00", "0.00"], ["0.00", "0.00"]),
    ])
  func spread(amount: String, weights: [String], parts: [String]) {
    let result = Apportionment.parts(of: decimal(amount), weights: weights.map(decimal), digits: 2)
    #expect(result == parts.map(decimal))
  }

  @Test("An amount given for the order is cut, and the first line takes the rest")
  func spreadToFirst() {
    let weights = ["129.99", "39.98"].map(decimal)
    #expect(
      Apportionment.partsFirstTakesRest(of: decimal("10.20"), weights: weights, digits: 2)
        == ["7.81", "2.39"].map(decimal))
    #expect(
      Apportionment.partsFirstTakesRest(of: decimal("4.25"), weights: weights, digits: 2)
        == ["3.26", "0.99"].map(decimal))
  }

  @Test(
    "Each tax is rounded half up by itself",
    arguments: [
      (false, "21.87", ["0.05"], ["1.09"]), (false, "70.00", ["0.09975"], ["6.98"]),
      (false, "20.00", ["0.04", "0.045", "0.00375"], ["0.80", "0.90", "0.08"]),
      (true, "23.80", ["0.19"], ["3.80"]), (true, "10.00", ["0.05", "0.09975"], ["0.43", "0.87"]),
      (false, "0.50", ["0.01"], ["0.01"]),
      (false, "100.00", ["0.05", "0.09975"], ["5.00", "9.98"]), (true, "1067.00", ["0.05"], ["50.81"]),
      (false, "100.00", ["0.0625", "0.01", "0.01"], ["6.25", "1.00", "1.00"]),
    ])
  func taxes(included: Bool, net: String, rates: [String], amounts: [String]) {
    let calculator = TaxCalculator(taxesIncluded: included, currencies: Self.usd)
    let lines = calculator.taxLines(
      on: MoneyBag(decimal(net)), taxes: rates.map { ShopFixture.tax("T", $0) })
    #expect(lines.map(\.price) == amounts.map { MoneyBag(decimal($0)) })
  }

  @Test("A code over three lines takes its whole amount, and tax is on what is left")
  func code() throws {
    let order = try placed(
      OrderInput(
        lines: [
          line(ShopFixture.mug, "11.90"), line(ShopFixture.tee, "20.00"), line(ShopFixture.book, "7.35"),
        ],
        discounts: [DiscountInput(.code("SAVE10"), .fixed(decimal("10.00")))]),
      in: ShopFixture.shop(taxes: [ShopFixture.tax("Sales", "0.08")]))
    #expect(order.lineItems.map(\.totalDiscount.shop) == ["3.03", "5.10", "1.87"].map(decimal))
    #expect(order.amount(ofApplication: 0) == MoneyBag(decimal("10.00")))
    #expect(order.subtotalPrice == MoneyBag(decimal("29.25")))
    #expect(order.lineItems.map(\.totalTax.shop) == ["0.71", "1.19", "0"].map(decimal))
  }

  private func line(_ sku: SKU, _ price: String) -> OrderLineInput { line(sku, 1, price) }

  @Test("A discount never takes more than there is, and an order of nothing is paid")
  func cap() throws {
    let order = try placed(
      OrderInput(
        lines: [line("11.90")],
        discounts: [
          DiscountInput(.manual(title: "All"), .fixed(decimal("99.00"))),
          DiscountInput(.code("MORE"), .percentage(10)),
        ]), in: ShopFixture.shop())
    #expect(order.totalPrice.isZero)
    #expect(order.totalDiscounts == MoneyBag(decimal("11.90")))
    #expect(order.displayFinancialStatus == .paid)
  }

  private func line(_ price: String) -> OrderLineInput { line(ShopFixture.mug, 1, price) }

  @Test("Seven units of 129.99 less 33.33 cost 876.60")
  func fixedOnSeven() throws {
    let order = try placed(
      OrderInput(
        lines: [
          line(ShopFixture.mug, 7, "129.99", [DiscountInput(.manual(title: "B"), .fixed(decimal("33.33")))])
        ]),
      in: ShopFixture.shop())
    #expect(order.totalPrice.shop == decimal("876.60"))
  }

  @Test("A code of 10.00 on three units of 10.00 leaves 20.00, and on three lines too")
  func codeOverThree() throws {
    let code = [DiscountInput(.code("TEN"), .fixed(decimal("10.00")))]
    let one = try placed(
      OrderInput(lines: [line(ShopFixture.mug, 3, "10.00")], discounts: code), in: ShopFixture.shop())
    #expect(one.totalPrice.shop == decimal("20.00"))
    let three = try placed(
      OrderInput(lines: Array(repeating: line("10.00"), count: 3), discounts: code), in: ShopFixture.shop())
    #expect(three.lineItems.map(\.discountedTotal.shop) == ["6.66", "6.67", "6.67"].map(decimal))
  }

  @Test("Tax is on what the discount left: 100.00 less 20.00 at 10 % is 88.00")
  func discountBeforeTax() throws {
    let order = try placed(
      OrderInput(
        lines: [line(ShopFixture.mug, 1, "100.00", [DiscountInput(.code("X"), .fixed(decimal("20.00")))])]),
      in: ShopFixture.shop(taxes: [ShopFixture.tax("T", "0.10")]))
    #expect(order.totalPrice.shop == decimal("88.00"))
  }

  @Test("A voucher of 75.00 on 85.00 with 19 % inside leaves 10.00 with 1.60 inside")
  func grossVoucher() throws {
    let order = try placed(
      OrderInput(
        lines: [line("85.00")], discounts: [DiscountInput(.code("V"), .fixed(decimal("75.00")))]),
      in: ShopFixture.shop(currency: .eur, taxesIncluded: true, taxes: [ShopFixture.tax("MwSt", "0.19")]))
    #expect(order.totalPrice.shop == decimal("10.00"))
    #expect(order.totalTax.shop == decimal("1.60"))
  }

  @Test("An automatic discount and a code on one line add up, the code on what the first left")
  func twoCodes() throws {
    let order = try placed(
      OrderInput(
        lines: [
          line(ShopFixture.mug, 2, "50.00", [DiscountInput(.automatic(title: "Spring"), .percentage(10))])
        ],
        discounts: [DiscountInput(.code("TENTH"), .percentage(10))]), in: ShopFixture.shop())
    #expect(order.lineItems[0].discountAllocations.map(\.amount.shop) == ["10.00", "9.00"].map(decimal))
    #expect(order.subtotalPrice.shop == decimal("81.00"))
    #expect(order.discountApplications.map(\.allocationMethod) == ["EACH", "ACROSS"])
    #expect(order.discountApplications.map(\.targetSelection) == ["EXPLICIT", "ALL"])
  }

  @Test("Seven lines of 8.49 at 21 % bear 12.46, as each line is rounded")
  func perLine() throws {
    let order = try placed(
      OrderInput(lines: Array(repeating: line("8.49"), count: 7)),
      in: ShopFixture.shop(taxes: [ShopFixture.tax("VAT", "0.21")]))
    #expect(order.totalTax.shop == decimal("12.46"))
    #expect(order.taxLines.map(\.price.shop) == [decimal("12.46")])
  }

  @Test("A Quebec order of 100.00 bears GST 5.00 and QST 9.98")
  func quebec() throws {
    let order = try placed(
      OrderInput(lines: [line("100.00")]),
      in: ShopFixture.shop(
        currency: CurrencyCode("CAD"),
        taxes: [ShopFixture.tax("GST", "0.05"), ShopFixture.tax("QST", "0.09975")]))
    #expect(order.taxLines.map(\.price.shop) == ["5.00", "9.98"].map(decimal))
    #expect(order.totalPrice.shop == decimal("114.98"))
  }

  @Test("Three units of 395.00 less 59.00 with 5 % inside: 1,126.00 with 53.62")
  func taxInsideDiscounted() throws {
    let order = try placed(
      OrderInput(
        lines: [line(ShopFixture.mug, 3, "395.00")],
        discounts: [DiscountInput(.code("X"), .fixed(decimal("59.00")))]),
      in: ShopFixture.shop(taxesIncluded: true, taxes: [ShopFixture.tax("VAT", "0.05")]))
    #expect(order.totalPrice.shop == decimal("1126.00"))
    #expect(order.totalTax.shop == decimal("53.62"))
  }

  @Test("French tax on a German shop's order is the line's own: 20.00 on 100.00")
  func oss() throws {
    var french = line("100.00")
    french.taxes = [ShopFixture.tax("FR TVA", "0.20")]
    let order = try placed(
      OrderInput(lines: [french]),
      in: ShopFixture.shop(currency: .eur, taxes: [ShopFixture.tax("MwSt", "0.19")]))
    #expect(order.taxLines.map(\.title) == ["FR TVA"])
    #expect(order.totalPrice.shop == decimal("120.00"))
  }

  @Test("A shipping discount is counted in the order's discounts and lowers the tax on shipping")
  func shippingDiscount() throws {
    let order = try placed(
      OrderInput(
        lines: [line("10.00")],
        shipping: [
          ShippingInput(
            title: "Ground", price: decimal("8.00"),
            discounts: [DiscountInput(.code("FREE"), .percentage(100))])
        ]),
      in: ShopFixture.shop(taxShipping: true, taxes: [ShopFixture.tax("T", "0.10")]))
    #expect(order.discountedShippingPrice.isZero)
    #expect(order.totalDiscounts.shop == decimal("8.00"))
    #expect(order.totalTax.shop == decimal("1.00"))
    #expect(order.discountApplications[0].targetType == "SHIPPING_LINE")
  }

  @Test("An amount for each unit is taken from the entitled lines alone")
  func each() throws {
    let order = try placed(
      OrderInput(
        lines: [line(ShopFixture.mug, 3, "10.00"), line(ShopFixture.tee, 2, "20.00")],
        discounts: [
          DiscountInput(.code("TWO"), .fixedEach(decimal("2.00")), entitledSKUs: [ShopFixture.mug])
        ]),
      in: ShopFixture.shop())
    #expect(order.lineItems.map(\.totalDiscount.shop) == ["6.00", "0"].map(decimal))
    #expect(order.discountApplications[0].allocationMethod == "EACH")
    #expect(order.discountApplications[0].targetSelection == "ENTITLED")
  }

  @Test("Taxes given for the order are spread over its taxable lines, cut, the rest to the first")
  func orderTaxes() throws {
    var input = OrderInput(lines: [
      line("129.99"), line(ShopFixture.tee, 2, "19.99"), line(ShopFixture.book, "5.00"),
    ])
    input.orderTaxes = [
      OrderTaxInput(title: "State", rate: TaxRate(fraction: decimal("0.06")), amount: decimal("10.20")),
      OrderTaxInput(title: "County", rate: TaxRate(fraction: decimal("0.025")), amount: decimal("4.25")),
    ]
    var shop = ShopFixture.shop(taxes: [ShopFixture.tax("T", "0.10")])
    _ = try shop.apply(.placeOrder(input))
    let lines = try #require(shop.orders.first).lineItems
    #expect(lines[0].taxLines.map(\.price.shop) == ["7.81", "3.26"].map(decimal))
    #expect(lines[1].taxLines.map(\.price.shop) == ["2.39", "0.99"].map(decimal))
    #expect(lines[2].taxLines.isEmpty)
  }

  @Test(
    "Amounts have the currency's minor digits",
    arguments: [("JPY", "27164", "0.10", true, "2469"), ("KWD", "1.005", "0.05", false, "0.050")])
  func minorDigits(currency: String, price: String, rate: String, included: Bool, tax: String) throws {
    let order = try placed(
      OrderInput(lines: [line(price)]),
      in: ShopFixture.shop(
        currency: CurrencyCode(currency), taxesIncluded: included, taxes: [ShopFixture.tax("T", rate)]))
    #expect(order.totalTax.shop == decimal(tax))
  }
}
