import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Webhook subscriptions through GraphQL")
struct WebhookGraphQLTests {
  private let lab = WebhookLab()

  private func answer(_ query: String, _ variables: JSONValue = .null) throws -> JSONValue {
    try GraphQLService.answer(
      query, variables, store: MemoryAdminStore(ShopFixture.shop(), subscriptions: lab.webhooks),
      addresses: .httpsOnly)
  }

  private static let create = """
    mutation Subscribe($topic: WebhookSubscriptionTopic!, $input: WebhookSubscriptionInput!) {
      webhookSubscriptionCreate(topic: $topic, webhookSubscription: $input) {
        webhookSubscription {
          id legacyResourceId topic uri callbackUrl format name filter includeFields metafieldNamespaces
          metafields { namespace key } apiVersion { handle } createdAt updatedAt
          endpoint { __typename ... on WebhookHttpEndpoint { callbackUrl } }
        }
        userErrors { field message }
      }
    }
    """

  private func create(_ topic: String, _ input: JSONValue) throws -> JSONValue {
    let answer = try answer(Self.create, ["topic": .string(topic), "input": input])
    #expect(answer["errors"] == nil)
    return answer["data"]?["webhookSubscriptionCreate"] ?? .null
  }

  @Test("A subscription is made as the mutation says, and its field by field answer tells so")
  func made() throws {
    let answer = try create(
      "FULFILLMENT_ORDERS_PLACED_ON_HOLD",
      [
        "callbackUrl": "https://app.example.com/hook", "format": "JSON", "filter": "id:*",
        "includeFields": ["id"], "metafields": [["namespace": "custom", "key": "size"]], "name": "holds",
      ])
    let id = try #require(lab.webhooks.apiSubscriptions.first).id
    let expected: JSONValue = [
      "webhookSubscription": [
        "id": "gid://shopify/WebhookSubscription/\(id)", "legacyResourceId": "\(id)",
        "topic": "FULFILLMENT_ORDERS_PLACED_ON_HOLD", "uri": "https://app.example.com/hook",
        "callbackUrl": "https://app.example.com/hook", "format": "JSON", "name": "holds", "filter": "id:*",
        "includeFields": ["id"], "metafieldNamespaces": [],
        "metafields": [["namespace": "custom", "key": "size"]], "apiVersion": ["handle": "2026-07"],
        "createdAt": "2026-01-05T09:00:00Z", "updatedAt": "2026-01-05T09:00:00Z",
        "endpoint": ["__typename": "WebhookHttpEndpoint", "callbackUrl": "https://app.example.com/hook"],
      ], "userErrors": [],
    ]
    #expect(answer == expected)
    #expect(lab.webhooks.apiSubscriptions[0].topic.rawValue == "fulfillment_orders/placed_on_hold")
  }

  @Test("A refused subscription is null with user errors, and isn't made")
  func refused() throws {
    let answer = try create("ORDERS_CREATE", ["uri": "http://app.example.com/hook"])
    #expect(
      answer == [
        "webhookSubscription": nil,
        "userErrors": [
          [
            "field": ["webhookSubscription", "callbackUrl"],
            "message": "Address protocol http:// is not supported",
          ]
        ],
      ])
    #expect(lab.webhooks.subscriptions.isEmpty)
  }

  @Test("A subscription is moved and deleted by its id")
  func changed() throws {
    _ = try create("ORDERS_CREATE", ["uri": "https://app.example.com/a"])
    let id = try #require(lab.webhooks.apiSubscriptions.first).gid.description
    let moved = try answer(
      """
      mutation { webhookSubscriptionUpdate(id: "\(id)", webhookSubscription: {uri: "https://app.example.com/b"}) {
        webhookSubscription { uri } userErrors { message } } }
      """)
    #expect(
      moved["data"]?["webhookSubscriptionUpdate"] == [
        "webhookSubscription": ["uri": "https://app.example.com/b"], "userErrors": [],
      ])
    let delete = """
      mutation { webhookSubscriptionDelete(id: "\(id)") {
        deletedWebhookSubscriptionId userErrors { field message } } }
      """
    #expect(
      try answer(delete)["data"]?["webhookSubscriptionDelete"] == [
        "deletedWebhookSubscriptionId": .string(id), "userErrors": [],
      ])
    #expect(
      try answer(delete)["data"]?["webhookSubscriptionDelete"] == [
        "deletedWebhookSubscriptionId": nil,
        "userErrors": [["field": ["id"], "message": "Webhook subscription does not exist"]],
      ])
    let wrong = try answer(
      "mutation { webhookSubscriptionDelete(id: \"gid://shopify/Order/1\") { userErrors { message } } }")
    #expect(wrong["errors"]?[0]?["extensions"]?["code"] == "RESOURCE_NOT_FOUND")
  }

  @Test("Subscriptions are listed page by page, by topic, address and format")
  func listed() throws {
    _ = try create("ORDERS_CREATE", ["uri": "https://app.example.com/a"])
    _ = try create("ORDERS_PAID", ["uri": "https://app.example.com/a"])
    _ = try create("ORDERS_PAID", ["uri": "https://app.example.com/b"])
    lab.webhooks.subscribe(to: .ordersCreate, uri: "https://other.example.com/")
    let pages = try answer(
      """
      { all: webhookSubscriptions(first: 2) { nodes { topic uri } pageInfo { hasNextPage } }
        paid: webhookSubscriptions(first: 9, topics: [ORDERS_PAID]) { edges { node { uri } } }
        a: webhookSubscriptions(first: 9, callbackUrl: "https://app.example.com/a") { nodes { topic } }
        webhookSubscriptionsCount { count precision } }
      """)
    #expect(
      pages["data"] == [
        "all": [
          "nodes": [
            ["topic": "ORDERS_CREATE", "uri": "https://app.example.com/a"],
            ["topic": "ORDERS_PAID", "uri": "https://app.example.com/a"],
          ], "pageInfo": ["hasNextPage": true],
        ],
        "paid": [
          "edges": [
            ["node": ["uri": "https://app.example.com/a"]], ["node": ["uri": "https://app.example.com/b"]],
          ]
        ],
        "a": ["nodes": [["topic": "ORDERS_CREATE"], ["topic": "ORDERS_PAID"]]],
        "webhookSubscriptionsCount": ["count": 4, "precision": "EXACT"],
      ])
    let one = try #require(lab.webhooks.apiSubscriptions.first)
    #expect(
      try answer("{ webhookSubscription(id: \"\(one.gid)\") { topic } }")["data"] == [
        "webhookSubscription": ["topic": "ORDERS_CREATE"]
      ])
  }

  @Test("What isn't simulated of a list is refused, not ignored")
  func refusedList() throws {
    let answer = try answer("{ webhookSubscriptions(first: 2, query: \"id:1\") { nodes { id } } }")
    #expect(answer["errors"]?[0]?["extensions"]?["code"] == "LAB_NOT_SIMULATED")
  }
}
