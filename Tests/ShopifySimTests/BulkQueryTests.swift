import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Bulk queries write every object as a line, whatever a page would hold")
struct BulkQueryTests {
  private static let products =
    "{ products { edges { node { id title variants { edges { node { id sku } } } } } } }"

  @Test("An operation is created, runs and completes as it is read, and its counts are texts")
  func progress() throws {
    let lab = BulkLab()
    let started = try lab.start(Self.products)
    #expect(started["userErrors"] == [])
    #expect(started.at("bulkOperation.status") == "CREATED")
    #expect(started.at("bulkOperation.url") == .null)
    #expect(started.at("bulkOperation.objectCount") == "0")
    let id = try #require(started.at("bulkOperation.id")?.stringValue)
    let running = try lab.read(id)
    #expect(running["status"] == "RUNNING")
    #expect(running["url"] == .null)
    let done = try lab.read(id)
    #expect(done["status"] == "COMPLETED")
    #expect(done["objectCount"] == "6")
    #expect(done["rootObjectCount"] == "3")
    #expect(done["query"] == .string(Self.products))
    let bytes = try #require(lab.get(done["url"]?.stringValue)).body
    #expect(done["fileSize"] == .string(String(bytes.count)))
    #expect(try lab.read(id) == done)
  }

  @Test("Nested objects are lines with __parentId: at once when grouped, level by level when not")
  func lines() throws {
    let lab = BulkLab()
    let grouped = try lab.lines(of: Self.products, isGrouped: true)
    #expect(
      grouped.map { $0["title"]?.stringValue ?? $0["sku"]?.stringValue } == [
        "Mug", "MUG", "Tee", "TEE", "Book", "BOOK",
      ])
    #expect(grouped[1]["__parentId"] == grouped[0]["id"])
    #expect(grouped[0]["variants"] == nil)
    let loose = try lab.lines(of: Self.products)
    #expect(
      loose.map { $0["title"]?.stringValue ?? $0["sku"]?.stringValue } == [
        "Mug", "Tee", "Book", "MUG", "TEE", "BOOK",
      ])
    #expect(loose[3]["__parentId"] == loose[0]["id"])
  }

  @Test("Three hundred orders come in one file, searched and sorted")
  func many() throws {
    var shop = Shop(ShopFixture.configuration())
    for number in 1...300 {
      _ = try shop.apply(
        .placeOrder(
          OrderInput(
            lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)], tags: number > 290 ? ["new"] : [])))
    }
    let lab = BulkLab(shop)
    let all = try lab.lines(
      of: "{ orders { nodes { name lineItems { nodes { sku } } id } } }", isGrouped: true)
    #expect(all.count == 600)
    let new = try lab.lines(of: "{ orders(query: \"tag:new\", reverse: true) { edges { node { name } } } }")
    #expect(new.count == 10)
    #expect(new.first?["name"] == "#1300")
  }

  @Test("An operation without objects completes without an address")
  func empty() throws {
    let lab = BulkLab()
    let id = try #require(
      try lab.start("{ orders { edges { node { id } } } }").at("bulkOperation.id")?.stringValue)
    let done = try lab.end(id)
    #expect(done["status"] == "COMPLETED")
    #expect(done["url"] == .null)
    #expect(done["fileSize"] == .null)
  }

  @Test(
    "What a bulk query may not have is a user error, and nothing is started",
    arguments: [
      ("{ shop { name } }", "at least one connection"),
      ("{ products { nodes { id } } orders { nodes { id } } }", "single top-level"),
      ("{ node(id: \"gid://shopify/Product/1\") { id } }", "top-level `node`"),
      ("{ products { nodes { nothing } } }", "Field 'nothing' doesn't exist on type 'Product'"),
      ("{ products {", "Invalid bulk query"),
      ("mutation { tagsAdd(id: \"a\", tags: []) { userErrors { message } } }", "only queries"),
      ("{ products { nodes { title variants { nodes { id } } } } }", "must select the 'id' field"),
      (
        "{ orders { nodes { id fulfillmentOrders { nodes { id lineItems { nodes { id lineItem { variant { product { id variants { nodes { id } } } } } } } } } } } }",
        "levels deep"
      ),
    ])
  func refused(query: String, text: String) throws {
    let lab = BulkLab()
    let payload = try lab.start(query)
    #expect(payload["bulkOperation"] == .null)
    #expect(payload.at("userErrors.0.message")?.stringValue?.contains(text) == true, "\(payload)")
    #expect(payload.at("userErrors.0.code") == "INVALID")
    #expect(lab.shop.bulk.operations.isEmpty)
  }

  @Test("Five run at once, the sixth is refused until one is over")
  func limit() throws {
    let lab = BulkLab()
    var ids: [String] = []
    for _ in 0..<5 {
      ids.append(try #require(try lab.start(Self.products).at("bulkOperation.id")?.stringValue))
    }
    #expect(try lab.start(Self.products).at("userErrors.0.code") == "LIMIT_REACHED")
    _ = try lab.end(ids[2])
    #expect(try lab.start(Self.products)["userErrors"] == [])
  }

  @Test(
    "A cancelled operation is CANCELING, then CANCELED with a part of its data; it can't be cancelled again")
  func cancel() throws {
    let lab = BulkLab()
    let id = try #require(try lab.start(Self.products).at("bulkOperation.id")?.stringValue)
    let call =
      "mutation { bulkOperationCancel(id: \"\(id)\") { bulkOperation { status } userErrors { field message } } }"
    #expect(try lab.answer(call).at("data.bulkOperationCancel.bulkOperation.status") == "CANCELING")
    let ended = try lab.read(id)
    #expect(ended["status"] == "CANCELED")
    #expect(ended["url"] == .null)
    #expect(try lab.lines(ended["partialDataUrl"]?.stringValue).count == 3)
    #expect(
      try lab.answer(call).at("data.bulkOperationCancel.userErrors.0.message")
        == "A bulk operation cannot be canceled when it is canceled")
  }

  @Test("An operation that may not read something fails with ACCESS_DENIED")
  func denied() throws {
    let lab = BulkLab(scopes: AccessScopes(["read_orders"]))
    let id = try #require(try lab.start(Self.products).at("bulkOperation.id")?.stringValue)
    let ended = try lab.end(id)
    #expect(ended["status"] == "FAILED")
    #expect(ended["errorCode"] == "ACCESS_DENIED")
    #expect(ended["url"] == .null)
  }

  @Test("A script lets a running operation fail; it keeps a part of its data")
  func scripted() throws {
    let lab = BulkLab()
    let id = try #require(try lab.start(Self.products).at("bulkOperation.id")?.stringValue)
    try lab.store.apply(try StepJSON.step(["bulkOperation": ["fail": "TIMEOUT"]]))
    let ended = try lab.read(id)
    #expect(ended["errorCode"] == "TIMEOUT")
    #expect(try lab.lines(ended["partialDataUrl"]?.stringValue).count == 3)
  }

  @Test(
    "Nobody needs to read: after a minute of the shop's clock it is over, and bulk_operations/finish tells so"
  )
  func finish() throws {
    let lab = BulkLab()
    let id = try #require(try lab.start(Self.products).at("bulkOperation.id")?.stringValue)
    var shop = lab.shop
    #expect(try shop.apply(.wait(seconds: 30)).isEmpty)
    let event = try #require(try shop.apply(.wait(seconds: 60)).first)
    #expect(event.topic.rawValue == "bulk_operations/finish")
    #expect(event.resource.description == id)
    let body = event.body()
    #expect(body["admin_graphql_api_id"] == .string(id))
    #expect(body["status"] == "completed")
    #expect(body["type"] == "query")
    #expect(body["error_code"] == .null)
  }

  @Test("A result can be had for seven days, then the operation has expired")
  func expiry() throws {
    let lab = BulkLab()
    let id = try #require(try lab.start(Self.products).at("bulkOperation.id")?.stringValue)
    let url = try lab.end(id)["url"]?.stringValue
    try lab.store.apply(.wait(seconds: 7 * 86_400 - 10))
    #expect(lab.get(url)?.status == 200)
    try lab.store.apply(.wait(seconds: 20))
    #expect(lab.get(url)?.status == 404)
    #expect(try lab.read(id)["status"] == "EXPIRED")
  }

  @Test("Lists, the current operation and nodes tell the same; filters find by status and type")
  func lists() throws {
    let lab = BulkLab()
    let first = try #require(try lab.start(Self.products).at("bulkOperation.id")?.stringValue)
    _ = try lab.end(first)
    let second = try #require(try lab.start(Self.products).at("bulkOperation.id")?.stringValue)
    let answer = try lab.answer(
      """
      { done: bulkOperations(first: 5, query: "status:completed operation_type:QUERY") { nodes { id } }
        currentBulkOperation { id status } mutations: currentBulkOperation(type: MUTATION) { id }
        node(id: "\(first)") { ... on BulkOperation { status } } }
      """)
    #expect(answer.at("data.done.nodes") == [["id": .string(first)]])
    #expect(answer.at("data.currentBulkOperation.id") == .string(second))
    #expect(answer.at("data.mutations") == .null)
    #expect(answer.at("data.node.status") == "COMPLETED")
  }

  @Test("What isn't simulated is refused at the start")
  func notSimulated() throws {
    let answer = try BulkLab().answer(
      """
      mutation { bulkOperationRunQuery(query: "{ products(query: \\"out_of_stock_somewhere:true\\") { nodes { id } } }") {
        bulkOperation { id } userErrors { message } } }
      """)
    #expect(answer.at("errors.0.extensions.code") == "LAB_NOT_SIMULATED")
  }
}
