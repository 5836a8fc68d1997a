import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Orders changed through GraphQL")
struct GraphQLOrderMutationTests {
  private func lab() throws -> (lab: MutationLab, id: GID) {
    let lab = MutationLab(try RESTShops.withOrder())
    return (lab, try #require(lab.shop.orders.last?.gid))
  }

  private func unpaid() throws -> (lab: MutationLab, id: GID) {
    let lab = MutationLab(try RESTShops.stocked())
    try lab.apply(
      .placeOrder(
        OrderInput(email: "ada@example.com", lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 2)])))
    return (lab, try #require(lab.shop.orders.last?.gid))
  }

  @Test("An update replaces what it names and leaves the rest")
  func update() throws {
    let (lab, id) = try lab()
    let before = try #require(lab.shop.orders.last)
    let answer = try lab.payload(
      "orderUpdate(input: {id: \"\(id)\", note: \"call\", shippingAddress: {city: \"Rome\", countryCode: IT}})",
      "order { note shippingAddress { city countryCodeV2 } }")
    #expect(answer["order"] == ["note": "call", "shippingAddress": ["city": "Rome", "countryCodeV2": "IT"]])
    let after = try #require(lab.shop.orders.last)
    #expect(after.tags == before.tags)
    #expect(after.currentTotalPrice == before.currentTotalPrice)
  }

  @Test("An input that nobody reads is refused instead of ignored")
  func unread() throws {
    let (lab, id) = try lab()
    let query =
      "mutation { orderUpdate(input: {id: \"\(id)\", localizedFields: [{key: TAX_CREDENTIAL_BR, value: \"1\"}]}) { order { id } } }"
    let answer = try GraphQLService.answer(query, store: lab.store)
    #expect(answer.at("errors.0.extensions.code") == "LAB_NOT_SIMULATED")
  }

