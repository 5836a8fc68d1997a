import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Refunds and returns through GraphQL")
struct GraphQLRefundTests {
  @Test("A refund's lines, shipping, duties and money are what was given back")
  func refund() throws {
    var lab = GraphQLLab(try RESTShops.withOrder(in: .eur))
    try lab.apply(
      .refund(
        RefundInput(
          order: "#1001", note: "cracked",
          lines: [RefundInput.Line(sku: SKU("MUG"), quantity: 3, restock: .cancel, location: "Albany")],
          shipping: ExactDecimal(1), duties: true)))
    let refund = try #require(
      try lab.order(
        """
        refunds { note totalRefundedSet { ...Bag } duties { amountSet { ...Bag } originalDuty { id } }
          refundLineItems(first: 5) { nodes { quantity restockType restocked location { name }
            subtotalSet { ...Bag } totalTaxSet { ...Bag } priceSet { ...Bag } lineItem { sku currentQuantity } } }
          refundShippingLines(first: 5) { nodes { subtotalAmountSet { ...Bag } taxAmountSet { ...Bag } } }
          orderAdjustments(first: 5) { nodes { id } }
          transactions(first: 5) { nodes { kind amountSet { ...Bag } parentTransaction { kind } } } }
        """
      ).at("refunds.0"))
    let line = try #require(refund["refundLineItems"]?.elements.first)
    #expect(line.at("lineItem.sku") == "MUG")
    #expect(line.at("lineItem.currentQuantity") == 0)
    #expect(line["quantity"] == 3)
    #expect(line["restockType"] == "CANCEL")
    #expect(line["restocked"] == true)
    #expect(line.at("location.name") == "Albany")
    let state = try #require(lab.shop.orders.last?.refunds.first)
    #expect(line["subtotalSet"]?.moneyBag == state.lines.first?.subtotal)
    #expect(refund.at("duties.0.amountSet")?.moneyBag == state.duties.first?.amount)
    let parts =
      [line["subtotalSet"], line["totalTaxSet"], refund.at("duties.0.amountSet")]
      + (refund["refundShippingLines"]?.elements ?? []).flatMap {
        [$0["subtotalAmountSet"], $0["taxAmountSet"]]
      }
    let dutyTax = state.duties.flatMap(\.taxes).sum()
    #expect(parts.compactMap { $0?.moneyBag }.sum() + dutyTax == refund["totalRefundedSet"]?.moneyBag)
    #expect(refund.at("transactions.nodes.0.amountSet") == refund["totalRefundedSet"])
    #expect(refund.at("transactions.nodes.0.kind") == "REFUND")
    #expect(refund.at("transactions.nodes.0.parentTransaction.kind") == "SALE")
  }

  @Test("What wasn't paid back of a refund is an adjustment")
  func adjustment() throws {
    var lab = GraphQLLab(try RESTShops.withOrder())
    try lab.apply(
      .refund(
        RefundInput(
          order: "#1001", lines: [RefundInput.Line(sku: SKU("BOOK"), quantity: 1)],
          transactions: [RefundInput.Transaction(amount: 10)])))
    let adjustments = try lab.order(
      "refunds { orderAdjustments(first: 5) { nodes { reason amountSet { ...Bag } } } } refundDiscrepancySet { ...Bag }"
    )
    let shown = try #require(adjustments.at("refunds.0.orderAdjustments.nodes.0"))
    #expect(shown["reason"] == "REFUND_DISCREPANCY")
    #expect(shown["amountSet"] == adjustments["refundDiscrepancySet"])
  }

  @Test("A return opens, is processed with an exchange and a refund, and closes")
  func processed() throws {
    let lab = try GraphQLShops.lived()
    let order = try lab.order(
      """
      returnStatus returns(first: 5) { nodes { id name status totalQuantity closedAt decline { reason }
        returnLineItems(first: 5) { nodes { quantity processedQuantity refundedQuantity refundableQuantity
          ... on ReturnLineItem { returnReason returnReasonNote fulfillmentLineItem { quantity lineItem { sku } } } } }
        exchangeLineItems(first: 5) { nodes { quantity processedQuantity lineItems { sku quantity } variantId } }
        refunds(first: 5) { nodes { return { name } } }
        reverseFulfillmentOrders(first: 5) { nodes { status lineItems(first: 5) { nodes { totalQuantity } } } } } }
      """)
    let shown = try #require(order["returns"]?.elements.first)
    #expect(shown["name"] == "#1001-R1")
    #expect(shown["decline"] == .null)
    let line = try #require(shown["returnLineItems"]?.elements.first)
    #expect(line["returnReason"] == "DEFECTIVE")
    #expect(line["returnReasonNote"] == "handle off")
    #expect(line["processedQuantity"] == 1)
    #expect(line["refundableQuantity"] == .integer(1 - (line["refundedQuantity"]?.intValue ?? 9)))
    #expect(line.at("fulfillmentLineItem.lineItem.sku") == "MUG")
    let exchange = try #require(shown["exchangeLineItems"]?.elements.first)
    #expect(exchange["lineItems"] == [["sku": "BOOK", "quantity": 1]])
    #expect(exchange["processedQuantity"] == 1)
    #expect(shown.at("refunds.nodes.0.return.name") == "#1001-R1")
    let gid = try #require(shown["id"]?.stringValue.flatMap { GID($0) })
    #expect(try lab.node(gid, "status")["status"] == shown["status"])
  }

  @Test("A requested return is told apart from a declined one")
  func declined() throws {
    var lab = GraphQLLab(try RESTShops.withOrder())
    try lab.apply(
      .fulfill(FulfillmentInput(order: "#1001")),
      .returnGoods(
        ReturnInput(
          order: "#1001",
          action: .open([ReturnInput.Line(sku: SKU("MUG"), quantity: 1)], exchange: [], isRequest: true))))
    let fields = """
      returnStatus returns(first: 1) { nodes { status decline { reason }
        returnLineItems(first: 1) { nodes { processableQuantity } }
        reverseFulfillmentOrders(first: 1) { nodes { status } } } }
      """
    let requested = try lab.order(fields)
    #expect(requested["returnStatus"] == "RETURN_REQUESTED")
    #expect(requested.at("returns.nodes.0.returnLineItems.nodes.0.processableQuantity") == 0)
    try lab.apply(.returnGoods(ReturnInput(order: "#1001", action: .decline(reason: "FINAL_SALE"))))
    let declined = try lab.order(fields)
    #expect(declined["returnStatus"] == "NO_RETURN")
    #expect(declined.at("returns.nodes.0.status") == "DECLINED")
    #expect(declined.at("returns.nodes.0.decline.reason") == "FINAL_SALE")
    #expect(declined.at("returns.nodes.0.reverseFulfillmentOrders.nodes.0.status") == "CANCELED")
  }
}
