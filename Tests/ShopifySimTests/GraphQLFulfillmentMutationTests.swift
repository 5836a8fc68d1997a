import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Fulfillment through GraphQL")
struct GraphQLFulfillmentMutationTests {
  private struct Case {
    let lab: MutationLab
    let id: GID
    let line: FulfillmentOrder.Line
  }

  private func made() throws -> Case {
    let lab = MutationLab(try RESTShops.withOrder())
    let first = try #require(lab.shop.orders.last?.fulfillmentOrders.first)
    return Case(lab: lab, id: first.gid, line: try #require(first.lines.first))
  }

  private func status(_ each: Case) throws -> JSONValue? {
    try each.lab.data("{ fulfillmentOrder(id: \"\(each.id)\") { status } }").at("fulfillmentOrder.status")
  }

  @Test("Units of a fulfillment order leave with their parcel's number")
  func fulfill() throws {
    let made = try made()
    let answer = try made.lab.payload(
      """
      fulfillmentCreate(fulfillment: {trackingInfo: {company: "UPS", numbers: ["1Z", "2Z"]},
        lineItemsByFulfillmentOrder: [{fulfillmentOrderId: "\(made.id)",
          fulfillmentOrderLineItems: [{id: "\(made.line.gid)", quantity: 1}]}]})
      """, "fulfillment { totalQuantity trackingInfo { company number } }")
    #expect(answer.at("fulfillment.totalQuantity") == 1)
    #expect(answer.at("fulfillment.trackingInfo.1") == ["company": "UPS", "number": "2Z"])
    #expect(try status(made) == "IN_PROGRESS")
  }

  @Test("More units than remain don't leave")
  func tooMany() throws {
    let made = try made()
    let message = try made.lab.refusal(
      """
      fulfillmentCreate(fulfillment: {lineItemsByFulfillmentOrder: [{fulfillmentOrderId: "\(made.id)",
        fulfillmentOrderLineItems: [{id: "\(made.line.gid)", quantity: 99}]}]})
      """)
    #expect(message == "Invalid fulfillment order line item quantity requested.")
  }

  @Test("A held fulfillment order can't be fulfilled until it is released")
  func hold() throws {
    let made = try made()
    let held = try made.lab.payload(
      "fulfillmentOrderHold(id: \"\(made.id)\", fulfillmentHold: {reason: AWAITING_PAYMENT, handle: \"wire\"})",
      "fulfillmentHold { reason handle heldByRequestingApp displayReason }")
    #expect(
      held["fulfillmentHold"] == [
        "reason": "AWAITING_PAYMENT", "handle": "wire", "heldByRequestingApp": true,
        "displayReason": "Awaiting payment",
      ])
    let call =
      "fulfillmentCreate(fulfillment: {lineItemsByFulfillmentOrder: [{fulfillmentOrderId: \"\(made.id)\"}]})"
    #expect(try made.lab.refusal(call)?.contains("on_hold") == true)
    _ = try made.lab.payload("fulfillmentOrderReleaseHold(id: \"\(made.id)\")", "fulfillmentOrder { status }")
    #expect(try made.lab.payload(call, "fulfillment { status }").at("fulfillment.status") == "SUCCESS")
    #expect(try status(made) == "CLOSED")
  }

  @Test("A part moves to another location, the rest stays")
  func move() throws {
    let made = try made()
    let boston = try #require(made.lab.shop.location(named: "Boston"))
    let answer = try made.lab.payload(
      """
      fulfillmentOrderMove(id: "\(made.id)", newLocationId: "\(boston.gid)",
        fulfillmentOrderLineItems: [{id: "\(made.line.gid)", quantity: 1}])
      """,
      "movedFulfillmentOrder { assignedLocation { name } } originalFulfillmentOrder { id } remainingFulfillmentOrder { id }"
    )
    #expect(answer.at("movedFulfillmentOrder.assignedLocation.name") == "Boston")
    #expect(answer.at("originalFulfillmentOrder.id") == .string(made.id.description))
    #expect(answer.at("remainingFulfillmentOrder.id") == .string(made.id.description))
    #expect(
      try made.lab.refusal(
        "fulfillmentOrderMove(id: \"\(made.id)\", newLocationId: \"gid://shopify/Location/1\")")
        == "Location does not exist.")
  }

  @Test("A request is submitted, accepted, and not accepted twice")
  func request() throws {
    let made = try made()
    let accept = "fulfillmentOrderAcceptFulfillmentRequest(id: \"\(made.id)\", message: \"ok\")"
    #expect(try made.lab.refusal(accept) == "The fulfillment order has no open request.")
    _ = try made.lab.payload(
      "fulfillmentOrderSubmitFulfillmentRequest(id: \"\(made.id)\", message: \"please\")",
      "submittedFulfillmentOrder { id }")
    let assigned =
      "{ assignedFulfillmentOrders(first: 5, assignmentStatus: FULFILLMENT_REQUESTED) { nodes { id } } }"
    #expect(try made.lab.data(assigned)["assignedFulfillmentOrders"]?.elements.count == 1)
    let answer = try made.lab.payload(
      accept, "fulfillmentOrder { requestStatus merchantRequests(first: 5) { nodes { kind message } } }")
    #expect(answer.at("fulfillmentOrder.requestStatus") == "ACCEPTED")
    #expect(
      answer.at("fulfillmentOrder.merchantRequests.nodes.0")
        == ["kind": "FULFILLMENT_REQUEST", "message": "please"])
    #expect(try made.lab.data(assigned)["assignedFulfillmentOrders"]?.elements.isEmpty == true)
    #expect(try made.lab.refusal(accept) != nil)
  }

  @Test("A carrier's reports become the fulfillment's display status")
  func events() throws {
    let made = try made()
    try made.lab.apply(.fulfill(FulfillmentInput(order: "#1001")))
    let id = try #require(made.lab.shop.orders.last?.fulfillments.last?.gid)
    func report(_ status: String) throws {
      _ = try made.lab.payload(
        "fulfillmentEventCreate(fulfillmentEvent: {fulfillmentId: \"\(id)\", status: \(status), happenedAt: \"2026-01-08T10:00:00Z\"})",
        "fulfillmentEvent { id }")
    }
    let query = "{ fulfillment(id: \"\(id)\") { displayStatus inTransitAt deliveredAt } }"
    try report("IN_TRANSIT")
    #expect(
      try made.lab.data(query)["fulfillment"] == [
        "displayStatus": "IN_TRANSIT", "inTransitAt": "2026-01-08T10:00:00Z", "deliveredAt": .null,
      ])
    try report("DELIVERED")
    #expect(try made.lab.data(query).at("fulfillment.displayStatus") == "DELIVERED")
    #expect(
      try made.lab.payload("fulfillmentCancel(id: \"\(id)\")", "fulfillment { status displayStatus }")
        .at("fulfillment.displayStatus") == "CANCELED")
  }
}
