import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Payments through GraphQL")
struct GraphQLPaymentTests {
  private static func authorized() throws -> GraphQLLab {
    var input = RESTShops.input()
    input.transactions = [TransactionInput(gateway: "shopify_payments", kind: .authorization)]
    var lab = GraphQLLab(try RESTShops.stocked())
    try lab.apply(.placeOrder(input))
    return lab
  }

  private static let state = """
    displayFinancialStatus capturable fullyPaid unpaid totalPriceSet { ...Bag } totalCapturableSet { ...Bag }
    totalReceivedSet { ...Bag } totalOutstandingSet { ...Bag } netPaymentSet { ...Bag } paymentGatewayNames
    transactions { kind status gateway formattedGateway paymentId amountSet { ...Bag } authorizationExpiresAt
      manuallyCapturable totalUnsettledSet { ...Bag } parentTransaction { kind } maximumRefundableV2 { amount }
      fees { amount { amount } flatFee { amount } rate type } }
    """

  @Test("An authorization can be captured in parts; what is open goes down, what was received goes up")
  func captures() throws {
    var lab = try Self.authorized()
    let open = try lab.order(Self.state)
    #expect(open["displayFinancialStatus"] == "AUTHORIZED")
    #expect(open["capturable"] == true)
    #expect(open["totalCapturableSet"] == open["totalPriceSet"])
    #expect(open.at("transactions.0.totalUnsettledSet") == open["totalPriceSet"])
    #expect(open.at("transactions.0.authorizationExpiresAt") != .null)
    #expect(open.at("transactions.0.formattedGateway") == "Shopify Payments")
    try lab.apply(.pay(PaymentInput(order: "#1001", kind: .capture, amount: 40)))
    let part = try lab.order(Self.state)
    #expect(part["displayFinancialStatus"] == "PARTIALLY_PAID")
    #expect(part.amount("totalReceivedSet") == "40.0")
    #expect(part.at("transactions.1.parentTransaction.kind") == "AUTHORIZATION")
    #expect(part.at("transactions.1.paymentId") == "#1001.2")
    let total = try #require(part["totalPriceSet"]?.moneyBag)
    #expect(part["totalCapturableSet"]?.moneyBag == total - MoneyBag(40))
    #expect(part["totalOutstandingSet"]?.moneyBag == total - MoneyBag(40))
    try lab.apply(.pay(PaymentInput(order: "#1001", kind: .void)))
    let voided = try lab.order(Self.state)
    #expect(voided["capturable"] == false)
    #expect(voided.at("transactions.0.totalUnsettledSet") == .null)
  }

