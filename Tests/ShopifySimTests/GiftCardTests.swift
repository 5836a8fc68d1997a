import CommerceTypes
import ShopifySim
import Testing

@Suite("Gift cards")
struct GiftCardTests {
  private static let card = SKU("CARD")

  /// A shop that sells gift cards of 50.00.
  private func shop() -> Shop {
    var configuration = ShopFixture.configuration()
    configuration.products.append(
      ProductInput(
        sku: Self.card, title: "Gift card", price: decimal("50.00"), requiresShipping: false, taxable: false,
        tracked: false, isGiftCard: true))
    return Shop(configuration)
  }

  private func change(_ shop: inout Shop, _ code: String, _ action: GiftCardChange.Action) throws {
    _ = try shop.apply(.giftCard(GiftCardChange(code: code, action: action)))
  }

  private func refusal(_ shop: Shop, _ code: String, _ action: GiftCardChange.Action) -> ShopError.Code? {
    var shop = shop
    let before = shop.giftCards.map(\.self)
    let error = #expect(throws: ShopError.self) { try change(&shop, code, action) }
    #expect(shop.giftCards.map(\.self) == before)
    return error?.code
  }

  private func pay(_ amount: String, with code: String) -> ShopStep {
    .placeOrder(
      OrderInput(
        lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
        transactions: [
          TransactionInput(gateway: "gift_card", amount: decimal(amount), giftCard: code)
        ]))
  }

  @Test("A card sold and used: the liability rises by 50.00 at the sale and falls by 20.00 at the use")
  func soldAndUsed() throws {
    var shop = shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          email: "ann@example.com", lines: [OrderLineInput(sku: Self.card, quantity: 1)],
          transactions: [TransactionInput(gateway: "shopify_payments")])))
    let order = try #require(shop.order(named: "#1001"))
    let card = try #require(shop.giftCard(code: "#1001-G1"))
    #expect(order.totalTax.isZero)
    #expect(card.initialValue == decimal("50.00") && card.orderID == order.id)
    #expect(card.customerID == order.customerID && card.lastCharacters == "1-G1")
    #expect(shop.giftCardLiability == decimal("50.00"))
    _ = try shop.apply(pay("20.00", with: "#1001-G1"))
    #expect(shop.order(named: "#1002")?.displayFinancialStatus == .paid)
    #expect(shop.giftCardLiability == decimal("30.00"))
  }

  @Test("Every unit becomes a card, once nothing is outstanding, and only once")
  func issuedWhenPaid() throws {
    var shop = shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: Self.card, quantity: 3)],
          transactions: [TransactionInput(gateway: "manual", amount: decimal("100.00"))])))
    #expect(shop.giftCards.isEmpty)
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .sale)))
    #expect(shop.giftCards.map(\.code) == ["#1001-G1", "#1001-G2", "#1001-G3"])
    let order = try #require(shop.order(named: "#1001"))
    #expect(shop.giftCards(soldBy: order).count == 3)
    _ = try shop.apply(.update(UpdateInput(order: "#1001", note: "again")))
    _ = try shop.apply(.wait(seconds: 86_400))
    #expect(shop.giftCards.count == 3)
  }

  @Test("A card is issued, topped up, debited and disabled")
  func life() throws {
    var shop = shop()
    try change(&shop, "GIFT", .issue(decimal("25.00"), customer: nil, expiresAt: nil))
    try change(&shop, "GIFT", .credit(decimal("5.00")))
    try change(&shop, "GIFT", .debit(decimal("12.00")))
    #expect(shop.giftCard(code: "GIFT")?.balance == decimal("18.00"))
    #expect(shop.giftCard(code: "GIFT")?.initialValue == decimal("25.00"))
    #expect(refusal(shop, "GIFT", .debit(decimal("18.01"))) == .insufficientFunds)
    try change(&shop, "GIFT", .disable)
    #expect(refusal(shop, "GIFT", .credit(1)) == .disabledGiftCard)
    #expect(refusal(shop, "GIFT", .disable) == .disabledGiftCard)
    #expect(shop.giftCardLiability == .zero)
  }

  @Test("Unknown codes, taken codes, unknown customers, odd amounts and past moments are refused")
  func refusals() throws {
    var shop = shop()
    try change(&shop, "GIFT", .issue(decimal("25.00"), customer: nil, expiresAt: nil))
    #expect(refusal(shop, "NONE", .credit(1)) == .unknownGiftCard)
    #expect(refusal(shop, "GIFT", .issue(1, customer: nil, expiresAt: nil)) == .duplicateGiftCard)
    #expect(refusal(shop, "NEW", .issue(1, customer: "eve@example.com", expiresAt: nil)) == .unknownCustomer)
    #expect(refusal(shop, "NEW", .issue(0, customer: nil, expiresAt: nil)) == .invalidAmount)
    #expect(refusal(shop, "GIFT", .credit(decimal("0.001"))) == .invalidAmount)
    #expect(refusal(shop, "GIFT", .credit(-5)) == .invalidAmount)
    #expect(refusal(shop, "NEW", .issue(1, customer: nil, expiresAt: shop.now)) == .expiredGiftCard)
  }

  @Test("A card can't be charged beyond its balance, after its end, disabled or unknown")
  func charges() throws {
    var shop = shop()
    let end = shop.now.advanced(seconds: 3600)
    try change(&shop, "GIFT", .issue(decimal("15.00"), customer: nil, expiresAt: end))
    func refused(_ shop: Shop, _ code: String) -> ShopError.Code? {
      var shop = shop
      let error = #expect(throws: ShopError.self) { _ = try shop.apply(pay("20.00", with: code)) }
      #expect(shop.orders.isEmpty && shop.giftCard(code: "GIFT")?.balance == decimal("15.00"))
      return error?.code
    }
    #expect(refused(shop, "GIFT") == .insufficientFunds)
    #expect(refused(shop, "NONE") == .unknownGiftCard)
    _ = try shop.apply(.wait(seconds: 3600))
    #expect(refused(shop, "GIFT") == .expiredGiftCard)
    #expect(shop.giftCardLiability == .zero)
    try change(&shop, "GIFT", .disable)
    #expect(refused(shop, "GIFT") == .disabledGiftCard)
  }

  @Test("A refund gives the money back to the card that paid")
  func refund() throws {
    var shop = shop()
    try change(&shop, "GIFT", .issue(decimal("50.00"), customer: nil, expiresAt: nil))
    _ = try shop.apply(pay("20.00", with: "GIFT"))
    #expect(shop.giftCard(code: "GIFT")?.balance == decimal("30.00"))
    _ = try shop.apply(
      .refund(RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.tee, quantity: 1)])))
    #expect(shop.giftCard(code: "GIFT")?.balance == decimal("50.00"))
  }

  @Test("Store credit that a refund gives is on the customer's account")
  func storeCredit() throws {
    var shop = shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          email: "ann@example.com", lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
          transactions: [TransactionInput(gateway: "manual")])))
    _ = try shop.apply(
      .refund(
        RefundInput(
          order: "#1001", lines: [.init(sku: ShopFixture.tee, quantity: 1)],
          transactions: [.init(amount: decimal("20.00"), gateway: "store_credit")])))
    let ann = try #require(shop.customer(email: "ann@example.com"))
    #expect(shop.storeCreditAccount(customerID: ann.id)?.balance == decimal("20.00"))
  }
}
