import CommerceTypes
import ShopifySim

/// Random lives of orders in shops of all kinds, the same for the same seed.
struct RESTLives {
  private var state: UInt64

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
  private mutating func chance(_ one: Int, of all: Int) -> Bool { number(1...all) <= one }
  private mutating func pick<Element>(_ items: [Element]) -> Element { items[number(0...items.count - 1)] }
  private mutating func amount(_ range: ClosedRange<Int>, _ digits: Int) -> ExactDecimal {
    ExactDecimal(minorUnits: number(range), digits: digits)
  }

  /// A shop with one order that went through some steps; refused ones are passed over.
  mutating func life() throws -> (shop: Shop, events: [ShopEvent]) {
    let currency = pick([CurrencyCode.usd, .eur, CurrencyCode("JPY"), CurrencyCode("KWD")])
    var configuration = RESTShops.configuration(currency: currency, taxesIncluded: chance(1, of: 2))
    configuration.taxShipping = chance(2, of: 3)
    configuration.cashRounding = chance(1, of: 3) ? ExactDecimal(minorUnits: 5, digits: 2) : nil
    if currency.minorDigits != 2 { configuration.cashRounding = nil }
    configuration.taxes = Array(
      [
        ShopFixture.tax("State", "0.0625"), ShopFixture.tax("County", "0.01"),
        ShopFixture.tax("City", "0.00375"),
      ]
      .prefix(number(0...3)))
    var shop = try RESTShops.stocked(configuration)
    let paid = pick([nil, nil, currency == .usd ? CurrencyCode.eur : .usd, CurrencyCode("JPY")])
    let presentment = paid == currency ? nil : paid
    let digits = (presentment ?? currency).minorDigits
    var events = try shop.apply(.placeOrder(input(presentment, digits)))
    let name = shop.orders.last?.name ?? ""
    for _ in 0..<number(0...9) {
      let step = step(name, digits)
      if let more = try? shop.apply(step) { events += more }
    }
    return (shop, events)
  }

  private mutating func input(_ presentment: CurrencyCode?, _ digits: Int) -> OrderInput {
    var lines: [OrderLineInput] = []
    for _ in 0..<number(1...4) { lines.append(line(digits)) }
    let shipping = (0..<number(0...2)).map { index in
      ShippingInput(
        title: "Way \(index)", price: amount(0...2000, digits),
        discounts: discounts(number(0...3) == 0 ? 1 : 0, digits))
    }
    return OrderInput(
      email: "ada@example.com", shippingAddress: RESTShops.address, lines: lines,
      discounts: discounts(number(0...2), digits), shipping: shipping, transactions: payments(digits),
      presentmentCurrency: presentment, tip: chance(1, of: 4) ? amount(1...900, digits) : nil,
      additionalFees: chance(1, of: 6) ? [FeeInput(name: "Import fee", amount: amount(1...500, digits))] : [],
      taxExempt: chance(1, of: 10), paymentDueInDays: chance(1, of: 8) ? 30 : nil)
  }

  private mutating func line(_ digits: Int) -> OrderLineInput {
    OrderLineInput(
      sku: pick([SKU("MUG"), SKU("BOOK"), RESTShops.shirt]), quantity: number(1...6),
      price: chance(3, of: 4) ? amount(0...9999, digits) : nil,
      discounts: discounts(number(0...4) == 0 ? 1 : 0, digits),
      duties: chance(1, of: 8) ? [DutyInput(amount: amount(1...700, digits))] : [])
  }

  private mutating func discounts(_ count: Int, _ digits: Int) -> [DiscountInput] {
    (0..<count).map { index in
      let source: DiscountInput.Source = pick([
        .code("CODE\(number(0...999))-\(index)"), .automatic(title: "Auto"), .manual(title: "Manual"),
      ])
      return switch number(0...2) {
      case 0: DiscountInput(source, .fixed(amount(1...3000, digits)))
      case 1: DiscountInput(source, .fixedEach(amount(1...300, digits)))
      default: DiscountInput(source, .percentage(ExactDecimal(minorUnits: number(1...10_000), digits: 2)))
      }
    }
  }

  private mutating func payments(_ digits: Int) -> [TransactionInput] {
    switch number(0...5) {
    case 0: []
    case 1: [TransactionInput(gateway: "shopify_payments", kind: .authorization)]
    case 2: [TransactionInput(gateway: "cash")]
    case 3: [TransactionInput(gateway: "manual", amount: amount(1...500, digits))]
    default: [TransactionInput(gateway: "shopify_payments")]
    }
  }

  private mutating func step(_ name: String, _ digits: Int) -> ShopStep {
    let sku = pick([SKU("MUG"), SKU("BOOK"), RESTShops.shirt])
    switch number(0...13) {
    case 0...2:
      let lines = [FulfillmentInput.Line(sku: sku, quantity: number(1...3))]
      return .fulfill(FulfillmentInput(order: name, lines: chance(1, of: 3) ? nil : lines))
    case 3...6: return .refund(refund(name, sku, digits))
    case 7: return .pay(PaymentInput(order: name, kind: pick([.capture, .sale, .void])))
    case 8: return .changeFulfillment(FulfillmentChange(fulfillment: name + "-F1", action: .cancel))
    case 9, 10:
      return .editOrder(
        EditInput(
          order: name, quantities: [.init(sku: sku, quantity: number(0...3))],
          additions: chance(1, of: 2) ? [line(digits)] : []))
    case 11, 12:
      let units = [ReturnInput.Line(sku: sku, quantity: 1)]
      return .returnGoods(
        ReturnInput(
          order: name,
          action: pick([
            .open(units, exchange: chance(1, of: 2) ? [line(digits)] : [], isRequest: false),
            .process(units, location: pick([nil, "Albany"]), refund: chance(2, of: 3)), .close,
          ])))
    default:
      return .cancel(CancelInput(order: name, restock: chance(1, of: 2), refund: chance(2, of: 3)))
    }
  }

  private mutating func refund(_ name: String, _ sku: SKU, _ digits: Int) -> RefundInput {
    let lines = (0..<number(0...2)).map { _ in
      RefundInput.Line(
        sku: sku, quantity: number(1...2), restock: pick([.cancel, .return, .noRestock]),
        location: "Albany")
    }
    return RefundInput(
      order: name, lines: lines, shipping: chance(1, of: 3) ? amount(0...500, digits) : .zero,
      duties: chance(1, of: 2),
      transactions: chance(1, of: 4) ? [RefundInput.Transaction(amount: amount(0...3000, digits))] : nil)
  }
}
