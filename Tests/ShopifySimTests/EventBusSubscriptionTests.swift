import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Subscriptions to EventBridge and Pub/Sub")
struct EventBusSubscriptionTests {
  private static let arn = "arn:aws:events:eu-central-1::event-source/aws.partner/shopify.com/1/orders"

  @Test("Both kinds are made through their own mutations and shown with their endpoints")
  func made() throws {
    let lab = try AdminLab()
    let made = try lab.graphQL(
      """
      mutation {
        eventBridgeWebhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription: {arn: "\(Self.arn)"}) {
          userErrors { message } webhookSubscription { id uri }
        }
        pubSubWebhookSubscriptionCreate(
          topic: ORDERS_CREATE, webhookSubscription: {pubSubProject: "shop", pubSubTopic: "orders"}
        ) { userErrors { message } webhookSubscription { id uri } }
      }
      """
    ).json
    #expect(made.at("data.eventBridgeWebhookSubscriptionCreate.userErrors") == [])
    #expect(made.at("data.pubSubWebhookSubscriptionCreate.webhookSubscription.uri") == "pubsub://shop:orders")
    let listed = try lab.graphQL(
      """
      { webhookSubscriptions(first: 5) { nodes { endpoint { __typename
        ... on WebhookEventBridgeEndpoint { arn }
        ... on WebhookPubSubEndpoint { pubSubProject pubSubTopic } } } } }
      """
    ).json.at("data.webhookSubscriptions.nodes")
    #expect(
      listed == [
        ["endpoint": ["__typename": "WebhookEventBridgeEndpoint", "arn": .string(Self.arn)]],
        [
          "endpoint": [
            "__typename": "WebhookPubSubEndpoint", "pubSubProject": "shop", "pubSubTopic": "orders",
          ]
        ],
      ])
  }

  @Test("A second one for the same topic is refused with a code, and another scheme isn't taken for either")
  func refused() throws {
    let lab = try AdminLab()
    let query = """
      mutation {
        pubSubWebhookSubscriptionCreate(
          topic: ORDERS_CREATE, webhookSubscription: {pubSubProject: "shop", pubSubTopic: "orders"}
        ) { userErrors { code } }
      }
      """
    _ = try lab.graphQL(query)
    #expect(
      try lab.graphQL(query).json.at("data.pubSubWebhookSubscriptionCreate.userErrors") == [["code": "TAKEN"]]
    )
    #expect(WebhookDestination("pubsub://only-a-project").isHTTP)
    #expect(WebhookDestination("https://example.com/arn:aws:events:x").isHTTP)
  }

  @Test("Their deliveries are made and held back, those over HTTP wait to be sent")
  func deliveries() throws {
    var state = DispatcherState(seed: "t", now: ShopTime(milliseconds: 0))
    for uri in [Self.arn, "https://example.com/hooks"] {
      _ = try state.book.create(
        WebhookTopic(rawValue: "orders/create"), WebhookSubscriptionInput(uri: uri),
        context: SubscriptionContext(
          apiVersion: "2026-07", origin: .adminAPI, now: ShopTime(milliseconds: 0), addresses: .httpsOnly))
    }
    var shop = try RESTShops.withOrder()
    let events = try shop.apply(.placeOrder(RESTShops.input(in: .usd)))
    let created = try #require(events.first { $0.topic.rawValue == "orders/create" })
    let ids = state.enqueue(WebhookEvent(created), held: false)
    #expect(ids.compactMap { state.delivery($0)?.state } == [.held, .pending])
    #expect(state.due().count == 1)
  }
}
