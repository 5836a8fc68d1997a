import CommerceTypes
import GraphQLLanguage
import ShopifySim
import Testing

/// The read routes: lists, filters and refusals.
@Suite("REST read routes")
struct RESTRouteTests {
  private func shop(orders count: Int) throws -> Shop {
    var shop = try RESTShops.stocked()
    for _ in 0..<count {
      _ = try shop.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 1)])))
    }
    return shop
  }

  private func names(_ list: JSONValue) -> [String] {
    (list.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
  }

  @Test("A list has 50 records, as many as it is asked for, and never more than 250")
  func limit() throws {
    let shop = try shop(orders: 60)
    #expect(shop.rest("orders", "orders").arrayValue?.count == 50)
    #expect(shop.rest("orders", "orders", ["limit": "3"]).arrayValue?.count == 3)
    let answer = RESTRoutes(shop: shop).answer(
      path: "/admin/api/2026-07/orders.json", query: ["limit": "251"])
    #expect(answer.status == 400)
    #expect(shop.rest("orders/count", "count") == 60)
  }

  @Test("The newest orders come first, and since an id they follow it in order")
  func order() throws {
    let shop = try shop(orders: 5)
    #expect(names(shop.rest("orders", "orders")) == ["#1005", "#1004", "#1003", "#1002", "#1001"])
    let second = try #require(shop.order(named: "#1002"))
    let query = ["since_id": String(second.id), "limit": "2"]
    #expect(names(shop.rest("orders", "orders", query)) == ["#1003", "#1004"])
    #expect(names(shop.rest("orders", "orders", ["since_id": "0", "limit": "1"])) == ["#1001"])
  }

  @Test("Closed and cancelled orders are in the list only when they are asked for")
  func status() throws {
    var shop = try shop(orders: 3)
    _ = try shop.apply(.cancel(CancelInput(order: "#1001")))
    _ = try shop.apply(.update(UpdateInput(order: "#1002", isClosed: true)))
    #expect(names(shop.rest("orders", "orders")) == ["#1003"])
    #expect(names(shop.rest("orders", "orders", ["status": "any"])).count == 3)
    #expect(names(shop.rest("orders", "orders", ["status": "cancelled"])) == ["#1001"])
    #expect(names(shop.rest("orders", "orders", ["name": "1001"])) == ["#1001"])
    let ids = shop.orders.map { String($0.id) }.joined(separator: ",")
    #expect(names(shop.rest("orders", "orders", ["ids": ids])) == ["#1001", "#1002", "#1003"])
  }

  @Test("Orders are found by their statuses and by when they were made and changed")
  func filters() throws {
    var shop = try shop(orders: 3)
    _ = try shop.apply(.pay(PaymentInput(order: "#1002", kind: .sale)))
    let second = try #require(shop.order(named: "#1002"))
    #expect(names(shop.rest("orders", "orders", ["financial_status": "paid"])) == ["#1002"])
    #expect(names(shop.rest("orders", "orders", ["fulfillment_status": "unshipped"])).count == 3)
    let moment = second.createdAt.text(offsetMinutes: -300)
    #expect(names(shop.rest("orders", "orders", ["created_at_min": moment])) == ["#1003", "#1002"])
    #expect(names(shop.rest("orders", "orders", ["created_at_max": moment])) == ["#1002", "#1001"])
    let changed = second.updatedAt.description
    #expect(names(shop.rest("orders", "orders", ["updated_at_min": changed])) == ["#1002"])
  }

  @Test("Fields keep what they name")
  func fields() throws {
    let shop = try shop(orders: 1)
    #expect(shop.rest("orders", "orders", ["fields": "id,name"])[0]?.names == ["id", "name"])
  }

  @Test(
    "What doesn't exist is not found",
    arguments: [
      "/admin/api/2026-07/orders/1.json", "/admin/api/2026-07/orders/x.json",
      "/admin/api/2026-07/products/1.json", "/admin/api/2026-07/variants/1.json",
      "/admin/api/2026-07/customers/1.json", "/admin/api/2026-07/orders.xml", "/",
    ])
  func unknown(path: String) throws {
    let answer = RESTRoutes(shop: try RESTShops.stocked()).answer(path: path)
    #expect(answer == RESTAnswer(status: 404, body: ["errors": "Not Found"]))
  }

  @Test("What isn't simulated says so", arguments: ["articles", "checkouts", "orders/1/events"])
  func notSimulated(path: String) throws {
    let shop = try shop(orders: 1)
    let id = try #require(shop.orders.first).id
    let answer = RESTRoutes(shop: shop)
      .answer(path: "/admin/api/2026-07/\(path.replacing("/1/", with: "/\(id)/")).json")
    #expect(answer.status == 501)
    let sorted = RESTRoutes(shop: shop).answer(path: "/admin/orders.json", query: ["order": "name asc"])
    #expect(sorted.status == 501)
  }

  @Test("A parameter that can't be read is refused by its name")
  func refusedParameters() throws {
    let routes = RESTRoutes(shop: try shop(orders: 1))
    for (name, value) in [
      ("limit", "0"), ("since_id", "x"), ("page", "2"), ("page_info", "x"), ("created_at_min", "soon"),
      ("ids", "1,two"), ("status", "odd"),
    ] {
      let answer = routes.answer(path: "/admin/api/2026-07/orders.json", query: [name: value])
      #expect(answer.status == 400, "\(name)")
      #expect(answer.body["errors"]?[name]?.stringValue != nil, "\(name)")
    }
  }

  @Test("The version in the path may be any, or none")
  func versions() throws {
    let shop = try shop(orders: 1)
    let routes = RESTRoutes(shop: shop)
    let id = try #require(shop.orders.first).id
    let answers = ["/admin/api/2024-01", "/admin/api/unstable", "/admin", ""].map {
      routes.answer(path: "\($0)/orders/\(id).json")
    }
    #expect(Set(answers).count == 1)
    #expect(answers[0].status == 200)
  }
}
