import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

/// Customers, drafts and webhooks changed over REST, and what every write has in common.
@Suite("REST writes of other records")
struct RESTRecordWriteTests {
  @Test("A customer's addresses are added, changed, made the default one and taken away")
  func addresses() throws {
    let client = try RESTClient()
    let ada = try client.value(
      "customer", 201, "POST", "customers",
      ["customer": ["first_name": "Ada", "email": "ada@example.com", "addresses": [["city": "Albany"]]]])
    let path = "customers/\(ada.restID)/addresses"
    let second = try client.value(
      "customer_address", 201, "POST", path, ["address": ["city": "Boston", "country_code": "US"]])
    #expect(second["default"] == false)
    let one = "\(path)/\(second.restID)"
    let changed = try client.value("customer_address", 200, "PUT", one, ["address": ["zip": "02108"]])
    #expect(changed["city"] == "Boston")
    #expect(changed["zip"] == "02108")
    #expect(changed["id"] == second["id"])
    #expect(try client.value("customer_address", 200, "PUT", one + "/default")["default"] == true)
    #expect(client.ask("DELETE", one).status == 422)
    let list = try client.value("addresses", 200, "GET", path)
    #expect((list.arrayValue ?? []).map { $0["city"] } == ["Boston", "Albany"])
    #expect(client.ask("DELETE", "\(path)/\(try #require(list[1]).restID)") == .deleted)
  }

  @Test("An e-mail address belongs to one customer, and says so under its name")
  func email() throws {
    let client = try RESTClient()
    let body: JSONValue = ["customer": ["email": "ada@example.com"]]
    #expect(client.ask("POST", "customers", body).status == 201)
    let answer = client.ask("POST", "customers", body)
    #expect(answer.status == 422)
    #expect(answer.body == ["errors": ["email": ["has already been taken"]]])
  }

  @Test("A draft order is changed, sent and completed into an order")
  func drafts() throws {
    let client = try RESTClient()
    let book = try #require(client.shop.variant(sku: SKU("BOOK")))
    let draft = try client.value(
      "draft_order", 201, "POST", "draft_orders",
      [
        "draft_order": [
          "email": "ada@example.com",
          "line_items": [["variant_id": .integer(book.id), "quantity": 2]],
          "applied_discount": ["title": "Sorry", "value": "5.00", "value_type": "fixed_amount"],
          "shipping_line": ["title": "Parcel", "price": "4.00"],
        ]
      ])
    #expect(draft["total_price"] == "39.36")
    let path = "draft_orders/\(draft.restID)"
    let changed = try client.value(
      "draft_order", 200, "PUT", path, ["draft_order": ["note": "Soon", "applied_discount": .null]])
    #expect(changed["note"] == "Soon")
    #expect(changed["subtotal_price"] == "40.00")
    #expect(
      try client.value("draft_order_invoice", 201, "POST", path + "/send_invoice")["to"] == "ada@example.com")
    let done = try client.value(
      "draft_order", 200, "PUT", path + "/complete", query: ["payment_pending": "true"])
    #expect(done["status"] == "completed")
    let order = try #require(done["order_id"]?.intValue.flatMap { client.shop.order(id: $0) })
    #expect(order.displayFinancialStatus == .pending)
    #expect(client.ask("DELETE", path) == .deleted)
  }

  @Test("Webhooks are subscribed to by topic and address, and told with their version")
  func webhooks() throws {
    let client = try RESTClient()
    let made = try client.value(
      "webhook", 201, "POST", "webhooks",
      ["webhook": ["topic": "orders/create", "address": "https://r.example.com/a", "format": "json"]])
    #expect(made["api_version"] == "2026-07")
    let path = "webhooks/\(made.restID)"
    let changed = try client.value(
      "webhook", 200, "PUT", path, ["webhook": ["address": "https://r.example.com/b", "fields": ["id"]]])
    #expect(changed["fields"] == ["id"])
    #expect(try client.value("count", 200, "GET", "webhooks/count", query: ["topic": "orders/paid"]) == 0)
    let plain = client.ask(
      "POST", "webhooks", ["webhook": ["topic": "orders/create", "address": "ftp://r.example.com"]])
    #expect(plain.status == 422)
    #expect(plain.body["errors"]?["address"]?.arrayValue?.isEmpty == false)
    #expect(client.ask("DELETE", path) == .deleted)
    #expect(client.ask("GET", path).status == 404)
  }

  @Test(
    "A body that can't be read is refused",
    arguments: [("{", 400), ("[1]", 400), ("{}", 400), ("{\"product\": 1}", 400)])
  func unreadable(body: String, status: Int) throws {
    let client = try RESTClient()
    let answer = RESTRoutes.answer(
      method: "POST", path: "/admin/api/2026-07/products.json", body: Array(body.utf8), store: client.store)
    #expect(answer.status == status)
    #expect(answer.body["errors"] != nil)
  }

  @Test(
    "What a route doesn't take, or isn't there, says which",
    arguments: [
      ("PATCH", "orders", 406), ("DELETE", "shop", 406), ("PUT", "orders/1", 404), ("POST", "articles", 501),
      ("PUT", "inventory_levels", 404), ("DELETE", "webhooks/1", 404), ("POST", "gift_cards", 501),
    ])
  func methods(method: String, path: String, status: Int) throws {
    #expect(try RESTClient().ask(method, path, ["order": [:]]).status == status)
  }

  @Test("A shop's refusal changes nothing and has no step of the clock")
  func refusal() throws {
    let client = try RESTClient()
    let before = client.shop.now
    let answer = client.ask(
      "POST", "orders", ["order": ["line_items": [["title": "A", "price": "-1", "quantity": 1]]]])
    #expect(answer.status == 422)
    #expect(client.shop.now == before)
    #expect(client.shop.orders.isEmpty)
  }
}
