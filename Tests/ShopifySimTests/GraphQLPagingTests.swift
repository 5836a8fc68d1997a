import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Pages and searches through GraphQL")
struct GraphQLPagingTests {
  /// Forty orders; every tenth is of another customer, the third is deleted from no list.
  private static func lab() throws -> GraphQLLab {
    var lab = GraphQLLab(Shop(ShopFixture.configuration()))
    for number in 1...40 {
      try lab.apply(
        .placeOrder(
          OrderInput(
            email: number % 10 == 0 ? "ten@example.com" : "some@example.com",
            lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)],
            transactions: number % 2 == 0 ? [TransactionInput(gateway: "manual")] : [],
            tags: ["n\(number)"])))
    }
    return lab
  }

  private static func names(_ lab: GraphQLLab, _ arguments: String) throws -> [String] {
    let data = try lab.data("{ orders(\(arguments)) { nodes { name } } }")
    return (data["orders"]?.elements ?? []).compactMap { $0["name"]?.stringValue }
  }

  @Test(
    "Pages of orders follow one another to the end, in both directions and reversed",
    arguments: [false, true])
  func walk(isReverse: Bool) throws {
    let lab = try Self.lab()
    let all = lab.shop.orders.map(\.name)
    let expected = isReverse ? all.reversed() : all
    for (size, next, edge) in [("first", "after", "endCursor"), ("last", "before", "startCursor")] {
      var found: [String] = []
      var cursor: String?
      repeat {
        let place = cursor.map { ", \(next): \"\($0)\"" } ?? ""
        let page = try lab.data(
          """
          { orders(\(size): 7, reverse: \(isReverse)\(place)) {
            nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
          """)["orders"]
        let names = (page?.elements ?? []).compactMap { $0["name"]?.stringValue }
        found = size == "first" ? found + names : names + found
        let hasMore = page?.at(size == "first" ? "pageInfo.hasNextPage" : "pageInfo.hasPreviousPage")
        #expect(hasMore?.boolValue == (found.count < 40))
        cursor = hasMore == true ? page?.at("pageInfo.\(edge)")?.stringValue : nil
      } while cursor != nil && found.count <= 40
      #expect(found == expected)
    }
  }

  @Test("A cursor says the last id and, in an order of times, the last time")
  func cursors() throws {
    let lab = try Self.lab()
    let order = try #require(lab.shop.orders.first)
    func cursor(_ key: String) throws -> PageCursor? {
      try lab.data("{ orders(first: 1, sortKey: \(key)) { edges { cursor } } }")
        .at("orders.edges.0.cursor")?.stringValue.flatMap { PageCursor($0) }
    }
    #expect(try cursor("ID")?.lastValue == String(order.id))
    #expect(try cursor("PROCESSED_AT")?.lastValue == "2026-01-05 09:00:01.000000")
    #expect(try cursor("PROCESSED_AT")?.lastID == order.id)
  }

  @Test("The order of the last change moves an order to the end when it changes")
  func sorted() throws {
    var lab = try Self.lab()
    try lab.apply(.update(UpdateInput(order: "#1005", note: "new")))
    #expect(try Self.names(lab, "last: 2, sortKey: UPDATED_AT") == ["#1040", "#1005"])
    #expect(try Self.names(lab, "first: 1, sortKey: UPDATED_AT, reverse: true") == ["#1005"])
    let cursor = try #require(
      try lab.data("{ orders(first: 4, sortKey: UPDATED_AT) { pageInfo { endCursor } } }")
        .at("orders.pageInfo.endCursor")?.stringValue)
    #expect(try Self.names(lab, "first: 1, sortKey: UPDATED_AT, after: \"\(cursor)\"") == ["#1006"])
  }

  @Test(
    "Searches find what they say",
    arguments: [
      ("email:ten@example.com", ["#1010", "#1020", "#1030", "#1040"]), ("name:1007", ["#1007"]),
      ("name:#1007", ["#1007"]), ("tag:n3", ["#1003"]), ("tag:N3", ["#1003"]),
      ("created_at:>='2026-01-05T09:00:39Z'", ["#1039", "#1040"]),
      ("created_at:>'2026-01-05T09:00:39Z' AND email:ten@example.com", ["#1040"]),
      ("processed_at:<'2026-01-05T11:00:03+02:00'", ["#1001", "#1002"]), ("updated_at:<2026", []),
      ("created_at:2026-01-06", []), ("status:cancelled", []),
      ("financial_status:paid tag:n8 fulfillment_status:unshipped status:open", ["#1008"]),
      ("financial_status:paid tag:n7", []),
    ])
  func search(query: String, names: [String]) throws {
    #expect(try Self.names(try Self.lab(), "first: 50, query: \"\(query)\"") == names)
  }

  @Test("A count follows the search and stops at its limit")
  func counts() throws {
    let lab = try Self.lab()
    let data = try lab.data(
      """
      { all: ordersCount { count precision } some: ordersCount(query: "email:ten@example.com") { count precision }
        few: ordersCount(limit: 5) { count precision } customersCount { count } productsCount { count } }
      """)
    #expect(data["all"] == ["count": 40, "precision": "EXACT"])
    #expect(data["some"] == ["count": 4, "precision": "EXACT"])
    #expect(data["few"] == ["count": 5, "precision": "AT_LEAST"])
    #expect(data.at("customersCount.count") == 2)
    #expect(data.at("productsCount.count") == 3)
  }

  @Test("A time that is none is Shopify's error")
  func badTime() throws {
    let answer = try Self.lab().answer("{ orders(first: 1, query: \"created_at:>soon\") { nodes { id } } }")
    #expect(answer.at("errors.0.message") == "Invalid timestamp for query filter `created_at`.")
    #expect(answer.at("errors.0.extensions.code") == "BAD_REQUEST")
  }

  @Test("A page after a deleted record goes on where it stood")
  func deleted() throws {
    var lab = GraphQLLab(Shop(ShopFixture.configuration()))
    let cursor = try #require(
      try lab.data("{ products(first: 2) { pageInfo { endCursor } } }").at("products.pageInfo.endCursor")?
        .stringValue)
    try lab.apply(.product(ProductChange(sku: ShopFixture.tee, action: .delete)))
    let rest = try lab.data("{ products(first: 5, after: \"\(cursor)\") { nodes { title } } }")
    #expect(rest.at("products.nodes") == [["title": "Book"]])
    let all = try lab.data("{ products(first: 5) { nodes { title } } }")
    #expect(all.at("products.nodes") == [["title": "Mug"], ["title": "Book"]])
  }

  @Test("A page looks at the records it shows and no others, however many there are")
  func lazy() throws {
    let lab = try Self.lab()
    var looks = 0
    let source = TableSource(table: lab.shop.orders) { order in
      looks += 1
      return OrderObject(order, ShopReading(lab.shop))
    }
    let view = PlaceView(source: source, isReverse: false)
    #expect(view.entry(at: 3)?.node.cursorID == lab.shop.orders.record(at: 3)?.id)
    #expect(looks == 1)
    #expect(source.place(of: PageCursor(id: lab.newest.number))?.place == 39)
    #expect(looks == 1)
  }

  @Test("nodes answers in the order of the ids, null for what is missing")
  func nodes() throws {
    let lab = try Self.lab()
    let order = try #require(lab.shop.orders.first)
    let line = try #require(order.lineItems.first)
    let data = try lab.data(
      """
      { nodes(ids: ["\(line.gid)", "gid://shopify/Order/1", "\(order.gid)"]) { __typename id } }
      """)
    #expect(
      data["nodes"] == [
        ["__typename": "LineItem", "id": .string(line.gid.description)], nil,
        ["__typename": "Order", "id": .string(order.gid.description)],
      ])
  }
}
