import CommerceTypes
import CurlTransport
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Webhooks of a shop")
struct WebhookDispatcherTests {
  private let order = ShopStep.placeOrder(
    OrderInput(
      email: "grace@example.com", lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
      transactions: [TransactionInput(gateway: "manual")], note: "naïve ☃"))

  private func simulator(_ receiver: RecordingReceiver) -> ShopSimulator {
    let simulator = ShopSimulator(
      shop: ShopFixture.shop(), accessToken: "shpat_test", webhookSecret: "hush", transport: receiver)
    simulator.webhooks.subscribe(to: .ordersCreate, uri: "http://127.0.0.1:1/webhooks")
    return simulator
  }

  @Test("A step's webhooks are sent before it returns, unless they are held")
  func modes() async throws {
    let receiver = RecordingReceiver()
    let simulator = simulator(receiver)
    try await simulator.apply(order)
    #expect(receiver.requests.count == 1)
    #expect(receiver.requests[0].header("X-Shopify-Triggered-At") == "2026-01-05T09:00:01.000000000Z")
    #expect(try JSONValue(parsing: receiver.requests[0].body)["email"] == "grace@example.com")
    let ids = try await simulator.apply(order, webhooks: .hold)
    await simulator.webhooks.deliverPending()
    #expect(receiver.requests.count == 1)
    #expect(ids.count == 1)
    #expect(simulator.webhooks.deliveries(of: .ordersCreate, order: "#1002").map(\.id) == ids)
    #expect(simulator.webhooks.deliveries(of: .ordersCreate).count == 2)
    try await simulator.webhooks.deliver(ids)
    #expect(receiver.requests.count == 2)
  }

  @Test("A failed webhook of a step stays pending, and comes again with the payload of its moment")
  func failed() async throws {
    let receiver = RecordingReceiver(statuses: [500, 0])
    let simulator = simulator(receiver)
    try await simulator.apply(order)
    #expect(simulator.webhooks.pending == 1)
    try await simulator.apply(.fulfill(FulfillmentInput(order: "#1001")))
    await simulator.webhooks.deliverPending()
    await simulator.webhooks.deliverPending()
    #expect(simulator.webhooks.pending == 0)
    #expect(simulator.webhooks.attempts.map(\.status) == [500, nil, 200])
    #expect(Set(receiver.requests.map(\.body)).count == 1)
  }

  @Test("An app subscribes over the Admin API and hears of the next order, over sockets all the way")
  func wholeWay() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let transport = CurlHTTPTransport()
    let simulator = ShopSimulator(
      shop: ShopFixture.shop(), accessToken: "shpat_test", webhookSecret: "hush", transport: transport)
    let port = try await simulator.start()
    let mutation: JSONValue = [
      "query": """
      mutation Subscribe($uri: String!) {
        webhookSubscriptionCreate(
          topic: ORDERS_CREATE, webhookSubscription: {uri: $uri, includeFields: ["name"], filter: "total_price:>19"}
        ) { webhookSubscription { id } userErrors { field message } }
      }
      """,
      "variables": ["uri": .string(receiver.url)],
    ]
    let answer = try await transport.send(
      HTTPRequest(
        url: "http://127.0.0.1:\(port)/admin/api/2026-07/graphql.json",
        headers: [
          HTTPHeader("Content-Type", "application/json"), HTTPHeader("X-Shopify-Access-Token", "shpat_test"),
        ], body: mutation.encoded()))
    let made = try JSONValue(parsing: answer.body)["data"]?["webhookSubscriptionCreate"]
    #expect(made?["userErrors"] == [])
    #expect(made?["webhookSubscription"]?["id"]?.stringValue != nil)
    try await simulator.apply(order)
    #expect(receiver.received.map(\.text) == [##"{"name":"#1001"}"##])
    await simulator.stop()
  }
}
