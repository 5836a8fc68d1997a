import CommerceTypes
import GraphQLLanguage

@testable import ShopifySim

/// Shops with a past, for the GraphQL bodies.
enum GraphQLShops {
  /// One order that was edited, fulfilled, refunded, returned and exchanged.
  static func lived(in currency: CurrencyCode? = nil) throws -> GraphQLLab {
    var lab = GraphQLLab(try RESTShops.withOrder(in: currency))
    try lab.apply(
      .editOrder(
        EditInput(
          order: "#1001", quantities: [EditInput.Quantity(sku: SKU("BOOK"), quantity: 1)],
          additions: [OrderLineInput(sku: RESTShops.shirt, quantity: 1)], note: "changed")),
      .pay(PaymentInput(order: "#1001", kind: .sale)),
      .fulfill(
        FulfillmentInput(
          order: "#1001", lines: [FulfillmentInput.Line(sku: SKU("MUG"), quantity: 3)],
          tracking: [TrackingInfo(company: "DHL", number: "0034")])),
      .refund(
        RefundInput(
          order: "#1001", note: "cracked",
          lines: [RefundInput.Line(sku: SKU("MUG"), quantity: 1, restock: .return)],
          shipping: ExactDecimal(1), duties: true)),
      .returnGoods(
        ReturnInput(
          order: "#1001",
          action: .open(
            [ReturnInput.Line(sku: SKU("MUG"), quantity: 1, reason: "DEFECTIVE", note: "handle off")],
            exchange: [OrderLineInput(sku: SKU("BOOK"), quantity: 1)], isRequest: false))),
      .returnGoods(
        ReturnInput(
          order: "#1001",
          action: .process(
            [ReturnInput.Line(sku: SKU("MUG"), quantity: 1)], location: "Albany", refund: true))))
    return lab
  }

  /// Beside the lived order: a company's order on terms, a draft, gift cards, credit, a dispute and payouts.
  static func full() throws -> GraphQLLab {
    var lab = try lived(in: .eur)
    var drafted = RESTShops.input(in: .eur)
    drafted.transactions = []
    var ada = CustomerChange.Fields()
    ada.note = "likes blue"
    ada.tags = ["vip"]
    ada.addresses = [RESTShops.address]
    try lab.apply(
      .customer(CustomerChange(email: "ada@example.com", action: .change(ada))),
      .customer(CustomerChange(email: "ada@example.com", action: .credit("12.50"))),
      .company(
        CompanyChange(
          name: "Byron Ltd", externalID: "C-1", address: RESTShops.address, taxExempt: true,
          taxRegistrationID: "US1", paymentDueInDays: 30, contact: "ada@example.com")),
      .placeOrder(
        OrderInput(
          email: "ada@example.com", lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 4)],
          company: "Byron Ltd", paymentDueInDays: 30)),
      .giftCard(
        GiftCardChange(code: "GIVE-1234", action: .issue(25, customer: "ada@example.com", expiresAt: nil))),
      .product(
        ProductChange(
          sku: RESTShops.shirt,
          action: .setMetafield(
            namespace: "custom", key: "care", type: "single_line_text_field", value: "cold"))),
      .draft(DraftInput(action: .create(drafted))),
      .changeFulfillmentOrder(
        FulfillmentOrderChange(
          order: "#1002", action: .hold(reason: "OTHER", notes: "wait", lines: []))),
      .placeOrder(
        OrderInput(
          email: "bob@example.com", lines: [OrderLineInput(sku: SKU("CARD"), quantity: 1)],
          transactions: [TransactionInput(gateway: "shopify_payments")])),
      .dispute(
        DisputeChange(
          order: "#1003", action: .open(amount: nil, type: "CHARGEBACK", reason: "fraudulent"))),
      .wait(seconds: 8 * 86_400))
    return lab
  }
}
