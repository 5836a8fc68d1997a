import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("The timeline")
struct TimelineTests {
  private func lab() -> GraphQLLab { GraphQLLab(ShopFixture.shop()) }

  private func events(_ lab: GraphQLLab, _ arguments: String = "first: 50") throws -> [JSONValue] {
    try lab.data("{ events(\(arguments)) { nodes { __typename action message attributeToApp appTitle } } }")
      .at("events.nodes")?.arrayValue ?? []
  }

  private func actions(_ events: [JSONValue]) -> [String?] { events.map { $0["action"]?.stringValue } }

  @Test("An order, its payment and its fulfillment stand on it in their order")
  func order() throws {
    var lab = lab()
    try lab.apply(
      .placeOrder(
        OrderInput(
          email: "ada@example.com", lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)],
          transactions: [TransactionInput(gateway: "shopify_payments")])),
      .fulfill(FulfillmentInput(order: "#1001")))
    let actions = actions(try events(lab))
    #expect(actions.filter { $0 != "update" } == ["create", "placed", "sale_success", "fulfillment_success"])
  }

  @Test("What a mutation did is the asking app's, what a step did isn't")
  func actors() throws {
    let store = MemoryAdminStore(ShopFixture.shop())
    var fields = CustomerChange.Fields()
    fields.email = "ada@example.com"
    let step = ShopStep.customer(CustomerChange(action: .create(fields)))
    try store.perform(step)
    fields.email = "bob@example.com"
    try store.apply(.customer(CustomerChange(action: .create(fields))))
    let events = try events(GraphQLLab(store.shop))
    #expect(events.map { $0["attributeToApp"]?.boolValue } == [true, false])
    #expect(events.map { $0["appTitle"]?.stringValue } == ["lab-app", nil])
  }

  @Test("A deleted thing keeps its name on the event of its deletion")
  func deleted() throws {
    var lab = lab()
    var fields = CustomerChange.Fields()
    fields.email = "ada@example.com"
    fields.firstName = "Ada"
    try lab.apply(
      .customer(CustomerChange(action: .create(fields))),
      .customer(CustomerChange(email: "ada@example.com", action: .delete)))
    let events = try events(lab)
    #expect(actions(events) == ["create", "destroy"])
    #expect(events.last?["message"]?.stringValue == "Customer Ada was deleted.")
  }

  @Test("A refused step leaves nothing on it")
  func refused() throws {
    var lab = lab()
    #expect(throws: ShopError.self) {
      try lab.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: SKU("NONE"), quantity: 1)])))
    }
    #expect(try events(lab).isEmpty)
  }

  @Test("A comment stands among the events, is found by comments:true, and says when it was edited")
  func comments() throws {
    var lab = lab()
    try lab.apply(
      .engagement(.staff(StaffChange(email: "grace@example.com"))),
      .placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])),
      .engagement(
        .comment(
          CommentChange(
            .order("#1001"), author: "grace@example.com", action: .write("a < b", attachments: [])))))
    let query = """
      { events(first: 9, query: "comments:true") { nodes { ... on CommentEvent { message rawMessage edited } } } }
      """
    #expect(
      try lab.data(query).at("events.nodes")
        == [["message": "a &lt; b", "rawMessage": "a < b", "edited": false]])
    try lab.apply(
      .engagement(
        .comment(CommentChange(.order("#1001"), author: "grace@example.com", action: .edit("c")))))
    #expect(
      try lab.data(query).at("events.nodes") == [["message": "c", "rawMessage": "c", "edited": true]])
  }

  @Test("Somebody who isn't of the staff can't comment")
  func stranger() throws {
    var lab = lab()
    try lab.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])))
    #expect(throws: ShopError.self) {
      try lab.apply(
        .engagement(
          .comment(
            CommentChange(.order("#1001"), author: "eve@example.com", action: .write("x", attachments: [])))))
    }
  }

  @Test("Its pages go on over the blocks that it is kept in")
  func pages() throws {
    var lab = lab()
    for _ in 0..<150 {
      try lab.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])))
    }
    var seen: [String] = []
    var after = ""
    while seen.count < 200 {
      let page = try lab.data(
        "{ events(first: 40\(after)) { nodes { id } pageInfo { hasNextPage endCursor } } }")
      seen += (page.at("events.nodes")?.arrayValue ?? []).compactMap { $0["id"]?.stringValue }
      guard page.at("events.pageInfo.hasNextPage")?.boolValue == true else { break }
      after = ", after: \"\(page.at("events.pageInfo.endCursor")?.stringValue ?? "")\""
    }
    #expect(seen.count == 150)
    #expect(Set(seen).count == 150)
  }

  @Test("An event that there isn't is null, and its cursor malformed")
  func strangers() throws {
    var lab = lab()
    for _ in 0..<20 {
      try lab.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])))
    }
    #expect(try lab.data("{ event(id: \"gid://shopify/BasicEvent/1\") { id } }")["event"] == .null)
    let known = try lab.data("{ events(first: 1) { nodes { id } pageInfo { endCursor } } }")
    let id = known.at("events.nodes.0.id")?.stringValue ?? ""
    #expect(try lab.data("{ event(id: \"\(id)\") { id } }").at("event.id")?.stringValue == id)
    let answer = try lab.answer(
      "{ events(first: 1, after: \"\(PageCursor(id: 1).text)\") { nodes { id } } }")
    #expect(answer.at("errors.0.message") == "Malformed cursor")
  }

  @Test("An event takes 40 bytes")
  func size() {
    #expect(MemoryLayout<TimelineEvent>.stride <= 40)
  }
}
