import CommerceTypes

@testable import ShopifySim

/// One order, placed and then changed at random: fulfilled, held, moved, edited, refunded, returned, cancelled.
struct RefundLife {
  private var random: SplitMix
  private(set) var shop: Shop
  /// Units that edits took off without making them available again.
  private(set) var removed: [SKU: Int] = [:]
  /// What the shop had before any order.
  let stock = 40

  static let skus = [ShopFixture.mug, ShopFixture.tee, ShopFixture.book]
  static let locations = ["Berlin", "Hamburg"]

  init(seed: UInt64) throws {
    random = SplitMix(state: seed)
    let rates = ["0.07", "0.19", "0.0825"]
    var configuration = ShopFixture.configuration(
      taxesIncluded: random.next(2) == 0, taxShipping: random.next(2) == 0,
      taxes: rates.prefix(random.next(3)).map { ShopFixture.tax("Tax \($0)", $0) })
    configuration.presentmentRates = [.eur: decimal("0.9137"), CurrencyCode("JPY"): decimal("151.3")]
    shop = Shop(configuration)
    for sku in Self.skus {
      for location in Self.locations {
        _ = try shop.apply(.setInventory(InventoryInput(sku: sku, location: location, available: stock)))
      }
    }
    _ = try shop.apply(.placeOrder(input()))
  }

  var order: Order? { shop.order(named: "#1001") }

  private mutating func input() -> OrderInput {
    let currency = [nil, CurrencyCode.eur, CurrencyCode("JPY")][random.next(3)]
    let unit = currency?.minorDigits == 0
    func amount(_ cents: Int) -> ExactDecimal {
      unit ? ExactDecimal(cents) : ExactDecimal(minorUnits: cents, digits: 2)
    }
    var lines: [OrderLineInput] = []
    for sku in Self.skus.prefix(1 + random.next(3)) {
      let duties = random.next(3) == 0 ? [DutyInput(amount: amount(100 + random.next(900)))] : []
      let discounts =
        random.next(2) == 0 ? [] : [DiscountInput(.code("OFF"), .fixed(amount(1 + random.next(500))))]
      lines.append(
        OrderLineInput(
          sku: sku, quantity: 1 + random.next(6), price: amount(100 + random.next(5000)),
          discounts: discounts,
          location: random.next(3) == 0 ? Self.locations[random.next(2)] : nil, duties: duties))
    }
    let shipping = (0..<random.next(3)).map { index in
      ShippingInput(title: "Parcel \(index)", price: amount(100 + random.next(900)))
    }
    let kinds: [[TransactionInput]] = [
      [TransactionInput(gateway: "manual")], [],
      [TransactionInput(gateway: "paypal", amount: amount(90)), TransactionInput(gateway: "manual")],
      [TransactionInput(gateway: "shopify_payments", kind: .authorization)],
      [TransactionInput(gateway: "manual", amount: amount(250))],
    ]
    return OrderInput(
      email: "life@example.com", lines: lines, shipping: shipping, transactions: kinds[random.next(5)],
      presentmentCurrency: currency, tip: random.next(4) == 0 ? amount(100 + random.next(300)) : nil,
      additionalFees: random.next(4) == 0 ? [FeeInput(name: "Import", amount: amount(210))] : [])
  }

  /// Tries one random step; a refused one must leave the shop as it was.
  mutating func step() throws -> (kind: String, error: ShopError?) {
    let (kind, step) = draw()
    do {
      let edits = order?.edits.count ?? 0
      _ = try shop.apply(step)
      if case .editOrder(let edit) = step, let change = edit.quantities.first, !change.restock {
        let made = order?.edits.dropFirst(edits).flatMap(\.changes).filter { $0.delta < 0 } ?? []
        removed[change.sku, default: 0] -= made.reduce(0) { $0 + $1.delta }
      }
      return (kind, nil)
    } catch {
      return (kind, error)
    }
  }

