import GraphQLLanguage
import Synchronization
import Testing

@testable import ShopifySim

@Suite("What a webhook's payload has")
struct WebhookPayloadSelectionTests {
  private static let body: JSONValue = [
    "id": 1, "name": "#1001", "note": nil, "customer": nil, "total_price": "20.00",
    "line_items": [["id": 11, "sku": "TEE", "price": "10.00"], ["id": 12, "sku": "MUG", "price": "10.00"]],
    "metafields": [
      ["namespace": "custom", "key": "size", "value": "L"], ["namespace": "other", "key": "a", "value": "1"],
      ["namespace": "other", "key": "b", "value": "2"],
    ],
  ]

  private func payload(_ input: WebhookSubscriptionInput) throws -> String {
    let lab = WebhookLab()
    var input = input
    input.uri = "https://app.example.com/hooks"
    try lab.webhooks.createSubscription(to: .ordersCreate, input)
    lab.happen(WebhookLab.event(1, body: Self.body))
    let delivery = try #require(lab.webhooks.deliveries.first)
    return String(decoding: try #require(delivery.payload), as: UTF8.self)
  }

  @Test("Only the fields asked for, nested ones in every element, in the payload's order")
  func includeFields() throws {
    let shown = try payload(
      WebhookSubscriptionInput(includeFields: [
        "line_items.sku", "name", "customer.id", "note", "missing", "id",
      ]))
    let expected =
      ##"{"id":1,"name":"#1001","note":null,"customer":null,"line_items":[{"sku":"TEE"},{"sku":"MUG"}]}"##
    #expect(shown == expected)
    #expect(
      try payload(WebhookSubscriptionInput(includeFields: ["name", "total_price.amount"]))
        == ##"{"name":"#1001"}"##)
    let whole = try payload(WebhookSubscriptionInput(includeFields: ["line_items", "line_items.sku"]))
    #expect(whole.contains(#""price":"10.00""#))
  }

  @Test("Metafields come when asked for, by namespace or one by one")
  func metafields() throws {
    #expect(try !payload(WebhookSubscriptionInput()).contains("metafields"))
    let custom = try payload(WebhookSubscriptionInput(includeFields: ["id"], metafieldNamespaces: ["custom"]))
    #expect(custom == #"{"id":1,"metafields":[{"namespace":"custom","key":"size","value":"L"}]}"#)
    let one = try payload(
      WebhookSubscriptionInput(
        includeFields: ["id"], metafields: [MetafieldIdentifier(namespace: "other", key: "b")]))
    #expect(one == #"{"id":1,"metafields":[{"namespace":"other","key":"b","value":"2"}]}"#)
    let none = try payload(WebhookSubscriptionInput(includeFields: ["id"], metafieldNamespaces: ["none"]))
    #expect(none == #"{"id":1,"metafields":[]}"#)
  }

  @Test("A body is made once per event, and not at all when nobody is subscribed")
  func lazily() {
    let made = Counter()
    let event = WebhookEvent(
      topic: .ordersCreate, eventID: "e", resource: GID("Order", 1), triggeredAt: WebhookLab.start
    ) {
      made.count.withLock { $0 += 1 }
      return Self.body
    }
    let lab = WebhookLab()
    lab.happen(event)
    #expect(made.count.withLock { $0 } == 0)
    for number in 1...3 { lab.webhooks.subscribe(to: .ordersCreate, uri: "https://a.example/\(number)") }
    #expect(lab.happen(event).count == 3)
    #expect(made.count.withLock { $0 } == 1)
  }

  private final class Counter: Sendable {
    let count = Mutex(0)
  }
}
