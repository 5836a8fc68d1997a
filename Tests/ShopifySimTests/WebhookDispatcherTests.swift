import CommerceTypes
import CurlTransport
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Webhooks")
struct WebhookDispatcherTests {
  private static let uri = "http://127.0.0.1:1/webhooks"
  private let order = ShopStep.placeOrder(
    OrderInput(
      email: "grace@example.com", lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
      transactions: [TransactionInput(gateway: "manual")], note: "naïve ☃"))

  private func simulator(_ receiver: RecordingReceiver) -> ShopSimulator {
    let simulator = ShopSimulator(
      shop: ShopFixture.shop(), accessToken: "shpat_test", webhookSecret: "hush", transport: receiver)
    simulator.webhooks.subscribe(to: .ordersCreate, uri: Self.uri)
    return simulator
  }

  @Test("Every header of a delivery is there, within Shopify's limits")
  func headers() async throws {
    let receiver = RecordingReceiver()
    let simulator = simulator(receiver)
    simulator.webhooks.subscribe(to: .ordersPaid, uri: Self.uri, name: "books")
    try await simulator.apply(order)
    #expect(receiver.requests.count == 2)
    let request = try #require(receiver.requests.first)
    #expect(request.method == "POST")
    #expect(request.url == Self.uri)
    #expect(request.limits.connect == .seconds(1))
    #expect(request.limits.total == .seconds(5))
    #expect(request.header("X-Shopify-Topic") == "orders/create")
    #expect(request.header("X-Shopify-Shop-Domain") == "test.myshopify.com")
    #expect(request.header("X-Shopify-API-Version") == "2026-07")
    #expect(request.header("X-Shopify-Triggered-At") == "2026-01-05T09:00:01.000000000Z")
    #expect(request.header("User-Agent") == "Shopify-Captain-Hook")
    #expect(request.header("Content-Type") == "application/json")
    #expect(request.header("X-Shopify-Webhook-Id") != request.header("X-Shopify-Event-Id"))
    #expect(request.header("X-Shopify-Name") == nil)
    #expect(receiver.requests[1].header("X-Shopify-Name") == "books")
    #expect(try JSONValue(parsing: request.body)["email"] == "grace@example.com")
  }

  @Test("Python's hmac signs the same bytes the same way")
  func signature() async throws {
    let receiver = RecordingReceiver()
    try await simulator(receiver).apply(order)
    let request = try #require(receiver.requests.first)
    let script = """
      import sys, hmac, hashlib, base64
      print(base64.b64encode(hmac.new(b"hush", open(sys.argv[1], "rb").read(), hashlib.sha256).digest()).decode())
      """
    let expected = try await PythonOracle.run(script, on: request.body)
    #expect(request.header("X-Shopify-Hmac-Sha256").map { $0 + "\n" } == expected)
  }

  @Test("Two subscriptions share the event id but not the webhook id")
  func subscriptions() async throws {
    let receiver = RecordingReceiver()
    let simulator = simulator(receiver)
    simulator.webhooks.subscribe(to: .ordersCreate, uri: Self.uri + "/other")
    try await simulator.apply(order)
    let requests = receiver.requests
    #expect(requests.map(\.url) == [Self.uri, Self.uri + "/other"])
    #expect(Set(requests.map { $0.header("X-Shopify-Event-Id") }).count == 1)
    #expect(Set(requests.map { $0.header("X-Shopify-Webhook-Id") }).count == 2)
  }

  @Test("A retry carries the old payload under the same webhook id, later on the virtual clock")
  func retry() async throws {
    let receiver = RecordingReceiver(statuses: [500, 0])
    let simulator = simulator(receiver)
    try await simulator.apply(order)
    #expect(simulator.webhooks.pending == 1)
    try await simulator.apply(.fulfill(FulfillmentInput(order: "#1001")))
    await simulator.webhooks.deliverPending()
    await simulator.webhooks.deliverPending()
    #expect(simulator.webhooks.pending == 0)
    #expect(receiver.requests.count == 3)
    #expect(Set(receiver.requests.map(\.body)).count == 1)
    #expect(Set(receiver.requests.map { $0.header("X-Shopify-Webhook-Id") }).count == 1)
    let attempts = simulator.webhooks.attempts
    #expect(attempts.map(\.status) == [500, nil, 200])
    #expect(attempts[1].error != nil)
    #expect(attempts[0].at < attempts[1].at && attempts[1].at < attempts[2].at)
  }

