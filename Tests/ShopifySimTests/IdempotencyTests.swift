import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Idempotency keys and large inputs")
struct IdempotencyTests {
  private static let subscribe = """
    mutation($uri: String!) {
      webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription: {uri: $uri}) @idempotent(key: "k") {
        webhookSubscription { id } userErrors { field message }
      }
    }
    """

  @Test("The same mutation under the same key is done once and answered the same")
  func replayed() throws {
    let lab = try AdminLab()
    let variables: JSONValue = ["uri": "https://example.com/a"]
    let first = try lab.graphQL(Self.subscribe, variables).json["data"]
    #expect(first?.at("webhookSubscriptionCreate.webhookSubscription.id")?.stringValue != nil)
    #expect(try lab.graphQL(Self.subscribe, variables).json["data"] == first)
    #expect(lab.store.subscriptions?.apiSubscriptions.count == 1)
  }

  @Test("A key with other parameters is refused, and nothing is done")
  func mismatch() throws {
    let lab = try AdminLab()
    _ = try lab.graphQL(Self.subscribe, ["uri": "https://example.com/a"])
    let answer = try lab.graphQL(Self.subscribe, ["uri": "https://example.com/b"]).json
    #expect(answer.at("data.webhookSubscriptionCreate.webhookSubscription")?.isNull == true)
    #expect(
      answer.at("data.webhookSubscriptionCreate.userErrors.0.message")
        == "The same idempotency key cannot be used with different operation parameters.")
    #expect(lab.store.subscriptions?.apiSubscriptions.count == 1)
  }

  @Test("What was refused may be sent again under its key")
  func refusedBefore() throws {
    let lab = try AdminLab()
    let refused = try lab.graphQL(Self.subscribe, ["uri": ""]).json
    #expect(refused.at("data.webhookSubscriptionCreate.userErrors.0") != nil)
    let answer = try lab.graphQL(Self.subscribe, ["uri": "https://example.com/a"]).json
    #expect(answer.at("data.webhookSubscriptionCreate.userErrors") == [])
  }

  @Test("A key answers for one request at a time, and is told apart from other mutations")
  func verdicts() {
    var record = IdempotencyRecord()
    let one = IdempotencyRecord.Request(mutation: "a", arguments: [JSONMember("x", 1)], selection: nil)
    let other = IdempotencyRecord.Request(mutation: "b", arguments: [JSONMember("x", 1)], selection: nil)
    #expect(record.received("k", one) == .proceed)
    #expect(record.received("k", one) == .concurrent)
    #expect(record.received("k", other) == .mismatch)
    record.done("k", "answer")
    #expect(record.received("k", one) == .answered("answer"))
    #expect(record.received("k2", one) == .proceed)
    record.refused("k2")
    #expect(record.received("k2", other) == .proceed)
  }

  @Test("From 2026-04 on refundCreate needs a key, before it doesn't")
  func required() throws {
    let lab = try AdminLab()
    let order = try #require(lab.store.shop.orders.last?.gid)
    let query = """
      mutation { refundCreate(input: {orderId: "\(order)", note: "n"}) { refund { id } userErrors { message } } }
      """
    let refused = try lab.graphQL(query, version: "2026-07").json
    #expect(refused.at("errors.0.extensions.code") == "BAD_REQUEST")
    #expect(
      refused.at("errors.0.message")
        == "The @idempotent directive is required for this mutation but was not provided.")
    #expect(refused.at("errors.0.path") == ["refundCreate"])
    #expect(refused.at("data.refundCreate")?.isNull == true)
    let older = try lab.graphQL(query, version: "2026-01").json
    #expect(older.at("errors.0.extensions.code") != "BAD_REQUEST")
  }

  @Test("A list of 251 is refused before anything is done, one of 250 isn't")
  func inputSize() throws {
    let lab = try AdminLab()
    let query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    func ids(_ count: Int) -> JSONValue {
      ["ids": .array(Array(repeating: "gid://shopify/Order/1", count: count))]
    }
    let refused = try lab.graphQL(query, ids(251)).json
    #expect(refused["data"] == nil)
    #expect(
      refused.at("errors.0.message")
        == "The input array size of 251 is greater than the maximum allowed of 250.")
    #expect(refused.at("errors.0.extensions.code") == "MAX_INPUT_SIZE_EXCEEDED")
    #expect(refused.at("errors.0.path") == ["nodes", "ids"])
    #expect(try lab.graphQL(query, ids(250)).json["errors"] == nil)
  }
}