  @Test(
    "A Shopify Payments charge has the fee of its balance transaction, and a refund lowers what can be refunded"
  )
  func fees() throws {
    var lab = GraphQLLab(try RESTShops.withOrder())
    let entry = try #require(lab.shop.balanceTransactions.last)
    let charge = try lab.order(Self.state)
    #expect(
      charge.at("transactions.0.fees.0.amount.amount") == .string(entry.fee.formatted(minimumDigits: 1)))
    #expect(charge.at("transactions.0.fees.0.rate") == "0.029")
    #expect(charge.at("transactions.0.fees.0.flatFee.amount") == "0.3")
    try lab.apply(
      .refund(RefundInput(order: "#1001", lines: [RefundInput.Line(sku: SKU("BOOK"), quantity: 1)])))
    let refunded = try lab.order(Self.state + " totalRefundedSet { ...Bag }")
    let left = refunded.at("transactions.0.maximumRefundableV2.amount")?.stringValue.flatMap {
      ExactDecimal($0)
    }
    let total = try #require(refunded["totalPriceSet"]?.moneyBag?.shop)
    #expect(left == total - (refunded["totalRefundedSet"]?.moneyBag?.shop ?? .zero))
    #expect(refunded.at("transactions.1.fees") == [])
  }

  @Test("Terms are overdue from their day on until the order is paid")
  func terms() throws {
    var lab = GraphQLLab(try RESTShops.stocked())
    let fields = """
      displayFinancialStatus paymentTerms { paymentTermsType dueInDays overdue order { name }
        paymentSchedules(first: 1) { nodes { dueAt completedAt balanceDue { amount } } } }
      """
    try lab.apply(
      .placeOrder(
        OrderInput(lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 1)], paymentDueInDays: 30)))
    let fresh = try lab.order(fields)
    #expect(fresh.at("paymentTerms.dueInDays") == 30)
    #expect(fresh.at("paymentTerms.overdue") == false)
    #expect(fresh.at("paymentTerms.paymentSchedules.nodes.0.balanceDue.amount") == "20.0")
    try lab.apply(.wait(seconds: 31 * 86_400))
    #expect(try lab.order(fields).at("paymentTerms.overdue") == true)
    try lab.apply(.pay(PaymentInput(order: "#1001", kind: .sale)))
    let paid = try lab.order(fields)
    #expect(paid.at("paymentTerms.overdue") == false)
    #expect(paid.at("paymentTerms.paymentSchedules.nodes.0.balanceDue.amount") == "0.0")
    #expect(paid.at("paymentTerms.paymentSchedules.nodes.0.completedAt") != .null)
  }

  @Test("The balance's entries add up to payouts, and payouts to their summaries")
  func payouts() throws {
    let lab = try GraphQLShops.full()
    let account = try #require(
      try lab.data(
        """
        { shopifyPaymentsAccount { activated defaultCurrency balance { amount }
          payouts(first: 20) { nodes { id status net { amount } summary { chargesGross { amount } chargesFee { amount }
            refundsFeeGross { amount } refundsFee { amount } adjustmentsGross { amount } adjustmentsFee { amount } } } }
          balanceTransactions(first: 50) { nodes { type net { amount } amount { amount } fee { amount }
            associatedOrder { name } associatedPayout { id status } sourceOrderTransactionId } }
          disputes(first: 5) { nodes { status type order { name } reasonDetails { reason } } } } }
        """)["shopifyPaymentsAccount"])
    func sum(_ values: [JSONValue], _ path: String) -> ExactDecimal {
      values.compactMap { $0.at(path)?.stringValue.flatMap { ExactDecimal($0) } }.sum()
    }
    let entries = account["balanceTransactions"]?.elements ?? []
    let payouts = account["payouts"]?.elements ?? []
    #expect(entries.count >= 4)
    #expect(payouts.count >= 1)
    #expect(sum(entries, "net.amount") == sum(entries, "amount.amount") - sum(entries, "fee.amount"))
    for payout in payouts {
      let own = entries.filter { $0.at("associatedPayout.id") == payout["id"] }
      #expect(sum(own, "net.amount") == sum([payout], "net.amount"))
      let summary = try #require(payout["summary"])
      let gross = ["chargesGross", "refundsFeeGross", "adjustmentsGross"].map {
        sum([summary], "\($0).amount")
      }.sum()
      let fees = ["chargesFee", "refundsFee", "adjustmentsFee"].map { sum([summary], "\($0).amount") }.sum()
      #expect(gross - fees == sum([payout], "net.amount"))
    }
    let open = entries.filter { $0.at("associatedPayout.id") == .null }
    #expect(sum([account], "balance.0.amount") == sum(open, "net.amount"))
    #expect(account.at("disputes.nodes.0.reasonDetails.reason") == "FRAUDULENT")
    #expect(account.at("disputes.nodes.0.order.name") == "#1003")
  }

  @Test("A gift card shows its balance and never its code")
  func giftCards() throws {
    var lab = try GraphQLShops.full()
    let query = """
      { giftCards(first: 5) { nodes { id balance { amount } initialValue { amount } lastCharacters maskedCode enabled
        customer { email } order { name } lineItem { title } deactivatedAt } } giftCardsCount { count } }
      """
    let before = try lab.data(query)
    #expect(before.at("giftCardsCount.count") == 2)
    let issued = try #require(before["giftCards"]?.elements.first)
    #expect(issued.at("balance.amount") == "25.0")
    #expect(issued["lastCharacters"] == "1234")
    #expect(issued.at("customer.email") == "ada@example.com")
    #expect(issued["order"] == .null)
    let sold = try #require(before["giftCards"]?.elements.last)
    #expect(sold.at("order.name") == "#1003")
    #expect(sold.at("lineItem.title") == "Gift card")
    #expect(!String(decoding: before.encoded(), as: UTF8.self).contains("GIVE-1234"))
    try lab.apply(
      .giftCard(GiftCardChange(code: "GIVE-1234", action: .debit(5))),
      .giftCard(GiftCardChange(code: "GIVE-1234", action: .disable)))
    let after = try #require(try lab.data(query)["giftCards"]?.elements.first)
    #expect(after.at("balance.amount") == "20.0")
    #expect(after["enabled"] == false)
    #expect(after["deactivatedAt"] != .null)
  }
}
