import CommerceTypes
import GraphQLLanguage

@testable import ShopifySim

/// Random lives of orders, the same for the same seed.
struct OrderLives {
  private var state: UInt64
  private(set) var refused = 0
  private(set) var accepted = 0
  /// Refused steps that changed something; must stay empty.
  private(set) var damages: [String] = []

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
  private mutating func pick<Element>(_ items: [Element]) -> Element { items[number(0...items.count - 1)] }
  private mutating func amount(_ range: ClosedRange<Int>, digits: Int) -> ExactDecimal {
    ExactDecimal(minorUnits: number(range), digits: digits)
  }

  /// One order from its placement through some payments, fulfillments, refunds and perhaps a cancellation.
  mutating func life() throws -> JSONValue {
    let currency = pick([CurrencyCode.usd, .usd, .eur, .eur, CurrencyCode("JPY")])
    let taxes = Array(
      [
        ShopFixture.tax("State", pick(["0.04", "0.0625", "0.19", "0.05"])),
        ShopFixture.tax("County", pick(["0.01", "0.09975", "0.0025"])),
        ShopFixture.tax("City", pick(["0.045", "0.00375"])),
      ].prefix(number(0...3)))
    var shop = ShopFixture.shop(
      currency: currency, taxesIncluded: number(0...1) == 1, taxShipping: number(0...2) > 0, taxes: taxes)
    let digits = currency.minorDigits
    let skus = [ShopFixture.mug, ShopFixture.tee, ShopFixture.book]
    for sku in skus where number(0...2) > 0 {
      let input = InventoryInput(
        sku: sku, location: pick(["Berlin", "Hamburg"]), available: number(0...9))
      _ = try shop.apply(.setInventory(input))
    }
    var lines: [OrderLineInput] = []
    for _ in 0..<number(1...4) {
      let count = number(0...5) == 0 ? 1 : 0
      lines.append(
        OrderLineInput(
          sku: pick(skus), quantity: number(1...7), price: amount(0...9999, digits: digits),
          discounts: discounts(count, digits: digits)))
    }
    let orderDiscounts = discounts(number(0...2), digits: digits)
    let shipping = (0..<number(0...2)).map { index in
      ShippingInput(
        title: "Shipping \(index)", price: amount(0...2000, digits: digits),
        discounts: number(0...4) == 0 ? discounts(1, digits: digits) : [])
    }
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          email: "ada@example.com", lines: lines, discounts: orderDiscounts, shipping: shipping,
          transactions: transactions(digits: digits))))
    let name = shop.orders[0].name
    for _ in 0..<number(0...8) { attempt(step(name, skus, digits: digits), on: &shop) }
    return record(of: shop)
  }

  private mutating func transactions(digits: Int) -> [TransactionInput] {
    switch number(0...5) {
    case 0: []
    case 1: [TransactionInput(gateway: "shopify_payments", kind: .authorization)]
    case 2: [TransactionInput(gateway: "gift_card", amount: amount(1...500, digits: digits))]
    case 3:
      [
        TransactionInput(gateway: "gift_card", amount: amount(1...200, digits: digits)),
        TransactionInput(gateway: "shopify_payments"),
      ]
    default: [TransactionInput(gateway: "shopify_payments")]
    }
  }

  private mutating func discounts(_ count: Int, digits: Int) -> [DiscountInput] {
    (0..<count).map { index in
      let source: DiscountInput.Source = pick([
        .code("CODE\(index)"), .automatic(title: "Auto"), .manual(title: "Manual"),
      ])
      return number(0...1) == 0
        ? DiscountInput(source, .fixed(amount(1...3000, digits: digits)))
        : DiscountInput(source, .percentage(ExactDecimal(minorUnits: number(1...10000), digits: 2)))
    }
  }

  private mutating func step(_ name: String, _ skus: [SKU], digits: Int) -> ShopStep {
    switch number(0...9) {
    case 0...2:
      return .fulfill(
        FulfillmentInput(
          order: name, location: pick([nil, "Berlin", "Hamburg"]),
          lines: number(0...2) == 0 ? nil : [.init(sku: pick(skus), quantity: number(1...4))]))
    case 3...6:
      let lines = (0..<number(0...2)).map { _ in
        RefundInput.Line(
          sku: pick(skus), quantity: number(1...4), restock: pick([.cancel, .return, .noRestock]),
          location: pick([nil, "Berlin"]))
      }
      let payments: [RefundInput.Transaction]? =
        number(0...3) == 0 ? [RefundInput.Transaction(amount: amount(0...4000, digits: digits))] : nil
      return .refund(
        RefundInput(
          order: name, lines: lines, shipping: number(0...2) == 0 ? amount(0...900, digits: digits) : .zero,
          transactions: payments))
    case 7: return .pay(PaymentInput(order: name, kind: .capture))
    case 8: return .pay(PaymentInput(order: name, kind: pick([.sale, .void]), gateway: "manual"))
    default:
      return .cancel(
        CancelInput(
          order: name, restock: number(0...1) == 0, refund: number(0...1) == 0,
          cancelsFulfillments: number(0...1) == 0))
    }
  }

  private mutating func attempt(_ step: ShopStep, on shop: inout Shop) {
    let before = shop
    do {
      _ = try shop.apply(step)
      accepted += 1
    } catch {
      refused += 1
      let isSame =
        shop.orders == before.orders && shop.inventoryLevels == before.inventoryLevels
        && shop.customers == before.customers && shop.now == before.now && shop.lastID == before.lastID
        && shop.eventCount == before.eventCount
      if !isSame { damages.append("\(step): \(error)") }
    }
  }

  /// The order's REST body with what REST keeps elsewhere.
  private func record(of shop: Shop) -> JSONValue {
    let order = shop.orders[0]
    let payloads = WebhookPayloads(shop: shop)
    func text(_ amount: ExactDecimal) -> JSONValue { .string(amount.description) }
    return [
      "order": payloads.body(of: order), "digits": .integer(order.digits),
      "transactions": .array(order.transactions.map { payloads.body(of: $0, in: order) }),
      "adjusted": text(order.refundDiscrepancy), "received": text(order.totalReceived),
      "refunded": text(order.totalRefunded), "net": text(order.netPayment),
      "outstanding": text(order.totalOutstanding), "capturable": text(order.totalCapturable),
      "current_shipping": text(order.currentShippingPrice),
      "status": order.displayFinancialStatus.map { .string($0.rawValue) } ?? .null,
      "inventory": .array(
        shop.inventoryLevels.map {
          ["committed": .integer($0.committed), "available": .integer($0.available)]
        }),
    ]
  }
}