  @Test("Closing and opening archive an order and bring it back")
  func close() throws {
    let (lab, id) = try lab()
    #expect(
      try lab.payload("orderClose(input: {id: \"\(id)\"})", "order { closed }").at("order.closed") == true)
    #expect(
      try lab.payload("orderOpen(input: {id: \"\(id)\"})", "order { closed }").at("order.closed") == false)
  }

  @Test("An order is marked as paid once")
  func paid() throws {
    let (lab, id) = try unpaid()
    let call = "orderMarkAsPaid(input: {id: \"\(id)\"})"
    let answer = try lab.payload(call, "order { displayFinancialStatus canMarkAsPaid }")
    #expect(answer["order"] == ["displayFinancialStatus": "PAID", "canMarkAsPaid": false])
    #expect(try lab.refusal(call) == "Order cannot be marked as paid.")
  }

  @Test("A cancellation pays back, tells the staff why, and happens once")
  func cancel() throws {
    let (lab, id) = try lab()
    let call = """
      mutation { orderCancel(orderId: "\(id)", reason: FRAUD, restock: true, staffNote: "called",
        refundMethod: {originalPaymentMethodsRefund: true}) { job { done } orderCancelUserErrors { message code } } }
      """
    #expect(try lab.data(call).at("orderCancel.job.done") == true)
    let order = try #require(lab.shop.orders.last)
    #expect(order.cancelReason == .fraud)
    #expect(order.netPayment.isZero)
    #expect(
      try lab.data("{ order(id: \"\(id)\") { cancellation { staffNote } } }").at(
        "order.cancellation.staffNote")
        == "called")
    #expect(
      try lab.data(call).at("orderCancel.orderCancelUserErrors.0.message")
        == "Order has already been cancelled")
  }

  @Test("A refund by line pays back through the payment that it names")
  func refund() throws {
    let (lab, id) = try lab()
    let order = try #require(lab.shop.orders.last)
    let line = try #require(order.lineItems.first { $0.sku == SKU("BOOK") })
    let payment = try #require(order.transactions.first)
    let answer = try lab.payload(
      """
      refundCreate(input: {orderId: "\(id)", note: "torn",
        refundLineItems: [{lineItemId: "\(line.gid)", quantity: 1, restockType: NO_RESTOCK}],
        transactions: [{orderId: "\(id)", gateway: "\(payment.gateway)", kind: REFUND, amount: "20.00",
          parentId: "\(payment.gid)"}]})
      """,
      "refund { note refundLineItems(first: 5) { nodes { lineItem { sku } } } transactions(first: 5) { nodes { kind } } }"
    )
    #expect(answer.at("refund.note") == "torn")
    #expect(answer.at("refund.refundLineItems.nodes.0.lineItem.sku") == "BOOK")
    #expect(answer.at("refund.transactions.nodes.0.kind") == "REFUND")
    #expect(lab.shop.orders.last?.totalRefunded == MoneyBag(20))
  }

  @Test("A refund without transactions moves no money")
  func refundWithoutMoney() throws {
    let (lab, id) = try lab()
    let line = try #require(lab.shop.orders.last?.lineItems.first { $0.sku == SKU("BOOK") })
    _ = try lab.payload(
      "refundCreate(input: {orderId: \"\(id)\", refundLineItems: [{lineItemId: \"\(line.gid)\", quantity: 1}]})",
      "refund { id }")
    let order = try #require(lab.shop.orders.last)
    #expect(order.refunds.count == 1)
    #expect(order.totalRefunded.isZero)
  }

  @Test("More units than were bought are not refunded")
  func overRefund() throws {
    let (lab, id) = try lab()
    let line = try #require(lab.shop.orders.last?.lineItems.first)
    let message = try lab.refusal(
      "refundCreate(input: {orderId: \"\(id)\", refundLineItems: [{lineItemId: \"\(line.gid)\", quantity: 99}]})"
    )
    #expect(message == "Quantity cannot refund more items than were purchased")
  }

  @Test("A draft becomes an order once")
  func draft() throws {
    let lab = MutationLab(try RESTShops.stocked())
    try lab.apply(
      .draft(
        DraftInput(
          action: .create(
            OrderInput(email: "ada@example.com", lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 1)])))))
    let id = try #require(lab.shop.draftOrders.last?.gid)
    let answer = try lab.payload(
      "draftOrderComplete(id: \"\(id)\")", "draftOrder { status order { displayFinancialStatus } }")
    #expect(
      answer["draftOrder"] == ["status": "COMPLETED", "order": ["displayFinancialStatus": "PAID"]])
    #expect(try lab.refusal("draftOrderComplete(id: \"\(id)\")") != nil)
    #expect(lab.shop.orders.count == 1)
  }

  @Test("Tags come and go without regard to case")
  func tags() throws {
    let (lab, id) = try lab()
    _ = try lab.payload("tagsAdd(id: \"\(id)\", tags: [\"Rush\", \"blue\"])", "node { id }")
    _ = try lab.payload("tagsAdd(id: \"\(id)\", tags: [\"rush\"])", "node { id }")
    #expect(lab.shop.orders.last?.tags.filter { $0.lowercased() == "rush" } == ["Rush"])
    let answer = try lab.payload(
      "tagsRemove(id: \"\(id)\", tags: [\"RUSH\"])", "node { ... on Order { tags } }")
    #expect(answer.at("node.tags")?.arrayValue?.contains("Rush") == false)
    #expect(answer.at("node.tags")?.arrayValue?.contains("blue") == true)
  }

  @Test(
    "Ids that nothing has are told as user errors",
    arguments: [
      "orderClose(input: {id: \"gid://shopify/Order/1\"})",
      "orderMarkAsPaid(input: {id: \"gid://shopify/Order/1\"})",
      "refundCreate(input: {orderId: \"gid://shopify/Order/1\"})",
      "draftOrderComplete(id: \"gid://shopify/DraftOrder/1\")",
      "fulfillmentCancel(id: \"gid://shopify/Fulfillment/1\")",
      "tagsAdd(id: \"gid://shopify/Order/1\", tags: [\"a\"])", "returnClose(id: \"gid://shopify/Return/1\")",
    ])
  func unknown(_ call: String) throws {
    let message = try #require(try lab().lab.refusal(call))
    #expect(message.hasSuffix("does not exist"))
  }
}
