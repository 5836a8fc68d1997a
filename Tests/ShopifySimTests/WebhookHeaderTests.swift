import CurlTransport
import GraphQLLanguage
import ShopifySim
import Testing

@Suite("Webhook headers")
struct WebhookHeaderTests {
  @Test("Every header of a delivery is there, and none that has no value")
  func headers() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    lab.happen()
    await lab.settle()
    let request = try #require(receiver.received.first)
    #expect(request.path == "/webhooks")
    #expect(request.header("X-Shopify-Topic") == "orders/create")
    #expect(request.header("X-Shopify-Shop-Domain") == "test.myshopify.com")
    #expect(request.header("X-Shopify-API-Version") == "2026-07")
    #expect(request.header("X-Shopify-Event-Id") == "event-1")
    #expect(request.header("X-Shopify-Triggered-At") == "2026-01-05T09:00:00.000000000Z")
    #expect(request.header("User-Agent") == "Shopify-Captain-Hook")
    #expect(request.header("Content-Type") == "application/json")
    #expect(request.webhookID?.count == 36)
    for name in ["X-Shopify-Name", "X-Shopify-Sub-Topic", "X-Shopify-Test"] {
      #expect(request.header(name) == nil)
    }
    #expect(try JSONValue(parsing: request.body)["name"] == "#1001")
  }

  @Test("A named subscription, a test, a metaobject and an API version show in their headers")
  func sometimes() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab()
    let topic = WebhookTopic(rawValue: "metaobjects/update")
    try lab.webhooks.createSubscription(
      to: topic, WebhookSubscriptionInput(uri: receiver.url, name: "books"), apiVersion: "2026-10",
      addresses: .httpsOrLoopback)
    lab.happen(WebhookLab.event(1, topic, test: true, body: ["type": "lookbook", "id": 1]))
    await lab.settle()
    let request = try #require(receiver.received.first)
    #expect(request.header("X-Shopify-Name") == "books")
    #expect(request.header("X-Shopify-Test") == "true")
    #expect(request.header("X-Shopify-Sub-Topic") == "lookbook")
    #expect(request.header("X-Shopify-API-Version") == "2026-10")
  }

  @Test("Python's hmac signs the same bytes the same way")
  func signature() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    lab.happen()
    await lab.settle()
    let request = try #require(receiver.received.first)
    let script = """
      import sys, hmac, hashlib, base64
      print(base64.b64encode(hmac.new(b"hush", open(sys.argv[1], "rb").read(), hashlib.sha256).digest()).decode())
      """
    let expected = try await PythonOracle.run(script, on: request.body)
    #expect(request.header("X-Shopify-Hmac-Sha256").map { $0 + "\n" } == expected)
  }

  @Test("Two subscriptions share the event id but not the webhook id")
  func ids() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url + "/other")
    lab.happen()
    await lab.settle()
    let requests = receiver.received
    #expect(Set(requests.map(\.path)) == ["/webhooks", "/webhooks/other"])
    #expect(Set(requests.map { $0.header("X-Shopify-Event-Id") }) == ["event-1"])
    #expect(Set(requests.map(\.webhookID)).count == 2)
  }
}
