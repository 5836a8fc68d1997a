import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Fulfillments through GraphQL")
struct GraphQLFulfillmentTests {
  private static let orders = """
    displayFulfillmentStatus fulfillmentOrders(first: 5) { nodes { id status requestStatus orderName
      assignedLocation { name location { name } } destination { city countryCode }
      deliveryMethod { methodType } supportedActions { action } fulfillmentHolds { reason reasonNotes }
      lineItems(first: 5) { nodes { totalQuantity remainingQuantity sku lineItem { sku } } } } }
    """

  @Test("A fulfillment order's units go down as they are fulfilled, and its actions with them")
  func progress() throws {
    var lab = GraphQLLab(try RESTShops.withOrder())
    let open = try lab.order(Self.orders)
    #expect(open["displayFulfillmentStatus"] == "UNFULFILLED")
    let first = try #require(open["fulfillmentOrders"]?.elements.first)
    #expect(first["status"] == "OPEN")
    #expect(first.at("assignedLocation.name") == "Albany")
    #expect(first.at("destination.city") == "Albany")
    #expect(first.at("deliveryMethod.methodType") == "SHIPPING")
    #expect((first["supportedActions"]?.elements ?? []).contains(["action": "CREATE_FULFILLMENT"]))
    try lab.apply(
      .fulfill(
        FulfillmentInput(
          order: "#1001", lines: [FulfillmentInput.Line(sku: SKU("MUG"), quantity: 2)],
          tracking: [TrackingInfo(company: "DHL", number: "0034", url: "https://dhl.example.com/0034")])))
    let partial = try lab.order(
      Self.orders + """
         fulfillmentsCount { count } fulfillments { name status displayStatus totalQuantity location { name }
          trackingInfo { company number url } fulfillmentOrders(first: 1) { nodes { id } }
          fulfillmentLineItems(first: 5) { nodes { quantity lineItem { sku } originalTotalSet { ...Bag } } } }
        """)
    #expect(partial["displayFulfillmentStatus"] == "PARTIALLY_FULFILLED")
    #expect(partial.at("fulfillmentOrders.nodes.0.lineItems.nodes.0.remainingQuantity") == 1)
    #expect(partial.at("fulfillmentsCount.count") == 1)
    let fulfillment = try #require(partial["fulfillments"]?[0])
    #expect(fulfillment["name"] == "#1001-F1")
    #expect(fulfillment["displayStatus"] == "FULFILLED")
    #expect(fulfillment.at("trackingInfo.0.number") == "0034")
    #expect(fulfillment.at("fulfillmentLineItems.nodes.0.originalTotalSet")?.amount() == "23.8")
    #expect(fulfillment.at("fulfillmentOrders.nodes.0.id") == first["id"])
    try lab.apply(.changeFulfillment(FulfillmentChange(fulfillment: "#1001-F1", action: .cancel)))
    let cancelled = try lab.order("displayFulfillmentStatus fulfillments { status displayStatus }")
    #expect(cancelled["displayFulfillmentStatus"] == "UNFULFILLED")
    #expect(cancelled.at("fulfillments.0") == ["status": "CANCELLED", "displayStatus": "CANCELED"])
  }

  @Test("A hold shows with its reason until it is released")
  func hold() throws {
    var lab = GraphQLLab(try RESTShops.withOrder())
    try lab.apply(
      .changeFulfillmentOrder(
        FulfillmentOrderChange(order: "#1001", action: .hold(reason: "OTHER", notes: "wait", lines: []))))
    let held = try lab.order(Self.orders)
    #expect(held["displayFulfillmentStatus"] == "ON_HOLD")
    #expect(held.at("fulfillmentOrders.nodes.0.status") == "ON_HOLD")
    #expect(
      held.at("fulfillmentOrders.nodes.0.fulfillmentHolds.0") == ["reason": "OTHER", "reasonNotes": "wait"])
    #expect(held.at("fulfillmentOrders.nodes.0.supportedActions.0.action") == "RELEASE_HOLD")
    try lab.apply(.changeFulfillmentOrder(FulfillmentOrderChange(order: "#1001", action: .releaseHold)))
    #expect(try lab.order(Self.orders).at("fulfillmentOrders.nodes.0.status") == "OPEN")
  }

  @Test("The shop's open fulfillment orders are listed, closed ones when asked for")
  func list() throws {
    var lab = GraphQLLab(try RESTShops.withOrder())
    let query = """
      { open: fulfillmentOrders(first: 5) { nodes { orderName } }
        all: fulfillmentOrders(first: 5, includeClosed: true) { nodes { orderName status } } }
      """
    #expect(try lab.data(query)["open"]?.elements.count == 1)
    try lab.apply(.fulfill(FulfillmentInput(order: "#1001")))
    let done = try lab.data(query)
    #expect(done["open"]?.elements == [])
    #expect(done.at("all.nodes.0.status") == "CLOSED")
  }
}
