import CommerceTypes
import GraphQLLanguage
import ShopifySim
import Testing

/// The payload of every topic that the steps tell of.
@Suite("Webhook payloads")
struct WebhookPayloadTests {
  /// A shop's life that tells every topic at least once.
  private func life() throws -> [ShopEvent] {
    var shop = try RESTShops.stocked()
    var events: [ShopEvent] = []
    func apply(_ step: ShopStep) throws { events += try shop.apply(step) }
    let mug = FulfillmentInput.Line(sku: SKU("MUG"), quantity: 1)
    try apply(.placeOrder(RESTShops.input()))
    for action: FulfillmentOrderChange.Action in [
      .hold(reason: "OTHER", notes: nil, lines: []), .releaseHold, .split(lines: [mug]), .cancel,
    ] {
      try apply(
        .changeFulfillmentOrder(FulfillmentOrderChange(order: "#1001", location: "Albany", action: action)))
    }
    try apply(
      .changeFulfillmentOrder(
        FulfillmentOrderChange(order: "#1001", location: "Albany", action: .move(to: "Boston", lines: []))))
    try apply(.fulfill(FulfillmentInput(order: "#1001", lines: [mug])))
    try apply(.fulfill(FulfillmentInput(order: "#1001")))
    try apply(
      .changeFulfillment(
        FulfillmentChange(fulfillment: "#1001-F1", action: .track([TrackingInfo(number: "1Z")]))))
    let back = ReturnInput.Line(sku: SKU("BOOK"), quantity: 1)
    for action: ReturnInput.Action in [
      .open([back], exchange: [], isRequest: true), .approve, .close, .reopen,
      .process([back], location: "Albany", refund: true),
    ] {
      try apply(.returnGoods(ReturnInput(order: "#1001", action: action)))
    }
    try apply(.returnGoods(ReturnInput(order: "#1001", action: .open([back], exchange: [], isRequest: true))))
    try apply(.returnGoods(ReturnInput(order: "#1001", action: .decline(reason: "OTHER"))))
    try apply(
      .returnGoods(ReturnInput(order: "#1001", action: .open([back], exchange: [], isRequest: false))))
    try apply(.returnGoods(ReturnInput(order: "#1001", action: .cancel)))
    try apply(.refund(RefundInput(order: "#1001", shipping: 1)))
    try apply(
      .dispute(
        DisputeChange(order: "#1001", action: .open(amount: nil, type: "CHARGEBACK", reason: "general"))))
    try apply(.dispute(DisputeChange(order: "#1001", action: .submitEvidence)))
    try apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 2)])))
    try apply(.editOrder(EditInput(order: "#1002", quantities: [.init(sku: SKU("BOOK"), quantity: 1)])))
    try apply(.pay(PaymentInput(order: "#1002", kind: .sale)))
    try apply(.cancel(CancelInput(order: "#1002")))
    for action: DraftInput.Action in [
      .create(OrderInput(email: "c@example.com", lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 1)])),
      .sendInvoice, .delete,
    ] {
      try apply(.draft(DraftInput(action: action)))
    }
    try apply(.customer(CustomerChange(email: "b@example.com", action: .create(CustomerChange.Fields()))))
    try apply(.customer(CustomerChange(email: "b@example.com", action: .change(CustomerChange.Fields()))))
    try apply(.company(CompanyChange(name: "Acme")))
    try apply(.company(CompanyChange(name: "Acme", externalID: "A-1")))
    try apply(.customer(CustomerChange(email: "b@example.com", action: .delete)))
    try apply(
      .product(
        ProductChange(sku: SKU("PEN"), action: .create(ProductInput(sku: SKU("PEN"), title: "Pen", price: 1)))
      ))
    try apply(
      .product(ProductChange(sku: SKU("PEN"), action: .change(title: "Pencil", status: nil, tags: nil))))
    try apply(.product(ProductChange(sku: SKU("PEN"), action: .delete)))
    return events
  }

  /// The number of the record that a payload is about.
  private func record(named body: JSONValue) -> Int? {
    if let id = body["id"]?.intValue { return id }
    if let id = body["order_edit"]?["id"]?.intValue { return id }
    if let id = body["inventory_item_id"]?.intValue { return id }
    let about = body["fulfillment_order"] ?? body["moved_fulfillment_order"]
    let text = about?["id"]?.stringValue ?? body["admin_graphql_api_id"]?.stringValue
    return text.flatMap { GID($0)?.number }
  }

  @Test("No payload is empty, and each names its record")
  func everyTopic() throws {
    let events = try life()
    for event in events {
      #expect(record(named: event.body()) != nil, "\(event.topic)")
    }
    let told = Set(events.map(\.topic))
    let wanted: Set<WebhookTopic> = [
      .ordersCreate, .ordersPaid, .ordersUpdated, .ordersFulfilled, .ordersPartiallyFulfilled,
      .ordersCancelled, .ordersEdited, .fulfillmentsCreate, .fulfillmentsUpdate, .refundsCreate,
      .orderTransactionsCreate, .fulfillmentOrdersPlacedOnHold, .fulfillmentOrdersHoldReleased,
      .fulfillmentOrdersMoved, .fulfillmentOrdersSplit, .fulfillmentOrdersCancelled, .returnsRequest,
      .returnsApprove, .returnsProcess, .tenderTransactionsCreate,
      .fulfillmentOrdersRoutingComplete, .returnsDecline, .returnsClose, .returnsReopen, .returnsCancel,
      .draftOrdersCreate,
      .draftOrdersUpdate, .draftOrdersDelete, .customersCreate, .customersUpdate, .customersDelete,
      .companiesCreate, .companiesUpdate, .productsCreate, .productsUpdate, .productsDelete,
      .inventoryItemsCreate, .inventoryLevelsUpdate, .disputesCreate, .disputesUpdate,
    ]
    #expect(wanted.subtracting(told) == [])
  }

  @Test("An order's webhook carries what the route answers at that moment")
  func sameAsRoute() throws {
    var shop = try RESTShops.stocked()
    let events = try shop.apply(.placeOrder(RESTShops.input(in: .eur)))
    let created = try #require(events.first { $0.topic == .ordersCreate })
    #expect(created.body() == shop.restOrder)
    _ = try shop.apply(.refund(RefundInput(order: "#1001", shipping: 1)))
    #expect(created.body() != shop.restOrder, "the payload is of the moment of the event")
  }

  @Test("A refund's webhook is the refund on the routes")
  func refund() throws {
    var shop = try RESTShops.withOrder()
    let events = try shop.apply(
      .refund(RefundInput(order: "#1001", lines: [.init(sku: SKU("BOOK"), quantity: 1)])))
    let order = try #require(shop.orders.last)
    let body = try #require(events.first { $0.topic == .refundsCreate }).body()
    #expect(body == shop.rest("orders/\(order.id)/refunds", "refunds")[0])
    let paid = try #require(events.first { $0.topic == .orderTransactionsCreate }).body()
    #expect(paid == body["transactions"]?[0])
  }

  @Test("Deleted records leave their id")
  func deleted() throws {
    var shop = try RESTShops.stocked()
    let product = try #require(shop.products.first { $0.title == "Book" })
    let events = try shop.apply(.product(ProductChange(sku: SKU("BOOK"), action: .delete)))
    let body = try #require(events.first { $0.topic == .productsDelete }).body()
    #expect(body == ["id": .integer(product.id)])
  }

  @Test("Fulfillment orders carry global ids as ids, and what they were moved from")
  func fulfillmentOrders() throws {
    var shop = try RESTShops.withOrder()
    let before = try #require(shop.orders.last?.fulfillmentOrders.first)
    let events = try shop.apply(
      .changeFulfillmentOrder(
        FulfillmentOrderChange(order: "#1001", action: .move(to: "Boston", lines: []))))
    let body = try #require(events.first { $0.topic == .fulfillmentOrdersMoved }).body()
    #expect(body["original_fulfillment_order"]?["id"]?.stringValue == before.gid.description)
    let moved = try #require(shop.orders.last?.fulfillmentOrders.last)
    #expect(body["moved_fulfillment_order"]?["id"]?.stringValue == moved.gid.description)
    let boston = try #require(shop.location(named: "Boston"))
    #expect(body["destination_location_id"]?.stringValue == boston.gid.description)
  }

  @Test("An inventory level's webhook has its five keys")
  func level() throws {
    var shop = try RESTShops.stocked()
    let events = try shop.apply(
      .setInventory(InventoryInput(sku: SKU("MUG"), location: "Albany", available: 3)))
    let body = try #require(events.first { $0.topic == .inventoryLevelsUpdate }).body()
    let level = try #require(shop.inventoryLevel(sku: SKU("MUG"), location: "Albany"))
    #expect(body["available"] == 3)
    #expect(
      body["admin_graphql_api_id"]?.stringValue
        == "gid://shopify/InventoryLevel/\(level.id)?inventory_item_id=\(level.inventoryItemID)")
  }
}
