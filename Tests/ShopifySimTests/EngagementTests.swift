import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("What surrounds sales")
struct EngagementTests {
  private func lab() -> GraphQLLab { GraphQLLab(ShopFixture.shop()) }

  @Test("An abandoned checkout comes to what its order comes to when the customer comes back")
  func checkout() throws {
    var lab = lab()
    let input = OrderInput(
      email: "ada@example.com", lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 3)],
      discounts: [DiscountInput(.code("TEN"), .percentage(10))],
      shipping: [ShippingInput(title: "Post", price: 5)])
    try lab.apply(
      .engagement(.abandonedCheckout(AbandonedCheckoutChange(action: .begin(input, components: [])))))
    let query = """
      { abandonedCheckouts(first: 5) { nodes {
        completedAt totalPriceSet { shopMoney { amount } }
        lineItems(first: 5) { nodes {
          discountedTotalPriceSet { shopMoney { amount } }
          discountedTotalPriceWithCodeDiscount { shopMoney { amount } } } }
      } } }
      """
    let open = try lab.data(query).at("abandonedCheckouts.nodes.0")
    #expect(open?["completedAt"] == .null)
    #expect(open?.at("lineItems.nodes.0.discountedTotalPriceSet.shopMoney.amount") == "35.7")
    #expect(open?.at("lineItems.nodes.0.discountedTotalPriceWithCodeDiscount.shopMoney.amount") == "32.13")
    try lab.apply(
      .engagement(
        .abandonedCheckout(
          AbandonedCheckoutChange(action: .recover([TransactionInput(gateway: "shopify_payments")])))))
    let closed = try lab.data(query).at("abandonedCheckouts.nodes.0")
    #expect(closed?["completedAt"]?.stringValue == lab.shop.now.description)
    #expect(
      closed?.at("totalPriceSet.shopMoney.amount")
        == (try lab.order("totalPriceSet { shopMoney { amount } }").at("totalPriceSet.shopMoney.amount")))
  }

  @Test("A completed checkout can't be changed")
  func completed() throws {
    var lab = lab()
    let input = OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])
    let recover = ShopStep.engagement(.abandonedCheckout(AbandonedCheckoutChange(action: .recover([]))))
    try lab.apply(
      .engagement(.abandonedCheckout(AbandonedCheckoutChange(action: .begin(input, components: [])))),
      recover)
    #expect(throws: ShopError.self) { try lab.apply(recover) }
    #expect(lab.shop.orders.count == 1)
  }

  @Test("A billed contract places its order and moves on by a month, to the month's last day")
  func billing() throws {
    var lab = lab()
    try lab.apply(
      try EngagementSteps.step(##"{"customer": {"action": {"create": {"email": "ada@example.com"}}}}"##),
      try EngagementSteps.step(
        ##"""
        {"subscriptionContract": {"name": "coffee", "action": {"create": {"customer": "ada@example.com",
          "lines": [{"sku": "TEE", "price": "15.00", "sellingPlan": "Monthly"}], "deliveryPrice": "2.00",
          "nextBillingDate": "2026-01-31T09:00:00Z"}}}}
        """##),
      try EngagementSteps.step(##"{"subscriptionContract": {"name": "coffee", "action": "bill"}}"##))
    let contract = try lab.data(
      """
      { subscriptionContracts(first: 1) { nodes { nextBillingDate lastPaymentStatus revisionId
        lines(first: 1) { nodes { currentPrice { amount } pricingPolicy { basePrice { amount } } } } } } }
      """
    ).at("subscriptionContracts.nodes.0")
    #expect(contract?["nextBillingDate"] == "2026-02-28T09:00:00Z")
    #expect(contract?["lastPaymentStatus"] == "SUCCEEDED")
    #expect(contract?["revisionId"] == "2")
    #expect(contract?.at("lines.nodes.0.currentPrice.amount") == "15.0")
    #expect(contract?.at("lines.nodes.0.pricingPolicy.basePrice.amount") == "20.0")
    #expect(lab.shop.orders.last?.totalPrice.shop == 17)
    #expect(lab.shop.orders.last?.displayFinancialStatus == .paid)
  }

  @Test("A failed attempt leaves its error and no order; a paused contract isn't billed")
  func failure() throws {
    var lab = lab()
    try lab.apply(
      try EngagementSteps.step(##"{"customer": {"action": {"create": {"email": "ada@example.com"}}}}"##),
      try EngagementSteps.step(
        ##"{"subscriptionContract": {"name": "a", "action": {"create": {"customer": "ada@example.com", "lines": [{"sku": "TEE"}]}}}}"##
      ),
      try EngagementSteps.step(
        ##"{"subscriptionContract": {"name": "a", "action": {"bill": {"error": "PAYMENT_ERROR"}}}}"##))
    #expect(lab.shop.subscriptionContract(named: "a")?.lastBillingError == "PAYMENT_ERROR")
    #expect(lab.shop.orders.isEmpty)
    try lab.apply(
      try EngagementSteps.step(
        ##"{"subscriptionContract": {"name": "a", "action": {"change": {"status": "PAUSED"}}}}"##))
    let bill = try EngagementSteps.step(##"{"subscriptionContract": {"name": "a", "action": "bill"}}"##)
    #expect(throws: ShopError.self) { try lab.apply(bill) }
  }

  @Test("A journey has its visits in their order, once they are ready")
  func journey() throws {
    var lab = lab()
    let order = OrderInput(email: "a@b.c", lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])
    try lab.apply(.placeOrder(order), .placeOrder(order))
    func visit(_ time: String) throws -> JourneyInput.Visit {
      JourneyInput.Visit(occurredAt: try #require(ShopTime(time)))
    }
    let visits = [try visit("2026-01-04T09:00:00Z"), try visit("2026-01-01T08:00:00Z")]
    try lab.apply(.engagement(.journey(JourneyInput(order: "#1002", visits: visits, isReady: false))))
    let selection = """
      customerJourneySummary { ready customerOrderIndex daysToConversion momentsCount { count }
        firstVisit { occurredAt } lastVisit { occurredAt } }
      """
    let early = try lab.order(selection)["customerJourneySummary"]
    #expect(early?["ready"] == false)
    #expect(early?["firstVisit"] == .null)
    try lab.apply(.engagement(.journey(JourneyInput(order: "#1002", visits: []))))
    let ready = try lab.order(selection)["customerJourneySummary"]
    #expect(ready?["customerOrderIndex"] == 1)
    #expect(ready?["daysToConversion"] == 4)
    #expect(ready?.at("momentsCount.count") == 2)
    #expect(ready?.at("firstVisit.occurredAt") == "2026-01-01T08:00:00Z")
    #expect(ready?.at("lastVisit.occurredAt") == "2026-01-04T09:00:00Z")
  }

  @Test("What an app says of a product takes the place of what it said before")
  func feedback() throws {
    var lab = lab()
    let query =
      "{ products(first: 1) { nodes { feedback { summary details { state messages { message } } } } } }"
    #expect(try lab.data(query).at("products.nodes.0.feedback") == .null)
    try lab.apply(
      .engagement(.app(AppChange(handle: "a", action: .describe(AppDetails(handle: "a"), apiKey: nil)))))
    for message in ["no image", "no text"] {
      var feedback = AppChange.Feedback()
      feedback.sku = "MUG"
      feedback.state = "REQUIRES_ACTION"
      feedback.messages = [message]
      try lab.apply(.engagement(.app(AppChange(handle: "a", action: .feedback(feedback)))))
    }
    #expect(
      try lab.data(query).at("products.nodes.0.feedback") == [
        "summary": "1 app requires action",
        "details": [["state": "REQUIRES_ACTION", "messages": [["message": "no text"]]]],
      ])
  }

  @Test("The asking app answers without an id, as a step made it known or as its settings have it")
  func ownApp() throws {
    var lab = lab()
    #expect(try lab.data("{ app { apiKey title } }")["app"] == ["apiKey": "lab-app", "title": "lab-app"])
    var details = AppDetails(handle: "lab")
    details.title = "Ours"
    try lab.apply(.engagement(.app(AppChange(handle: "lab", action: .describe(details, apiKey: "lab-app")))))
    #expect(try lab.data("{ app { apiKey title } }")["app"] == ["apiKey": "lab-app", "title": "Ours"])
  }

  @Test("The first legal entity is the primary one until another becomes it")
  func entities() throws {
    var lab = lab()
    let address = MailingAddress(country: CountryCode("DE"))
    try lab.apply(
      .engagement(.businessEntity(BusinessEntityChange(displayName: "A", address: address))),
      .engagement(.businessEntity(BusinessEntityChange(displayName: "B", address: address))))
    #expect(lab.shop.primaryBusinessEntity?.displayName == "A")
    try lab.apply(.engagement(.businessEntity(BusinessEntityChange(displayName: "B", isPrimary: true))))
    #expect(lab.shop.primaryBusinessEntity?.displayName == "B")
    #expect(lab.shop.engagement.businessEntities.count { $0.isPrimary } == 1)
  }
}
