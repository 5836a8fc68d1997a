import CommerceTypes
import GraphQLLanguage
import ShopifySim
import Testing

/// Fulfillments, fulfillment orders, returns and edits.
@Suite("REST fulfillments, returns and edits")
struct RESTFulfillmentBodyTests {
  @Test("A fulfillment has the units that left, and alone its destination too")
  func fulfillment() throws {
    var shop = try RESTShops.withOrder()
    let tracking = TrackingInfo(company: "UPS", number: "1Z", url: "https://ups.example.com/1Z")
    _ = try shop.apply(
      .fulfill(
        FulfillmentInput(
          order: "#1001", lines: [.init(sku: SKU("MUG"), quantity: 2)], tracking: [tracking])))
    let order = try #require(shop.orders.last)
    let body = shop.restOrder
    #expect(body["fulfillment_status"] == "partial")
    #expect(body["line_items"]?[0]?["fulfillable_quantity"] == 1)
    #expect(body["line_items"]?[0]?["fulfillment_status"] == "partial")
    let inside = try #require(body["fulfillments"]?[0])
    #expect(inside["line_items"]?[0]?["quantity"] == 2)
    #expect(inside["line_items"]?[0]?["current_quantity"] == nil)
    #expect(inside["tracking_numbers"] == ["1Z"])
    #expect(inside["name"] == "#1001-F1")
    #expect(inside["destination"] == nil)
    let alone = try #require(shop.rest("orders/\(order.id)/fulfillments", "fulfillments")[0])
    #expect(alone["destination"]?["zip"] == "12207")
    #expect(alone["id"] == inside["id"])
  }

  @Test("A cancelled fulfillment says so and gives its units back")
  func cancelledFulfillment() throws {
    var shop = try RESTShops.withOrder()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    _ = try shop.apply(.changeFulfillment(FulfillmentChange(fulfillment: "#1001-F1", action: .cancel)))
    let body = shop.restOrder
    #expect(body["fulfillments"]?[0]?["status"] == "cancelled")
    #expect(body["fulfillment_status"] == .null)
    #expect(body["line_items"]?[0]?["fulfillable_quantity"] == 3)
  }

  @Test("A fulfillment order has numbers as ids on the routes")
  func fulfillmentOrder() throws {
    let shop = try RESTShops.withOrder()
    let order = try #require(shop.orders.last)
    let made = try #require(shop.rest("orders/\(order.id)/fulfillment_orders", "fulfillment_orders")[0])
    #expect(made["id"]?.intValue == order.fulfillmentOrders.first?.id)
    #expect(made["status"] == "open")
    #expect(made["assigned_location"]?["name"] == "Albany")
    #expect(made["line_items"]?[0]?["fulfillable_quantity"] == 3)
    #expect(made["line_items"]?[0]?["line_item_id"] == shop.restOrder["line_items"]?[0]?["id"])
    #expect(made["supported_actions"]?.arrayValue?.contains("create_fulfillment") == true)
  }

  @Test("A held fulfillment order tells why")
  func hold() throws {
    var shop = try RESTShops.withOrder()
    let hold = FulfillmentOrderChange.Action.hold(reason: "AWAITING_PAYMENT", notes: "later", lines: [])
    _ = try shop.apply(.changeFulfillmentOrder(FulfillmentOrderChange(order: "#1001", action: hold)))
    let order = try #require(shop.orders.last)
    let made = try #require(shop.rest("orders/\(order.id)/fulfillment_orders", "fulfillment_orders")[0])
    #expect(made["status"] == "on_hold")
    #expect(made["fulfillment_holds"]?[0]?["reason"] == "awaiting_payment")
    #expect(made["fulfillment_holds"]?[0]?["reason_notes"] == "later")
  }

  @Test("An edit tells added and removed units, and moves the current totals")
  func edit() throws {
    var shop = try RESTShops.withOrder()
    let events = try shop.apply(
      .editOrder(
        EditInput(
          order: "#1001", quantities: [.init(sku: SKU("MUG"), quantity: 1)],
          additions: [OrderLineInput(sku: RESTShops.shirt, quantity: 2)], note: "Changed her mind")))
    let edited = try #require(events.first { $0.topic == .ordersEdited }).body()["order_edit"]
    let body = shop.restOrder
    let lines = body["line_items"]?.arrayValue ?? []
    let shirt = lines.first { $0["title"] == "Shirt" }
    #expect(edited?["line_items"]?["additions"] == [["id": shirt?["id"] ?? .null, "delta": 2]])
    #expect(edited?["line_items"]?["removals"] == [["id": lines[0]["id"] ?? .null, "delta": 2]])
    #expect(edited?["staff_note"] == "Changed her mind")
    #expect(edited?["order_id"] == body["id"])
    #expect(lines[0]["current_quantity"] == 1)
    #expect(lines[0]["quantity"] == 3)
    let order = try #require(shop.orders.last)
    #expect(
      body["current_total_price"]?.stringValue == order.currentTotalPrice.shop.formatted(minimumDigits: 2))
  }

  @Test("A return is told whole when it is opened and with its status when it is closed")
  func goodsBack() throws {
    var shop = try RESTShops.withOrder()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    let line = ReturnInput.Line(sku: SKU("MUG"), quantity: 2, reason: "DEFECTIVE", note: "cracked")
    let opened = try shop.apply(
      .returnGoods(
        ReturnInput(order: "#1001", action: .open([line], exchange: [], isRequest: true))))
    let order = try #require(shop.orders.last)
    let body = try #require(opened.first { $0.topic == .returnsRequest }).body()
    #expect(body["status"] == "requested")
    #expect(body["order"]?["id"]?.intValue == order.id)
    let told = try #require(body["return_line_items"]?[0])
    #expect(told["quantity"] == 2)
    #expect(told["return_reason"] == "defective")
    #expect(told["return_reason_note"] == "cracked")
    #expect(
      told["fulfillment_line_item"]?["line_item"]?["id"]?.intValue == order.lineItems.first?.id)
    #expect(shop.restOrder["returns"]?[0]?["id"] == body["id"])
    let declined = try shop.apply(
      .returnGoods(ReturnInput(order: "#1001", action: .decline(reason: "FINAL_SALE"))))
    let refusal = try #require(declined.first { $0.topic == .returnsDecline }).body()
    #expect(refusal["status"] == "declined")
    #expect(refusal["decline"]?["reason"] == "final_sale")
  }
}
