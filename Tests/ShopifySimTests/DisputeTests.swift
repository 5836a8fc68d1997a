import CommerceTypes
import ShopifySim
import Testing

@Suite("Disputes")
struct DisputeTests {
  /// A tee of 20.00, paid.
  private func shop(gateway: String = "shopify_payments") throws -> Shop {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
          transactions: [TransactionInput(gateway: gateway)])))
    return shop
  }

  private func open(_ amount: ExactDecimal? = nil, type: String = "CHARGEBACK") -> DisputeChange.Action {
    .open(amount: amount, type: type, reason: "fraudulent")
  }

  private func change(_ shop: inout Shop, _ action: DisputeChange.Action) throws -> [String] {
    try shop.apply(.dispute(DisputeChange(order: "#1001", action: action))).map(\.topic.rawValue)
  }

  private func refusal(_ shop: Shop, _ action: DisputeChange.Action) -> ShopError.Code? {
    var shop = shop
    let error = #expect(throws: ShopError.self) { _ = try change(&shop, action) }
    return error?.code
  }

  private func dispute(_ shop: Shop) throws -> Dispute { try #require(shop.disputes.last) }

  @Test("A lost chargeback takes its amount and a fee from the balance")
  func lost() throws {
    var shop = try shop()
    #expect(try change(&shop, open()) == ["disputes/create"])
    #expect(try dispute(shop).status == "NEEDS_RESPONSE")
    #expect(try dispute(shop).amount == 20)
    #expect(try change(&shop, .submitEvidence) == ["disputes/update"])
    #expect(try dispute(shop).status == "UNDER_REVIEW")
    #expect(try dispute(shop).evidenceSentOn == shop.now)
    #expect(try change(&shop, .decide("LOST")) == ["disputes/update"])
    #expect(try dispute(shop).finalizedOn == shop.now)
    #expect(shop.balanceTransactions.map(\.type) == ["CHARGE", "DISPUTE_WITHDRAWAL"])
    #expect(shop.balanceTransactions.last?.net == -35)
    #expect(shop.balance == decimal("-15.88"))
  }

  @Test("A won chargeback gives the amount and the fee back")
  func won() throws {
    var shop = try shop()
    _ = try change(&shop, open())
    _ = try change(&shop, .decide("WON"))
    #expect(shop.balanceTransactions.map(\.type) == ["CHARGE", "DISPUTE_WITHDRAWAL", "DISPUTE_REVERSAL"])
    #expect(shop.balance == decimal("19.12"))
    #expect(try change(&shop, open()) == ["disputes/create"])
  }

  @Test("An inquiry moves no money")
  func inquiry() throws {
    var shop = try shop()
    _ = try change(&shop, open(type: "INQUIRY"))
    _ = try change(&shop, .decide("LOST"))
    #expect(shop.balance == decimal("19.12"))
  }

  @Test("A dispute nobody answers goes under review when its evidence is due")
  func deadline() throws {
    var shop = try shop()
    _ = try change(&shop, open())
    let due = try dispute(shop).evidenceDueBy
    let events = try shop.apply(.wait(seconds: 30 * 86_400))
    #expect(events.map(\.topic.rawValue) == ["disputes/update"])
    #expect(events.first?.triggeredAt == due)
    #expect(try dispute(shop).status == "UNDER_REVIEW")
    #expect(refusal(shop, .submitEvidence) == .impossibleDispute)
    #expect(refusal(shop, .decide("ACCEPTED")) == .impossibleDispute)
    #expect(try change(&shop, .decide("WON")) == ["disputes/update"])
  }

  @Test("No more can be disputed than was charged and not refunded")
  func bounds() throws {
    var shop = try shop()
    #expect(refusal(shop, open(decimal("20.01"))) == .nothingToDispute)
    #expect(refusal(shop, open(0)) == .invalidAmount)
    #expect(refusal(shop, .open(amount: nil, type: "CHARGEBACK", reason: "mood")) == .invalidWord)
    #expect(refusal(shop, open(type: "QUARREL")) == .invalidWord)
    #expect(refusal(shop, .submitEvidence) == .impossibleDispute)
    _ = try change(&shop, open(15))
    #expect(refusal(shop, open(decimal("5.01"))) == .nothingToDispute)
    _ = try change(&shop, open(5))
    #expect(refusal(shop, open()) == .nothingToDispute)
    let order = try #require(shop.order(named: "#1001"))
    #expect(shop.disputes(of: order).map(\.amount) == [15, 5])
  }

  @Test("Charges of other gateways can't be disputed here, nor refunded ones")
  func otherCharges() throws {
    #expect(refusal(try shop(gateway: "manual"), open()) == .nothingToDispute)
    var refunded = try shop()
    _ = try refunded.apply(
      .refund(RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.tee, quantity: 1)])))
    #expect(refusal(refunded, open()) == .nothingToDispute)
  }
}
