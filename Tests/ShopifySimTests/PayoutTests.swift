import CommerceTypes
import ShopifySim
import Testing

@Suite("The Shopify Payments balance and its payouts")
struct PayoutTests {
  private static let day = 86_400

  private func place(
    _ shop: inout Shop, _ sku: SKU = ShopFixture.tee, gateway: String = "shopify_payments",
    kind: TransactionKind = .sale, isTest: Bool = false
  ) throws -> String {
    let events = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: sku, quantity: 1)],
          transactions: [TransactionInput(gateway: gateway, kind: kind)], isTest: isTest)))
    return try #require(events.lazy.compactMap(\.orderName).first)
  }

  private func refund(_ shop: inout Shop, _ order: String, _ sku: SKU = ShopFixture.tee) throws {
    _ = try shop.apply(.refund(RefundInput(order: order, lines: [.init(sku: sku, quantity: 1)])))
  }

  @Test("A charge of 20.00 costs 2.9 % and 0.30, a refund costs and gives back nothing")
  func fees() throws {
    var shop = ShopFixture.shop()
    let order = try place(&shop)
    try refund(&shop, order)
    #expect(shop.balanceTransactions.map(\.type) == ["CHARGE", "REFUND"])
    #expect(shop.balanceTransactions.map(\.amount) == [20, -20])
    #expect(shop.balanceTransactions.map(\.fee) == [decimal("0.88"), 0])
    #expect(shop.balanceTransactions.map(\.net) == [decimal("19.12"), -20])
    #expect(shop.balance == decimal("-0.88"))
    #expect(
      shop.balanceTransactions.map(\.orderTransactionID)
        == shop.order(named: order)?.transactions.map(\.id))
  }

  @Test("A fee is rounded half up to the minor unit")
  func rounding() throws {
    var configuration = ShopFixture.configuration()
    configuration.paymentFee = (percent: decimal("2.5"), fixed: 0)
    configuration.products.append(ProductInput(sku: SKU("TIE"), title: "Tie", price: decimal("0.20")))
    var shop = Shop(configuration)
    _ = try place(&shop, SKU("TIE"))
    #expect(shop.balanceTransactions.map(\.fee) == [decimal("0.01")])
  }

  @Test("Other gateways, authorizations, failures and test orders leave the balance alone")
  func otherMoney() throws {
    var shop = ShopFixture.shop()
    _ = try place(&shop, gateway: "manual")
    let authorized = try place(&shop, kind: .authorization)
    _ = try place(&shop, isTest: true)
    #expect(shop.balanceTransactions.isEmpty)
    _ = try shop.apply(.pay(PaymentInput(order: authorized, kind: .capture, amount: 5)))
    #expect(shop.balanceTransactions.map(\.amount) == [5])
  }

  @Test("A charge is paid out at noon two days later and reaches the bank the day after")
  func twoDays() throws {
    // It opens on 2026-01-05 at 04:00 of its own day, five hours west of Greenwich.
    var shop = ShopFixture.shop()
    _ = try place(&shop)
    _ = try shop.apply(.wait(seconds: 2 * Self.day))
    #expect(shop.payouts.isEmpty)
    _ = try shop.apply(.wait(seconds: 8 * 3600))
    let payout = try #require(shop.payouts.first)
    #expect(payout.issuedAt.description == "2026-01-07T17:00:00Z")
    #expect(payout.status == "SCHEDULED")
    #expect(payout.net == decimal("19.12"))
    #expect(shop.balanceTransactions.first?.payoutID == payout.id)
    #expect(shop.balance == .zero)
    _ = try shop.apply(.wait(seconds: Self.day))
    #expect(shop.payouts.map(\.status) == ["PAID"])
  }

  @Test("A shop with five days waits for five")
  func fiveDays() throws {
    var configuration = ShopFixture.configuration()
    configuration.payoutDays = 5
    configuration.utcOffsetMinutes = 60
    var shop = Shop(configuration)
    _ = try place(&shop)
    _ = try shop.apply(.wait(seconds: 30 * Self.day))
    #expect(shop.payouts.map(\.issuedAt.description) == ["2026-01-10T11:00:00Z"])
  }

  @Test("What falls due between two steps is done before the second one")
  func withoutWaiting() throws {
    var shop = ShopFixture.shop()
    _ = try place(&shop)
    _ = try shop.apply(.wait(seconds: 2 * Self.day + 8 * 3600 - 3))
    while shop.payouts.isEmpty, shop.orders.count < 5 { _ = try place(&shop) }
    #expect(shop.payouts.count == 1)
    #expect(shop.payouts.first?.transactionIDs.count == 1)
    #expect(shop.payouts.first?.issuedAt.description == "2026-01-07T17:00:00Z")
  }

  @Test("A balance below zero waits for charges that cover it")
  func carried() throws {
    var shop = ShopFixture.shop()
    try refund(&shop, try place(&shop))
    _ = try shop.apply(.wait(seconds: 10 * Self.day))
    #expect(shop.payouts.isEmpty)
    #expect(shop.balance == decimal("-0.88"))
    _ = try place(&shop)
    _ = try shop.apply(.wait(seconds: 10 * Self.day))
    let payout = try #require(shop.payouts.first)
    #expect(payout.net == decimal("18.24"))
    #expect(shop.balanceTransactions(of: payout).map(\.type) == ["CHARGE", "REFUND", "CHARGE"])
    let summary = shop.summary(of: payout)
    #expect(summary.chargesGross == 40 && summary.chargesFee == decimal("1.76"))
    #expect(summary.refundsGross == -20 && summary.refundsFee == 0)
    #expect(summary.net == payout.net)
  }

  @Test(
    "Over random weeks every payout is the sum of its transactions, and nothing pays twice", arguments: 1...20
  )
  func randomWeeks(seed: Int) throws {
    var random = Draw(seed: UInt64(seed))
    var shop = ShopFixture.shop()
    var names: [String] = []
    for _ in 0..<120 {
      switch random.below(6) {
      case 0, 1:
        names.append(
          try place(
            &shop, [ShopFixture.mug, ShopFixture.tee, ShopFixture.book][random.below(3)],
            gateway: random.below(4) == 0 ? "manual" : "shopify_payments"))
      case 2:
        guard let name = names.randomElement(using: &random) else { continue }
        let sku = shop.order(named: name)?.lineItems.first?.sku ?? ShopFixture.mug
        _ = try? shop.apply(.refund(RefundInput(order: name, lines: [.init(sku: sku, quantity: 1)])))
      case 3:
        guard let name = names.randomElement(using: &random) else { continue }
        let action: DisputeChange.Action =
          random.below(2) == 0
          ? .open(amount: random.below(2) == 0 ? nil : 1, type: "CHARGEBACK", reason: "fraudulent")
          : .decide(["WON", "LOST"][random.below(2)])
        _ = try? shop.apply(.dispute(DisputeChange(order: name, action: action)))
      default:
        _ = try shop.apply(.wait(seconds: random.below(2 * Self.day)))
      }
      try checkE15(shop)
    }
    _ = try place(&shop)
    _ = try shop.apply(.wait(seconds: 5 * Self.day))
    try checkE15(shop)
    #expect(!shop.payouts.isEmpty)
  }

  private func checkE15(_ shop: Shop) throws {
    var paid: Set<Int> = []
    for payout in shop.payouts {
      let transactions = shop.balanceTransactions(of: payout)
      #expect(transactions.count == payout.transactionIDs.count)
      #expect(transactions.reduce(.zero) { $0 + ($1.amount - $1.fee) } == payout.net)
      #expect(shop.summary(of: payout).gross - shop.summary(of: payout).fees == payout.net)
      #expect(payout.net > 0)
      for transaction in transactions {
        #expect(paid.insert(transaction.id).inserted)
        #expect(transaction.payoutID == payout.id)
        #expect(transaction.availableAt <= payout.issuedAt)
      }
    }
    let unpaid = shop.balanceTransactions.filter { !paid.contains($0.id) }
    #expect(unpaid.allSatisfy { $0.payoutID == nil })
    #expect(unpaid.reduce(.zero) { $0 + $1.net } == shop.balance)
    let charged = shop.orders.reduce(ExactDecimal.zero) { sum, order in
      order.transactions.filter { $0.gateway == "shopify_payments" && $0.status == .success }
        .reduce(sum) { $1.kind == .refund ? $0 - $1.amount.shop : $0 + $1.amount.shop }
    }
    let booked = shop.balanceTransactions.filter { $0.disputeID == nil }.reduce(.zero) { $0 + $1.amount }
    #expect(booked == charged)
  }
}

/// SplitMix64.
private struct Draw: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
