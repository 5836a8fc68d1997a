import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("What belongs to an order is found by its own id")
struct OrderPartTests {
  @Test("Parts of every order are found, of the newest and of the oldest alike")
  func parts() throws {
    var lab = GraphQLLab(Shop(ShopFixture.configuration()))
    for _ in 1...5 {
      try lab.apply(
        .placeOrder(
          OrderInput(
            lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 2)],
            transactions: [TransactionInput(gateway: "manual")])))
    }
    try lab.apply(.fulfill(FulfillmentInput(order: "#1001")), .fulfill(FulfillmentInput(order: "#1005")))
    for order in lab.shop.orders {
      for made in order.fulfillmentOrders {
        #expect(
          try lab.node(GID("FulfillmentOrder", made.id), "order { name }").at("order.name")
            == .string(order.name))
      }
      for made in order.fulfillments {
        #expect(
          try lab.node(GID("Fulfillment", made.id), "order { name }").at("order.name") == .string(order.name))
      }
      for made in order.transactions {
        #expect(
          try lab.node(GID("OrderTransaction", made.id), "order { name }").at("order.name")
            == .string(order.name))
      }
      for line in order.lineItems {
        #expect(
          try lab.node(GID("LineItem", line.id), "id")["id"] == .string("gid://shopify/LineItem/\(line.id)"))
      }
    }
    #expect(try lab.data("{ node(id: \"gid://shopify/Fulfillment/1\") { id } }")["node"] == .null)
  }

  @Test("A line that an edit added is found, though it came long after its order")
  func laterLine() throws {
    var lab = GraphQLLab(Shop(ShopFixture.configuration()))
    for _ in 1...3 {
      try lab.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])))
    }
    try lab.apply(
      .editOrder(EditInput(order: "#1001", additions: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)])))
    let line = try #require(lab.shop.orders.first?.lineItems.last)
    #expect(try lab.node(GID("LineItem", line.id), "sku")["sku"] == "TEE")
  }

  @Test("Open fulfillment orders are listed by id, closed ones when asked for")
  func list() throws {
    var lab = GraphQLLab(Shop(ShopFixture.configuration()))
    for _ in 1...3 {
      try lab.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])))
    }
    try lab.apply(.fulfill(FulfillmentInput(order: "#1002")))
    func orders(_ arguments: String) throws -> [String] {
      (try lab.data("{ fulfillmentOrders(\(arguments)) { nodes { orderName } } }")["fulfillmentOrders"]?
        .elements ?? [])
        .compactMap { $0["orderName"]?.stringValue }
    }
    #expect(try orders("first: 9") == ["#1001", "#1003"])
    #expect(try orders("first: 9, includeClosed: true") == ["#1001", "#1002", "#1003"])
    #expect(try orders("first: 9, includeClosed: true, query: \"status:closed\"") == ["#1002"])
    #expect(try orders("last: 1") == ["#1003"])
  }
}
