import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Paying money back")
struct RefundMoneyTests {
  private static let mug = ShopFixture.mug

  /// Three units at 10.00, paid as told; EUR cost 0.93 of a dollar.
  private func shop(
    _ transactions: [TransactionInput], in currency: CurrencyCode? = nil, customer: String? = nil,
    price: ExactDecimal = 10, before: [ShopStep] = [], change: (inout ShopConfiguration) -> Void = { _ in }
  ) throws -> Shop {
    var configuration = ShopFixture.configuration()
    configuration.presentmentRates = [.eur: decimal("0.93")]
    change(&configuration)
    var shop = Shop(configuration)
    for step in before { _ = try shop.apply(step) }
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          email: customer, lines: [OrderLineInput(sku: Self.mug, quantity: 3, price: price)],
          transactions: transactions, presentmentCurrency: currency)))
    return shop
  }

  private func refund(
    _ shop: inout Shop, _ units: Int = 0, _ paying: [RefundInput.Transaction]? = nil
  ) throws {
    let lines = [RefundInput.Line(sku: Self.mug, quantity: units)]
    _ = try shop.apply(
      .refund(RefundInput(order: "#1001", lines: units == 0 ? [] : lines, transactions: paying)))
  }

  private func order(_ shop: Shop) throws -> Order { try #require(shop.order(named: "#1001")) }

  @Test("Money alone is a refund without lines, told as a discrepancy")
  func amountOnly() throws {
    var shop = try shop([TransactionInput(gateway: "manual")])
    try refund(&shop, 0, [.init(amount: 7)])
    let order = try order(shop)
    #expect(order.refunds[0].lines.isEmpty)
    #expect(order.refunds[0].adjustments.map(\.amount) == [MoneyBag(-7)])
    #expect(order.refunds[0].adjustments.map(\.reason) == ["REFUND_DISCREPANCY"])
    #expect(order.currentTotalPrice == MoneyBag(23))
    #expect(order.agreements.last?.sales.map(\.lineType) == [.adjustment])
    #expect(order.totalOutstanding.isZero)
  }

  @Test("Less than the refund comes to leaves a discrepancy, nothing at all a pending one")
  func less() throws {
    var shop = try shop([TransactionInput(gateway: "manual")])
    try refund(&shop, 1, [.init(amount: 8)])
    try refund(&shop, 1, [])
    let order = try order(shop)
    #expect(order.refunds.flatMap(\.adjustments).map(\.amount) == [MoneyBag(2), MoneyBag(10)])
    #expect(
      order.refunds.flatMap(\.adjustments).map(\.reason) == [
        "REFUND_DISCREPANCY", "PENDING_REFUND_DISCREPANCY",
      ])
    #expect(order.totalOutstanding.isZero)
    #expect(order.netPayment == MoneyBag(22))
  }

  @Test("Units of an unpaid order only lower what is owed; a part is paid back once that is settled")
  func owed() throws {
    var shop = try shop([TransactionInput(gateway: "manual", amount: 15)])
    try refund(&shop, 1)
    #expect(try order(shop).totalOutstanding == MoneyBag(5))
    #expect(try order(shop).totalRefunded.isZero)
    try refund(&shop, 1)
    let order = try order(shop)
    #expect(order.totalRefunded == MoneyBag(5))
    #expect(order.totalOutstanding.isZero)
    #expect(order.refunds.flatMap(\.adjustments).isEmpty)
  }

  @Test("Several gateways are paid back in their order, each no more than it brought")
  func gateways() throws {
    var shop = try shop([
      TransactionInput(gateway: "shopify_payments", amount: 12), TransactionInput(gateway: "paypal"),
    ])
    try refund(&shop, 2)
    let transactions = try order(shop).transactions
    #expect(transactions.map(\.gateway) == ["shopify_payments", "paypal", "shopify_payments", "paypal"])
    #expect(transactions.map(\.amount.shop) == [12, 18, 12, 8])
    #expect(transactions[3].parentID == transactions[1].id)
    for (amount, gateway) in [(decimal("10.01"), "paypal"), (1, "shopify_payments"), (1, "stripe")] {
      #expect(throws: ShopError.self) { try refund(&shop, 0, [.init(amount: amount, gateway: gateway)]) }
    }
    try refund(&shop, 1, [.init(amount: 10, gateway: "paypal")])
    #expect(try order(shop).displayFinancialStatus == .refunded)
    #expect(shop.balanceTransactions.map(\.amount) == [12, -12])
  }

  @Test("Several captures are paid back one after the other")
  func captures() throws {
    var shop = try shop([TransactionInput(gateway: "shopify_payments", kind: .authorization)])
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .capture, amount: 14)))
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .capture)))
    try refund(&shop, 2)
    let refunds = try order(shop).transactions.filter { $0.kind == .refund }
    #expect(refunds.map(\.amount.shop) == [14, 6])
    #expect(Set(refunds.map(\.parentID)).count == 2)
  }

  @Test("An unknown gateway, and money that was never received, are refused")
  func refusals() throws {
    var shop = try shop([TransactionInput(gateway: "manual")])
    let before = shop
    #expect {
      try refund(&shop, 0, [.init(amount: 1, gateway: "stripe")])
    } throws: { error in
      (error as? ShopError)?.code == .unknownGateway
    }
    for amount in [decimal("30.01"), decimal("1.001"), -1, decimal("999999999999999999")] {
      #expect(throws: ShopError.self) { try refund(&shop, 0, [.init(amount: amount)]) }
    }
    #expect(throws: ShopError.self) { try refund(&shop, 0, [.init(amount: 20), .init(amount: 20)]) }
    #expect(throws: ShopError.self) { try refund(&shop, 0, [.init(amount: 1, gateway: "store_credit")]) }
    #expect(shop.order(named: "#1001") == before.order(named: "#1001"))
    var unpaid = try self.shop([])
    #expect(throws: ShopError.self) { try refund(&unpaid, 1, [.init(amount: 1)]) }
    #expect(throws: ShopError.self) { try refund(&unpaid, 0, []) }
  }

  @Test("A gift card gets its money back")
  func giftCard() throws {
    let issue = ShopStep.giftCard(
      GiftCardChange(code: "GIFT", action: .issue(12, customer: nil, expiresAt: nil)))
    var shop = try shop(
      [TransactionInput(gateway: "gift_card", giftCard: "GIFT"), TransactionInput(gateway: "manual")],
      before: [issue])
    #expect(shop.giftCard(code: "GIFT")?.balance == 0)
    try refund(&shop, 1)
    #expect(shop.giftCard(code: "GIFT")?.balance == 10)
    try refund(&shop, 1)
    #expect(shop.giftCard(code: "GIFT")?.balance == 12)
    #expect(try order(shop).transactions.last?.gateway == "manual")
  }

  @Test("Store credit goes to the customer, whatever the order was paid through")
  func storeCredit() throws {
    var shop = try shop([TransactionInput(gateway: "manual")], customer: "a@b.example")
    try refund(&shop, 1, [.init(amount: 10, gateway: "store_credit")])
    let order = try order(shop)
    let customer = try #require(order.customerID)
    #expect(shop.storeCreditAccount(customerID: customer)?.balance == 10)
    #expect(order.netPayment == MoneyBag(20))
    #expect(throws: ShopError.self) { try refund(&shop, 0, [.init(amount: decimal("20.01"))]) }
  }

  @Test("Cash paid back is rounded to the coin, apart from the amount")
  func cash() throws {
    var shop = try shop([TransactionInput(gateway: "cash")], price: decimal("9.99")) {
      $0.cashRounding = decimal("0.05")
    }
    try refund(&shop, 1)
    let back = try #require(try order(shop).transactions.last)
    #expect(back.amount == MoneyBag(decimal("9.99")))
    #expect(back.amountRounding == MoneyBag(decimal("0.01")))
    #expect(try order(shop).totalOutstanding.isZero)
  }

  @Test("In another currency both amounts end at nothing, and no cent is left")
  func presentment() throws {
    var shop = try shop([TransactionInput(gateway: "manual")], in: .eur, price: decimal("9.99"))
    let whole = try order(shop).totalPrice
    #expect(whole.presentment == decimal("29.97") && whole.shop != whole.presentment)
    for _ in 0..<3 { try refund(&shop, 1) }
    let order = try order(shop)
    #expect(order.totalRefunded == whole)
    #expect(order.netPayment.isZero && order.currentTotalPrice.isZero && order.totalOutstanding.isZero)
    #expect(order.refunds.flatMap(\.adjustments).isEmpty)
    #expect(order.refunds.flatMap(\.lines).map(\.subtotal).sum() == whole)
  }

  @Test("Amounts of a refund are the customer's; the refusal names them in that currency")
  func presentmentRefusal() throws {
    var shop = try shop([TransactionInput(gateway: "manual")], in: .eur)
    #expect {
      try refund(&shop, 0, [.init(amount: 999)])
    } throws: { error in
      (error as? ShopError)?.message == "Refund amount €999.00 is greater than net payment received €30.00"
    }
    try refund(&shop, 0, [.init(amount: 3)])
    let order = try order(shop)
    #expect(order.totalRefunded.presentment == 3)
    #expect(order.totalOutstanding.isZero)
    try refund(&shop, 3)
    #expect(try self.order(shop).netPayment.isZero)
    #expect(try self.order(shop).currentTotalPrice.isZero)
  }
}
