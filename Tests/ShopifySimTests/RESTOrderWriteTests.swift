import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

/// Orders, payments, fulfillments and refunds made over REST.
@Suite("REST writes of orders")
struct RESTOrderWriteTests {
  @Test("An order bears the taxes that it is given and no others")
  func taxes() throws {
    let client = try RESTClient()
    let bare = try client.order(2)
    #expect(bare["total_tax"] == "0.00")
    #expect(bare["total_price"] == "23.80")
    let mug = try #require(client.shop.variant(sku: SKU("MUG")))
    let taxed = try client.value(
      "order", 201, "POST", "orders",
      [
        "order": [
          "line_items": [
            [
              "variant_id": .integer(mug.id), "quantity": 2,
              "tax_lines": [["title": "State", "rate": .number("0.05")]],
            ]
          ]
        ]
      ])
    #expect(taxed["total_tax"] == "1.19")
    #expect(taxed["financial_status"] == "pending")
    #expect(client.shop.leanedOn.contains(.restOrderCreate))
  }

  @Test("An order may have lines of no product, shipping, a discount code and a customer")
  func full() throws {
    let client = try RESTClient()
    let made = try client.value(
      "order", 201, "POST", "orders",
      [
        "order": [
          "email": "ada@example.com", "customer": ["first_name": "Ada", "email": "ada@example.com"],
          "line_items": [["title": "Engraving", "price": "10.00", "quantity": 1]],
          "shipping_lines": [["title": "Parcel", "price": "5.00"]],
          "discount_codes": [["code": "TEN", "amount": "10", "type": "percentage"]],
          "transactions": [["kind": "sale", "status": "success", "amount": "14.00", "gateway": "paypal"]],
        ]
      ])
    #expect(made["total_price"] == "14.00")
    #expect(made["total_discounts"] == "1.00")
    #expect(made["financial_status"] == "paid")
    #expect(made["customer"]?["first_name"] == "Ada")
    #expect(made["line_items"]?[0]?["variant_id"] == .null)
    #expect(made["payment_gateway_names"] == ["paypal"])
  }

  @Test("What isn't read is refused aloud, whether it stands deep or not, and nothing is made")
  func unread() throws {
    let client = try RESTClient()
    let answer = client.ask(
      "POST", "orders",
      ["order": ["line_items": [["title": "A", "price": "1", "quantity": 1, "colour": "red"]]]])
    #expect(answer.status == 501)
    #expect(answer.body["errors"]?.stringValue?.contains("order.line_items[0].colour") == true)
    #expect(client.shop.orders.isEmpty)
  }

  @Test("An order that comes back as it was told changes only what differs")
  func update() throws {
    let client = try RESTClient()
    let made = try client.order(1)
    var members = try #require(made.objectValue)
    let index = try #require(members.firstIndex { $0.name == "note" })
    members[index].value = "Ring"
    let path = "orders/\(made.restID)"
    let changed = try client.value("order", 200, "PUT", path, ["order": .object(members)])
    #expect(changed["note"] == "Ring")
    #expect(changed["total_price"] == made["total_price"])
    let money = client.ask("PUT", path, ["order": ["total_price": "1.00"]])
    #expect(money.status == 501)
    let same = try client.value("order", 200, "PUT", path, ["order": ["note": "Ring"]])
    #expect(same["updated_at"] == changed["updated_at"])
  }

  @Test("Closing, opening and cancelling are told by the order")
  func states() throws {
    let client = try RESTClient()
    let order = try client.order(1)
    let path = "orders/\(order.restID)"
    #expect(try client.value("order", 200, "POST", path + "/close")["closed_at"]?.isNull == false)
    #expect(try client.value("order", 200, "POST", path + "/open")["closed_at"] == .null)
    let cancelled = try client.value(
      "order", 200, "POST", path + "/cancel", ["amount": "11.90", "restock": true, "reason": "fraud"])
    #expect(cancelled["cancel_reason"] == "fraud")
    #expect(cancelled["financial_status"] == "refunded")
    let again = client.ask("POST", path + "/cancel")
    #expect(again.status == 422)
    #expect(again.body["errors"]?["base"]?[0] == "Order has already been cancelled")
  }

  @Test("Units are fulfilled by the lines of their fulfillment order, and no more than are left")
  func fulfill() throws {
    let client = try RESTClient()
    let order = try client.order(3)
    let path = "orders/\(order.restID)/fulfillment_orders"
    let asked = try #require(try client.value("fulfillment_orders", 200, "GET", path)[0])
    let line = try #require(asked["line_items"]?[0]?["id"])
    func wanted(_ units: Int) -> JSONValue {
      [
        "fulfillment": [
          "line_items_by_fulfillment_order": [
            [
              "fulfillment_order_id": asked["id"] ?? .null,
              "fulfillment_order_line_items": [["id": line, "quantity": .integer(units)]],
            ]
          ], "tracking_info": ["number": "1Z", "company": "UPS"],
        ]
      ]
    }
    let made = try client.value("fulfillment", 201, "POST", "fulfillments", wanted(2))
    #expect(made["tracking_number"] == "1Z")
    #expect(made["line_items"]?[0]?["quantity"] == 2)
    let level = try #require(client.shop.inventoryLevel(sku: SKU("MUG"), location: "Albany"))
    #expect(level.committed == 1)
    #expect(client.ask("POST", "fulfillments", wanted(2)).status == 422)
    let tracked = try client.value(
      "fulfillment", 200, "POST", "fulfillments/\(made.restID)/update_tracking",
      ["fulfillment": ["tracking_info": ["numbers": ["A", "B"], "company": "DHL"]]])
    #expect(tracked["tracking_numbers"] == ["A", "B"])
    let cancelled = try client.value("fulfillment", 200, "POST", "fulfillments/\(made.restID)/cancel")
    #expect(cancelled["status"] == "cancelled")
    #expect(try #require(client.shop.inventoryLevel(sku: SKU("MUG"), location: "Albany")).committed == 3)
  }

