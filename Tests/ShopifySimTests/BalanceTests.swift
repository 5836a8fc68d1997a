import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Adjustments, refused payouts and withdrawals")
struct BalanceTests {
  private static func lab(_ change: (inout ShopConfiguration) -> Void = { _ in }) throws -> MutationLab {
    var configuration = ShopFixture.configuration()
    change(&configuration)
    let lab = MutationLab(Shop(configuration))
    try lab.apply(
      .placeOrder(
        OrderInput(
          email: "ada@example.com", lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 2)],
          transactions: [TransactionInput(gateway: "shopify_payments")])))
    return lab
  }

  @Test("A payout's net is what its summary comes to, whatever is in it")
  func summary() throws {
    let lab = try Self.lab()
    try lab.apply(
      .balance(.adjust(BalanceChange.Adjustment(amount: 12, fee: decimal("0.5"), reason: "goodwill"))),
      .balance(.adjust(BalanceChange.Adjustment(amount: 100, fee: 3, kind: .advance))),
      .balance(.adjust(BalanceChange.Adjustment(amount: -10, kind: .reservedFunds))),
      .balance(.adjust(BalanceChange.Adjustment(amount: decimal("0.4"), kind: .usdcRebate))),
      .wait(seconds: 6 * 86_400))
    var net = ExactDecimal.zero
    for payout in lab.shop.payouts {
      let summary = lab.shop.summary(of: payout)
      #expect(summary.net == payout.net)
      #expect(payout.net == lab.shop.balanceTransactions(of: payout).reduce(.zero) { $0 + $1.net })
      net = net + payout.net
    }
    // 40.00 - 1.46 + 11.50 + 97.00 - 10.00 + 0.40
    #expect(net == decimal("137.44"))
    let first = try #require(lab.shop.payouts.first)
    let sums = lab.shop.summary(of: first)
    #expect(sums.adjustmentsGross == 12)
    #expect(sums.advanceFees == 3)
    #expect(sums.reservedFundsGross == -10)
    #expect(sums.usdcRebates == decimal("0.4"))
  }

  @Test("A payout that the bank refuses is in the next one again, less what the refusal costs")
  func refusedPayout() throws {
    let lab = try Self.lab()
    #expect(throws: ShopError.self) { try lab.apply(.balance(.failPayout(fee: .zero))) }
    try lab.apply(.wait(seconds: 6 * 86_400), .balance(.failPayout(fee: 2)), .wait(seconds: 2 * 86_400))
    #expect(lab.shop.payouts.map(\.status) == ["FAILED", "PAID"])
    let retried = try #require(lab.shop.payouts.last)
    #expect(retried.net == (lab.shop.payouts.first?.net ?? .zero) - 2)
    #expect(lab.shop.summary(of: retried).retriedPayoutsGross == lab.shop.payouts.first?.net)
    #expect(throws: ShopError.self) {
      try lab.apply(.balance(.withdraw))
    }
  }

  @Test("A balance below zero is withdrawn when a step says so")
  func withdrawal() throws {
    let lab = try Self.lab()
    try lab.apply(
      .wait(seconds: 6 * 86_400), .balance(.adjust(BalanceChange.Adjustment(amount: -30))),
      .wait(seconds: 2 * 86_400))
    #expect(lab.shop.payouts.count == 1)
    try lab.apply(.balance(.withdraw), .balance(.trace("BANK-1")))
    let payouts = try lab.data(
      """
      { shopifyPaymentsAccount { payouts(first: 5, transactionType: WITHDRAWAL) { nodes {
        transactionType externalTraceId net { amount } } } } }
      """)
    #expect(
      payouts.at("shopifyPaymentsAccount.payouts.nodes") == [
        ["transactionType": "WITHDRAWAL", "externalTraceId": "BANK-1", "net": ["amount": "-30.0"]]
      ])
    #expect(lab.shop.balance == .zero)
  }

  @Test("Without Shopify Payments no payment reaches the balance")
  func notActivated() throws {
    let lab = try Self.lab { $0.hasShopifyPayments = false }
    #expect(lab.shop.balanceTransactions.isEmpty)
    #expect(
      try lab.data("{ shopifyPaymentsAccount { activated } }").at("shopifyPaymentsAccount.activated") == false
    )
    #expect(throws: ShopError.self) {
      try lab.apply(.balance(.adjust(BalanceChange.Adjustment(amount: 1))))
    }
  }

  @Test("Disputes are found by the day they began")
  func disputes() throws {
    let lab = try Self.lab()
    try lab.apply(
      .dispute(
        DisputeChange(
          order: "#1001",
          action: .open(amount: 5, type: "INQUIRY", reason: "fraudulent", networkReasonCode: "10.4"))))
    func found(_ query: String) throws -> JSONValue? {
      try lab.data(
        """
        { shopifyPaymentsAccount { disputes(first: 5, query: "\(query)") {
          nodes { reasonDetails { reason networkReasonCode } } } } }
        """
      ).at("shopifyPaymentsAccount.disputes.nodes")
    }
    #expect(
      try found("initiated_at:>=2026-01-05")
        == [["reasonDetails": ["reason": "FRAUDULENT", "networkReasonCode": "10.4"]]])
    #expect(try found("initiated_at:>=2026-02-01") == [])
  }
}
