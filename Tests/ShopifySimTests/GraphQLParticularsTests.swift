import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("An order's particulars through GraphQL")
struct GraphQLParticularsTests {
  private func lab(_ change: (inout OrderInput) -> Void = { _ in }) throws -> GraphQLLab {
    var lab = GraphQLLab(try RESTShops.stocked())
    var input = OrderInput(
      email: "ada@example.com", shippingAddress: RESTShops.address,
      lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 2)])
    change(&input)
    try lab.apply(.placeOrder(input))
    return lab
  }

  @Test("Nothing is told of where an order came from until somebody says so")
  func none() throws {
    let order = try lab().order(
      "app { id } channelInformation { id } clientIp risk { recommendation assessments { riskLevel } } confirmed"
    )
    #expect(
      order == [
        "app": .null, "channelInformation": .null, "clientIp": .null,
        "risk": ["recommendation": "NONE", "assessments": []], "confirmed": true,
      ])
  }

  @Test(
    "The worst assessment decides what is recommended",
    arguments: [(["LOW"], "ACCEPT"), (["LOW", "MEDIUM"], "INVESTIGATE"), (["HIGH", "LOW"], "CANCEL")])
  func risk(levels: [String], recommendation: String) throws {
    let order = try lab { $0.particulars.risks = levels.map { RiskAssessment(level: $0) } }
      .order("risk { recommendation assessments { riskLevel } }")
    #expect(order.at("risk.recommendation")?.stringValue == recommendation)
    #expect(order.at("risk.assessments")?.elements.count == levels.count)
  }

  @Test("A capture shows the card of its authorization")
  func card() throws {
    var card = PaymentCard()
    card.company = "Visa"
    card.lastDigits = "4242"
    var facts = TransactionFacts()
    facts.method = .card(card)
    facts.authorizationCode = "A1"
    var lab = try lab {
      $0.transactions = [TransactionInput(gateway: "shopify_payments", kind: .authorization, facts: facts)]
    }
    try lab.apply(.pay(PaymentInput(order: "#1001", kind: .capture)))
    let shown = try lab.order(
      "transactions { kind authorizationCode accountNumber paymentDetails { ... on CardPaymentDetails { company } } }"
    )
    let details: JSONValue = ["company": "Visa"]
    #expect(
      shown["transactions"] == [
        [
          "kind": "AUTHORIZATION", "authorizationCode": "A1", "accountNumber": "•••• •••• •••• 4242",
          "paymentDetails": details,
        ],
        [
          "kind": "CAPTURE", "authorizationCode": .null, "accountNumber": "•••• •••• •••• 4242",
          "paymentDetails": details,
        ],
      ])
  }

  @Test("What is picked up goes to the location that has it")
  func pickup() throws {
    var facts = ShippingFacts()
    facts.methodType = "PICK_UP"
    let fields = """
      fulfillmentOrders(first: 1) { nodes { deliveryMethod { methodType } destination { location { name } } } }
      """
    var shipping = ShippingInput(title: "Collect", price: 0)
    shipping.facts = facts
    let picked = try lab { $0.shipping = [shipping] }.order(fields)
    #expect(
      picked.at("fulfillmentOrders.nodes.0") == [
        "deliveryMethod": ["methodType": "PICK_UP"], "destination": ["location": ["name": "Albany"]],
      ])
    #expect(
      try lab().order(fields).at("fulfillmentOrders.nodes.0.destination.location") == .null)
  }

  @Test("Lines of one bundle share it")
  func bundle() throws {
    let group = LineGroupInput(title: "Tea time", quantity: 2)
    let order = try lab { input in
      input.lines = ["BOOK", "MUG", "SHIRT-M"].map { sku in
        var line = OrderLineInput(sku: SKU(sku), quantity: 1)
        if sku != "MUG" { line.group = group }
        return line
      }
    }.order("lineItems(first: 5) { nodes { lineItemGroup { id title quantity } } }")
    let groups = (order["lineItems"]?.elements ?? []).map { $0["lineItemGroup"] }
    #expect(groups.first??["title"] == "Tea time")
    #expect(groups.first == groups.last)
    #expect(groups[1] == .null)
  }

  @Test("A suggested refund is what the refund gives back, and changes nothing")
  func suggestion() throws {
    var lab = try lab { $0.transactions = [TransactionInput(gateway: "manual")] }
    let fields =
      "suggestedRefund(suggestFullRefund: true) { suggestedTransactions { gateway amountSet { ...Bag } } }"
    let suggested = try lab.order(fields)
    #expect(lab.shop.orders.last?.refunds.isEmpty == true)
    try lab.apply(
      .refund(RefundInput(order: "#1001", lines: [RefundInput.Line(sku: SKU("BOOK"), quantity: 2)])))
    #expect(
      suggested.at("suggestedRefund.suggestedTransactions.0.amountSet")?.moneyBag
        == lab.shop.orders.last?.totalRefunded)
    #expect(try lab.order(fields).at("suggestedRefund.suggestedTransactions")?.elements.isEmpty ?? true)
  }

  @Test("What became of returned units is told once they are back")
  func dispositions() throws {
    let lab = try GraphQLShops.lived()
    let order = try lab.order(
      """
      returns(first: 1) { nodes { reverseFulfillmentOrders(first: 1) { nodes { lineItems(first: 1) { nodes {
        dispositions { type quantity location { name } } } } } } } }
      """)
    #expect(
      order.at("returns.nodes.0.reverseFulfillmentOrders.nodes.0.lineItems.nodes.0.dispositions") == [
        ["type": "RESTOCKED", "quantity": 1, "location": ["name": "Albany"]]
      ])
  }
}
