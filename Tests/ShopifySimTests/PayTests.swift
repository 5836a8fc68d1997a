import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Payments")
struct PayTests {
  private func shop(
    _ price: String = "10.00", _ transactions: [TransactionInput] = [], email: String? = nil,
    coin: String? = nil, presentment: CurrencyCode? = nil
  ) throws -> Shop {
    var configuration = ShopFixture.configuration(currency: CurrencyCode("CAD"))
    configuration.cashRounding = coin.map(decimal)
    configuration.presentmentRates = [.usd: decimal("0.7212"), CurrencyCode("JPY"): decimal("108.37")]
    var shop = Shop(configuration)
    _ = try shop.apply(
      .giftCard(GiftCardChange(code: "CARD-6", action: .issue(6, customer: nil, expiresAt: nil))))
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          email: email,
          lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1, price: decimal(price))],
          transactions: transactions, presentmentCurrency: presentment)))
    return shop
  }

  private func order(_ shop: Shop) throws -> Order { try #require(shop.orders.last) }

  private func pay(
    _ shop: inout Shop, _ kind: TransactionKind = .sale, _ amount: String? = nil, _ gateway: String? = nil,
    status: TransactionStatus = .success, giftCard: String? = nil
  ) throws -> [WebhookTopic] {
    try shop.apply(
      .pay(
        PaymentInput(
          order: "#1001", kind: kind, amount: amount.map(decimal), gateway: gateway, status: status,
          giftCard: giftCard))
    ).map(\.topic)
  }

  @Test("A later payment makes an order paid and tells so")
  func payLater() throws {
    var shop = try shop()
    #expect(try order(shop).displayFinancialStatus == nil)
    let first = try pay(&shop, .sale, "4", "manual")
    #expect(try order(shop).displayFinancialStatus == .partiallyPaid)
    #expect(first == [.orderTransactionsCreate, .tenderTransactionsCreate, .ordersUpdated])
    #expect(
      try pay(&shop) == [.orderTransactionsCreate, .tenderTransactionsCreate, .ordersPaid, .ordersUpdated])
    #expect(try order(shop).transactions.map(\.amount.shop) == [4, 6])
    #expect(try order(shop).transactions.map(\.paymentID) == ["#1001.1", "#1001.2"])
  }

  @Test("Authorize, capture in parts, void the rest: the status follows the transactions")
  func authorization() throws {
    var shop = try shop("10.00", [TransactionInput(gateway: "shopify_payments", kind: .authorization)])
    #expect(try order(shop).displayFinancialStatus == .authorized)
    #expect(try order(shop).totalCapturable.shop == 10)
    _ = try pay(&shop, .capture, "3")
    #expect(try order(shop).displayFinancialStatus == .partiallyPaid)
    _ = try pay(&shop, .capture, "2")
    #expect(try order(shop).totalCapturable.shop == 5)
    var paid = shop
    #expect(try pay(&paid, .capture).contains(.ordersPaid))
    #expect(try order(paid).displayFinancialStatus == .paid)
    #expect(try pay(&shop, .void) == [.orderTransactionsCreate, .ordersUpdated])
    #expect(try order(shop).totalCapturable.isZero)
    #expect(try order(shop).totalOutstanding.shop == 5)
    #expect(throws: ShopError.self) { _ = try pay(&shop, .capture) }
  }

  @Test("A voided authorization reads VOIDED, a lapsed one EXPIRED and can't be captured")
  func lapse() throws {
    let start = try shop("10.00", [TransactionInput(gateway: "shopify_payments", kind: .authorization)])
    var voided = start
    _ = try pay(&voided, .void)
    #expect(try order(voided).displayFinancialStatus == .voided)
    var lapsed = start
    _ = try lapsed.apply(.wait(seconds: 7 * 86_400))
    #expect(try order(lapsed).displayFinancialStatus == .expired)
    #expect(throws: ShopError.self) { _ = try pay(&lapsed, .capture) }
  }

  @Test("A pending payment that is marked as paid becomes a sale under it through its gateway")
  func pending() throws {
    var shop = try shop("10.00", [TransactionInput(gateway: "Cash on Delivery (COD)", status: .pending)])
    #expect(try order(shop).displayFinancialStatus == .pending)
    #expect(try order(shop).totalReceived.isZero)
    let topics = try pay(&shop)
    #expect(topics.contains(.ordersPaid))
    let transactions = try order(shop).transactions
    #expect(transactions.map(\.status) == [.pending, .success])
    #expect(transactions[1].parentID == transactions[0].id)
    #expect(transactions[1].gateway == "Cash on Delivery (COD)")
  }

  @Test("A failed payment is recorded and moves nothing")
  func failure() throws {
    var shop = try shop("10.00", [TransactionInput(gateway: "shopify_payments", kind: .authorization)])
    #expect(try pay(&shop, .capture, status: .failure) == [.orderTransactionsCreate, .ordersUpdated])
    #expect(try order(shop).displayFinancialStatus == .authorized)
    #expect(try order(shop).transactions.last?.errorCode != nil)
    #expect(try pay(&shop, .capture).contains(.ordersPaid))
  }

  @Test("A gift card pays what it has, and another gateway the rest")
  func giftCard() throws {
    let shop = try shop(
      "10.00",
      [
        TransactionInput(gateway: "gift_card", giftCard: "CARD-6"),
        TransactionInput(gateway: "shopify_payments"),
      ])
    let order = try order(shop)
    #expect(order.transactions.map(\.amount.shop) == [6, 4])
    #expect(order.transactions[0].giftCardID == shop.giftCard(code: "CARD-6")?.id)
    #expect(shop.giftCard(code: "CARD-6")?.balance.isZero == true)
    #expect(order.displayFinancialStatus == .paid)
  }

  @Test("A gift card is charged in the shop's currency when the customer pays in another")
  func foreignGiftCard() throws {
    let shop = try shop(
      "10.00",
      [
        TransactionInput(gateway: "gift_card", giftCard: "CARD-6"),
        TransactionInput(gateway: "shopify_payments"),
      ],
      presentment: .usd)
    let order = try order(shop)
    #expect(order.totalPrice == MoneyBag(shop: decimal("13.87"), presentment: 10))
    #expect(order.transactions[0].amount == MoneyBag(shop: 6, presentment: decimal("4.33")))
    #expect(order.totalOutstanding.isZero)
  }

  @Test("Store credit pays what there is, and never more")
  func storeCredit() throws {
    var shop = try shop(email: "a@example.com")
    #expect(throws: ShopError.self) { _ = try pay(&shop, .sale, nil, "store_credit") }
    _ = try shop.apply(.customer(CustomerChange(email: "a@example.com", action: .credit("7.00"))))
    #expect(throws: ShopError.self) { _ = try pay(&shop, .sale, "7.01", "store_credit") }
    _ = try pay(&shop, .sale, nil, "store_credit")
    #expect(try order(shop).totalReceived.shop == 7)
    let customer = try #require(try order(shop).customerID)
    #expect(shop.storeCreditAccount(customerID: customer)?.balance.isZero == true)
  }

  @Test(
    "Cash is rounded to the smallest coin, apart from the amount",
    arguments: [("10.02", "-0.02"), ("10.03", "0.02"), ("9.98", "0.02"), ("10.05", nil)])
  func cash(price: String, rounding: String?) throws {
    let shop = try shop(price, [TransactionInput(gateway: "cash")], coin: "0.05")
    let order = try order(shop)
    #expect(order.transactions[0].amount.shop == decimal(price))
    #expect(order.transactions[0].amountRounding?.shop == rounding.map(decimal))
    #expect(order.cashRoundingOfPayments.shop == decimal(rounding ?? "0"))
    #expect(order.totalOutstanding.isZero && order.displayFinancialStatus == .paid)
  }

  @Test("Parts in the customer's currency add up to the whole in both", arguments: ["JPY", "USD"])
  func foreignParts(currency: String) throws {
    var shop = try shop("997", presentment: CurrencyCode(currency))
    for amount in ["333", "1", "332"] { _ = try pay(&shop, .sale, amount) }
    #expect(try order(shop).displayFinancialStatus == .partiallyPaid)
    _ = try pay(&shop)
    #expect(try order(shop).totalOutstanding.isZero)
    #expect(try order(shop).displayFinancialStatus == .paid)
  }

  @Test("Gift cards that an order sold are issued when it is fully paid")
  func sold() throws {
    var configuration = ShopFixture.configuration()
    configuration.products.append(
      ProductInput(sku: SKU("CARD"), title: "Gift card", price: 50, tracked: false, isGiftCard: true))
    var shop = Shop(configuration)
    _ = try shop.apply(
      .placeOrder(OrderInput(lines: [OrderLineInput(sku: SKU("CARD"), quantity: 2)])))
    _ = try pay(&shop, .sale, "60")
    #expect(shop.giftCards.isEmpty)
    _ = try pay(&shop)
    #expect(shop.giftCards.map(\.balance) == [50, 50])
  }

  private static let refusals: [(PaymentInput, ShopError.Code)] = [
    (PaymentInput(order: "#9", kind: .sale), .unknownOrder),
    (PaymentInput(order: "#1001", kind: .sale, amount: decimal("4.01")), .overPayment),
    (PaymentInput(order: "#1001", kind: .sale, amount: 0), .invalidAmount),
    (PaymentInput(order: "#1001", kind: .sale, amount: -1), .invalidAmount),
    (PaymentInput(order: "#1001", kind: .sale, amount: decimal("0.001")), .invalidAmount),
    (PaymentInput(order: "#1001", kind: .capture), .overCapture),
    (PaymentInput(order: "#1001", kind: .void), .overCapture),
    (PaymentInput(order: "#1001", kind: .refund, amount: 1), .notSimulated),
    (PaymentInput(order: "#1001", kind: .authorization, gateway: "cash"), .notSimulated),
    (PaymentInput(order: "#1001", kind: .sale, gateway: "gift_card"), .unknownGiftCard),
    (
      PaymentInput(order: "#1001", kind: .sale, gateway: "gift_card", giftCard: "CARD-6"), .insufficientFunds
    ),
  ]

  @Test("A payment that can't be is refused and changes nothing", arguments: refusals.indices)
  func refusal(index: Int) throws {
    let (input, code) = Self.refusals[index]
    var shop = try shop("10.00", [TransactionInput(gateway: "gift_card", giftCard: "CARD-6")])
    let before = shop
    #expect {
      _ = try shop.apply(.pay(input))
    } throws: { error in
      (error as? ShopError)?.code == code
    }
    #expect(shop.orders.last == before.orders.last && shop.lastID == before.lastID)
    #expect(shop.giftCards.map(\.balance) == before.giftCards.map(\.balance))
  }

  @Test("More than is open can't be captured, and a paid or cancelled order takes no payment")
  func closed() throws {
    var shop = try shop("10.00", [TransactionInput(gateway: "shopify_payments", kind: .authorization)])
    #expect {
      _ = try pay(&shop, .capture, "10.01")
    } throws: { error in
      (error as? ShopError)?.code == .overCapture
    }
    _ = try pay(&shop, .capture)
    #expect {
      _ = try pay(&shop)
    } throws: { error in
      (error as? ShopError)?.code == .alreadyPaid
    }
    var other = try self.shop()
    _ = try other.apply(.cancel(CancelInput(order: "#1001")))
    #expect {
      _ = try pay(&other)
    } throws: { error in
      (error as? ShopError)?.code == .alreadyCancelled
    }
  }
}