  @Test("After the eighth retry the delivery is dead and its subscription gone, all within four hours")
  func givingUp() async throws {
    let receiver = RecordingReceiver(statuses: Array(repeating: 503, count: 20))
    let simulator = simulator(receiver)
    try await simulator.apply(order)
    while simulator.webhooks.pending > 0 { await simulator.webhooks.deliverPending() }
    let attempts = simulator.webhooks.attempts
    #expect(attempts.count == 9)
    #expect(attempts[8].at.milliseconds - attempts[0].at.milliseconds <= 4 * 3_600_000)
    #expect(simulator.webhooks.subscriptions.isEmpty)
    #expect(simulator.webhooks.removedSubscriptions.count == 1)
    #expect(simulator.webhooks.deliveries[0].state == .dead)
    try await simulator.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(receiver.requests.count == 9)
  }

  @Test("A redirect is a failure")
  func redirect() async throws {
    let simulator = simulator(RecordingReceiver(statuses: [301]))
    try await simulator.apply(order)
    #expect(simulator.webhooks.pending == 1)
  }

  @Test("Held deliveries wait for an explicit one; copies go out at once and count as the same delivery")
  func held() async throws {
    let receiver = RecordingReceiver()
    let simulator = simulator(receiver)
    let ids = try await simulator.apply(order, webhooks: .hold)
    await simulator.webhooks.deliverPending()
    #expect(receiver.requests.isEmpty)
    #expect(simulator.webhooks.pending == 0)
    let attempts = await simulator.webhooks.deliver(ids, concurrently: 3)
    #expect(attempts.count == 3)
    #expect(Set(attempts.map(\.webhookID)).count == 1)
    #expect(simulator.webhooks.deliveries[0].state == .delivered)
    let fresh = await simulator.webhooks.deliver(ids, options: DeliveryOptions(freshWebhookID: true))
    #expect(fresh[0].webhookID != attempts[0].webhookID)
    #expect(fresh[0].eventID == attempts[0].eventID)
  }

  @Test("A tampered body and a forged secret break the signature and settle nothing")
  func forged() async throws {
    let receiver = RecordingReceiver(statuses: [401, 401])
    let simulator = simulator(receiver)
    let ids = try await simulator.apply(order, webhooks: .hold)
    await simulator.webhooks.deliver(ids, options: DeliveryOptions(tamperedBody: true))
    await simulator.webhooks.deliver(ids, options: DeliveryOptions(forgedSecret: true))
    let right = WebhookSignature.header(body: simulator.webhooks.deliveries[0].event.payload, secret: "hush")
    let requests = receiver.requests
    #expect(requests[0].header("X-Shopify-Hmac-Sha256") == right)
    #expect(requests[0].body != simulator.webhooks.deliveries[0].event.payload)
    #expect(try JSONValue(parsing: requests[0].body)["name"] == "#1001")
    #expect(requests[1].header("X-Shopify-Hmac-Sha256") != right)
    #expect(simulator.webhooks.deliveries[0].state == .held)
  }

  @Test("What happens in an order's life is told in topics")
  func topics() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .setInventory(InventoryInput(sku: ShopFixture.tee, location: "Berlin", available: 5)))
    let placed = try shop.apply(order)
    #expect(
      placed.map(\.topic) == [.ordersCreate, .orderTransactionsCreate, .ordersPaid, .inventoryLevelsUpdate])
    let left = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(left.map(\.topic) == [.fulfillmentsCreate, .ordersFulfilled, .ordersUpdated])
    let back = try shop.apply(
      .refund(
        RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.tee, quantity: 1, restock: .return)])))
    #expect(
      back.map(\.topic) == [.refundsCreate, .orderTransactionsCreate, .ordersUpdated, .inventoryLevelsUpdate])
    #expect(Set((placed + left + back).map(\.eventID)).count == 11)
    let level = try JSONValue(parsing: back[3].payload)
    #expect(level["available"] == 5)
    #expect(level["inventory_item_id"]?.intValue == shop.variants[1].inventoryItemID)
  }
}
