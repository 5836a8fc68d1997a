import CommerceTypes
import Testing

@testable import ShopifySim

/// Random orders, edited and paid in parts, with the equations checked in both currencies after each step.
@Suite("Random orders")
struct PricingLivesTests {
  @Test(
    "Placed, edited and paid in parts, an order satisfies the equations in both currencies", arguments: 1...16
  )
  func lives(seed: Int) throws {
    var random = PricingDraws(seed: UInt64(seed))
    var shop = Shop(configuration(&random))
    for _ in 0..<8 {
      _ = try shop.apply(.placeOrder(order(&random, of: shop)))
      var order = try check(shop)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        guard let edit = edit(order, &random) else { continue }
        _ = try shop.apply(.editOrder(edit))
        order = try check(shop)
      }
      try payAll(&shop, &random)
      try removeAll(&shop)
    }
  }

  private func check(_ shop: Shop) throws -> Order {
    let order = try #require(shop.orders.last)
    try OrderRules(order).check()
    for line in order.lineItems where !line.isTip {
      #expect(order.currentQuantity(of: line) == order.unfulfilledQuantity(of: line))
      let price = line.price * order.currentQuantity(of: line)
      #expect(order.currentTotal(of: line) + order.currentDiscount(of: .line(line.id)) == price)
      let routed = order.fulfillmentOrders.flatMap(\.lines).filter { $0.lineItemID == line.id }
      #expect(routed.reduce(0) { $0 + $1.remainingQuantity } == order.currentQuantity(of: line))
    }
    return order
  }

  /// Parts of what is outstanding, then the rest: nothing stays in either currency.
  private func payAll(_ shop: inout Shop, _ random: inout PricingDraws) throws {
    for _ in 0..<3 {
      let order = try #require(shop.orders.last)
      let due = order.totalOutstanding.presentment.minorUnits(digits: order.presentmentCurrency.minorDigits)
      guard due > 1 else { break }
      let part = ExactDecimal(
        minorUnits: Int.random(in: 1..<due, using: &random), digits: order.presentmentCurrency.minorDigits)
      _ = try shop.apply(.pay(PaymentInput(order: order.name, kind: .sale, amount: part)))
    }
    let order = try #require(shop.orders.last)
    if order.totalOutstanding.presentment > .zero {
      _ = try shop.apply(.pay(PaymentInput(order: order.name, kind: .sale)))
    }
    #expect(try #require(shop.orders.last).totalOutstanding.isZero)
  }

  /// Unit by unit and then at once: nothing is left of the lines.
  private func removeAll(_ shop: inout Shop) throws {
    var order = try #require(shop.orders.last)
    while let sku = order.lineItems.first(where: { order.currentQuantity(of: $0) > 0 && !$0.isTip })?.sku {
      let bought = order.lineItems.filter { $0.sku == sku }.reduce(0) { $0 + order.currentQuantity(of: $1) }
      let quantity = bought > 4 ? bought - 1 : 0
      _ = try shop.apply(
        .editOrder(EditInput(order: order.name, quantities: [.init(sku: sku, quantity: quantity)])))
      order = try check(shop)
      for line in order.lineItems {
        #expect(!order.currentTotal(of: line).shop.isNegative)
        #expect(!order.currentTotal(of: line).presentment.isNegative)
      }
    }
    for line in order.lineItems where !line.isTip {
      #expect(order.currentTotal(of: line).isZero)
      #expect(order.currentTaxes(of: line).sum().isZero)
      #expect(order.currentDiscount(of: .line(line.id)).isZero)
    }
  }

  private func configuration(_ random: inout PricingDraws) -> ShopConfiguration {
    let currency = [CurrencyCode.usd, .eur, CurrencyCode("JPY"), CurrencyCode("KWD")]
      .randomElement(using: &random)
    var configuration = ShopFixture.configuration(
      currency: currency ?? .usd, taxesIncluded: Bool.random(using: &random),
      taxShipping: Bool.random(using: &random), taxes: taxes(&random))
    if configuration.currency.minorDigits == 0 {
      for index in configuration.products.indices {
        configuration.products[index].price = ExactDecimal(1190 + index)
      }
    }
    configuration.presentmentRates = [
      CurrencyCode("DKK"): decimal("7.4604"), CurrencyCode("ISK"): decimal("137.55"),
      CurrencyCode("BHD"): decimal("0.4093"),
    ]
    return configuration
  }

  private func taxes(_ random: inout PricingDraws) -> [TaxInput] {
    let all = [
      ("A", "0.19"), ("B", "0.0725"), ("C", "0.09975"), ("D", "0.05"), ("E", "0.00375"), ("F", "0"),
    ].map { ShopFixture.tax($0.0, $0.1) }
    return Array(all.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
  }

  private func order(_ random: inout PricingDraws, of shop: Shop) -> OrderInput {
    let foreign = [nil, CurrencyCode("DKK"), CurrencyCode("ISK"), CurrencyCode("BHD")]
    let currency = foreign.randomElement(using: &random) ?? nil
    let digits = (currency ?? shop.configuration.currency).minorDigits
    var input = OrderInput(
      lines: (0..<Int.random(in: 1...5, using: &random)).map { _ in line(&random, digits) },
      discounts: discounts(&random, digits, most: 2),
      shipping: (0..<Int.random(in: 0...2, using: &random)).map { index in
        ShippingInput(
          title: "S\(index)", price: amount(&random, digits, 2000),
          discounts: discounts(&random, digits, most: 1))
      }, presentmentCurrency: currency)
    if Int.random(in: 0..<4, using: &random) == 0 { input.tip = amount(&random, digits, 1500) }
    if Int.random(in: 0..<4, using: &random) == 0 {
      input.additionalFees = [
        FeeInput(name: "Fee", amount: amount(&random, digits, 900), taxes: taxes(&random))
      ]
    }
    return input
  }

  private func line(_ random: inout PricingDraws, _ digits: Int) -> OrderLineInput {
    let skus = [ShopFixture.mug, ShopFixture.tee, ShopFixture.book]
    var line = OrderLineInput(
      sku: skus.randomElement(using: &random) ?? ShopFixture.mug,
      quantity: Int.random(in: 1...7, using: &random),
      price: Bool.random(using: &random) ? nil : amount(&random, digits, 20_000),
      taxes: Bool.random(using: &random) ? nil : taxes(&random),
      discounts: discounts(&random, digits, most: 2))
    if Int.random(in: 0..<4, using: &random) == 0 {
      line.duties = [DutyInput(amount: amount(&random, digits, 3000), taxes: taxes(&random))]
    }
    return line
  }

  private func discounts(_ random: inout PricingDraws, _ digits: Int, most: Int) -> [DiscountInput] {
    (0..<Int.random(in: 0...most, using: &random)).map { index in
      let sources: [DiscountInput.Source] = [
        .code("C\(index)"), .automatic(title: "A\(index)"), .manual(title: "M\(index)"),
      ]
      let values: [DiscountInput.Value] = [
        .fixed(amount(&random, digits, 3000)), .fixedEach(amount(&random, digits, 400)),
        .percentage(ExactDecimal(minorUnits: Int.random(in: 0...1000, using: &random), digits: 1)),
      ]
      return DiscountInput(
        sources.randomElement(using: &random) ?? .code("C"),
        values.randomElement(using: &random) ?? .fixed(1),
        entitledSKUs: Bool.random(using: &random) ? nil : [ShopFixture.mug, ShopFixture.tee])
    }
  }

  private func amount(_ random: inout PricingDraws, _ digits: Int, _ most: Int) -> ExactDecimal {
    ExactDecimal(minorUnits: Int.random(in: 0...most, using: &random), digits: digits)
  }

  private func edit(_ order: Order, _ random: inout PricingDraws) -> EditInput? {
    var edit = EditInput(order: order.name)
    let digits = order.presentmentCurrency.minorDigits
    switch Int.random(in: 0..<4, using: &random) {
    case 0: edit.additions = [line(&random, digits)]
    case 1:
      edit.shipping = [ShippingInput(title: "E", price: amount(&random, digits, 1000))]
      edit.removedShipping = order.shippingLines.filter { !$0.isRemoved }.prefix(1).map(\.title)
    default:
      guard let sku = order.lineItems.filter({ !$0.isTip }).randomElement(using: &random)?.sku else {
        return nil
      }
      let bought = order.lineItems.filter { $0.sku == sku }.reduce(0) { $0 + order.currentQuantity(of: $1) }
      let quantity = Int.random(in: 0...(bought + 3), using: &random)
      if quantity == bought { return nil }
      edit.quantities = [.init(sku: sku, quantity: quantity)]
    }
    return edit
  }
}

/// SplitMix64.
private struct PricingDraws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