  private mutating func draw() -> (String, ShopStep) {
    let order = "#1001"
    switch random.next(100) {
    case 0..<18:
      let lines = random.next(2) == 0 ? nil : [units()]
      return ("fulfill", .fulfill(FulfillmentInput(order: order, location: place(), lines: lines)))
    case 18..<24:
      let name = "#1001-F\(1 + random.next(3))"
      return ("fulfillment", .changeFulfillment(FulfillmentChange(fulfillment: name, action: .cancel)))
    case 24..<42:
      return (
        "fulfillmentOrder",
        .changeFulfillmentOrder(FulfillmentOrderChange(order: order, location: place(), action: action()))
      )
    case 42..<68:
      return ("refund", .refund(refund()))
    case 68..<90:
      return ("return", .returnGoods(ReturnInput(order: order, action: returnAction())))
    case 90..<95:
      let unit = units()
      return (
        "edit",
        .editOrder(
          EditInput(
            order: order,
            quantities: [
              EditInput.Quantity(sku: unit.sku, quantity: random.next(5), restock: random.next(3) > 0)
            ]))
      )
    case 95..<99:
      return ("pay", .pay(PaymentInput(order: order, kind: [.sale, .capture][random.next(2)])))
    default:
      return (
        "cancel",
        .cancel(
          CancelInput(
            order: order, restock: random.next(2) == 0, refund: random.next(2) == 0,
            cancelsFulfillments: random.next(2) == 0))
      )
    }
  }

  private mutating func place() -> String? {
    random.next(2) == 0 ? nil : Self.locations[random.next(2)]
  }

  /// Some units of one of the order's lines, seldom more than there are.
  private mutating func units() -> FulfillmentInput.Line {
    let lines = order?.soldLines ?? []
    let line = lines[random.next(lines.count)]
    let current = order?.currentQuantity(of: line) ?? 1
    return FulfillmentInput.Line(
      sku: line.sku ?? ShopFixture.mug, quantity: 1 + random.next(max(1, min(3, current + random.next(2)))))
  }

  /// How units can come back: as they are, fulfilled or not; any way at times.
  private mutating func restock(_ unit: FulfillmentInput.Line) -> RestockType {
    if random.next(4) == 0 { return .noRestock }
    guard let line = order?.lineItems.first(where: { $0.sku == unit.sku }) else { return .noRestock }
    return order?.returnableQuantity(of: line) ?? 0 >= unit.quantity ? .return : .cancel
  }

  private mutating func action() -> FulfillmentOrderChange.Action {
    let lines = random.next(2) == 0 ? [] : [units()]
    switch random.next(6) {
    case 0: return .hold(reason: "OTHER", notes: nil, lines: lines)
    case 1, 2: return .releaseHold
    case 3: return .move(to: Self.locations[random.next(2)], lines: lines)
    case 4: return .split(lines: [units()])
    default: return .cancel
    }
  }

  private mutating func refund() -> RefundInput {
    var lines: [RefundInput.Line] = []
    for _ in 0..<[1, 1, 1, 2, 0][random.next(5)] {
      let unit = units()
      lines.append(RefundInput.Line(sku: unit.sku, quantity: unit.quantity, restock: restock(unit)))
    }
    let isWhole = order?.presentmentCurrency.minorDigits == 0
    let amount =
      isWhole ? ExactDecimal(1 + random.next(900)) : ExactDecimal(minorUnits: 1 + random.next(900), digits: 2)
    let gateway = [nil, "manual", "store_credit"][random.next(3)]
    let paying: [[RefundInput.Transaction]?] = [nil, nil, nil, [], [.init(amount: amount, gateway: gateway)]]
    let shipping = random.next(3) == 0 ? amount : .zero
    return RefundInput(
      order: "#1001", lines: lines, shipping: shipping, duties: random.next(2) == 0,
      transactions: paying[random.next(5)])
  }

  private mutating func returnAction() -> ReturnInput.Action {
    let unit = units()
    let line = ReturnInput.Line(sku: unit.sku, quantity: unit.quantity)
    switch random.next(10) {
    case 0..<4:
      let exchange =
        random.next(2) == 0
        ? [] : [OrderLineInput(sku: Self.skus[random.next(3)], quantity: 1 + random.next(2))]
      return .open([line], exchange: exchange, isRequest: random.next(3) == 0)
    case 4: return [.approve, .approve, .decline(reason: "OTHER")][random.next(3)]
    case 5: return random.next(2) == 0 ? .close : random.next(2) == 0 ? .reopen : .cancel
    default:
      return .process(random.next(2) == 0 ? [] : [line], location: place(), refund: random.next(4) > 0)
    }
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SplitMix {
  var state: UInt64

  /// A number from 0 to one less than the bound.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }
}