  @Test("A held fulfillment order can't be fulfilled until it is released, and it can be moved")
  func hold() throws {
    let client = try RESTClient()
    let order = try client.order(1)
    let asked = try #require(
      try client.value("fulfillment_orders", 200, "GET", "orders/\(order.restID)/fulfillment_orders")[0])
    let path = "fulfillment_orders/\(asked.restID)"
    let held = try client.value(
      "fulfillment_order", 200, "POST", path + "/hold",
      ["fulfillment_hold": ["reason": "inventory_out_of_stock", "reason_notes": "wait"]])
    #expect(held["status"] == "on_hold")
    let all: JSONValue = [
      "fulfillment": ["line_items_by_fulfillment_order": [["fulfillment_order_id": asked["id"] ?? .null]]]
    ]
    #expect(client.ask("POST", "fulfillments", all).status == 422)
    #expect(try client.value("fulfillment_order", 200, "POST", path + "/release_hold")["status"] == "open")
    let boston = try #require(client.shop.location(named: "Boston"))
    let moved = try client.value(
      "moved_fulfillment_order", 200, "POST", path + "/move",
      ["fulfillment_order": ["new_location_id": .integer(boston.id)]])
    #expect(moved["assigned_location_id"] == .integer(boston.id))
  }

  @Test("A calculation tells what a refund would come to and changes nothing; the refund then does it")
  func refund() throws {
    let client = try RESTClient()
    let order = try client.order(
      3, [JSONMember("shipping_lines", [["title": "Parcel", "price": "5.00"]])])
    let line = try #require(order["line_items"]?[0]?["id"])
    let path = "orders/\(order.restID)/refunds"
    let before = client.shop.order(id: order.restID)
    let told = try client.value(
      "refund", 200, "POST", path + "/calculate",
      [
        "refund": [
          "shipping": ["amount": "2.00"],
          "refund_line_items": [["line_item_id": line, "quantity": 2, "restock_type": "no_restock"]],
        ]
      ])
    #expect(told["refund_line_items"]?[0]?["subtotal"] == "23.80")
    #expect(told["shipping"]?["maximum_refundable"] == "5.00")
    #expect(told["transactions"]?[0]?["amount"] == "25.80")
    #expect(client.shop.order(id: order.restID) == before)
    let parent = told["transactions"]?[0]?["parent_id"] ?? .null
    let made = try client.value(
      "refund", 201, "POST", path,
      [
        "refund": [
          "shipping": ["amount": "2.00"], "note": "Broken",
          "refund_line_items": [["line_item_id": line, "quantity": 2, "restock_type": "no_restock"]],
          "transactions": [["parent_id": parent, "amount": "25.80", "kind": "refund"]],
        ]
      ])
    #expect(made["refund_line_items"]?[0]?["subtotal"] == .number("23.8"))
    #expect(made["order_adjustments"]?.arrayValue?.count == 1)
    let now = try #require(client.shop.order(id: order.restID))
    #expect(now.totalRefunded.shop.formatted(minimumDigits: 2) == "25.80")
    #expect(now.displayFinancialStatus == .partiallyRefunded)
  }

  /// A line of nothing, more than was bought, and a return of what hasn't left; 0 stands for the order's line.
  static let refusedLines: [JSONValue] = [
    ["line_item_id": 1, "quantity": 1],
    ["line_item_id": 0, "quantity": 9, "restock_type": "no_restock"],
    ["line_item_id": 0, "quantity": 1, "restock_type": "return"],
  ]

  @Test("A refund that can't be is refused and changes nothing", arguments: refusedLines)
  func refusedRefund(line: JSONValue) throws {
    let client = try RESTClient()
    let order = try client.order(1)
    var members = try #require(line.objectValue)
    if members[0].value == 0 { members[0].value = try #require(order["line_items"]?[0]?["id"]) }
    let answer = client.ask(
      "POST", "orders/\(order.restID)/refunds", ["refund": ["refund_line_items": [.object(members)]]])
    #expect(answer.status == 422)
    #expect(answer.body["errors"]?.objectValue?.isEmpty == false)
    #expect(try #require(client.shop.order(id: order.restID)).refunds.isEmpty)
  }

  @Test("An authorization is captured in parts, and what is left is voided")
  func transactions() throws {
    let client = try RESTClient()
    let book = try #require(client.shop.variant(sku: SKU("BOOK")))
    let order = try client.value(
      "order", 201, "POST", "orders",
      [
        "order": [
          "line_items": [["variant_id": .integer(book.id), "quantity": 1]],
          "financial_status": "authorized",
        ]
      ])
    let path = "orders/\(order.restID)/transactions"
    let parent = try #require(try client.value("transactions", 200, "GET", path)[0]?["id"])
    let captured = try client.value(
      "transaction", 201, "POST", path,
      ["transaction": ["kind": "capture", "amount": "12.50", "parent_id": parent]])
    #expect(captured["amount"] == "12.50")
    #expect(captured["parent_id"] == parent)
    #expect(
      client.ask("POST", path, ["transaction": ["kind": "capture", "amount": "9.00"]]).status == 422)
    #expect(
      try client.value("transaction", 201, "POST", path, ["transaction": ["kind": "void"]])["kind"] == "void")
    #expect(try client.value("count", 200, "GET", path + "/count") == 3)
  }
}
