import CurlTransport
import GraphQLLanguage
import ShopifySim

/// A dispatcher over real sockets, and events for it.
struct WebhookLab {
  static let start = ShopTime(milliseconds: 1_767_603_600_000)
  static let secret = "hush"
  let webhooks: WebhookDispatcher

  init(
    limits: HTTPLimits = WebhookDispatcher.limits, order: DeliveryOrder = .asTriggered,
    retention: BodyRetention = .standard, concurrency: Int = 16
  ) {
    webhooks = WebhookDispatcher(
      domain: "test.myshopify.com", apiVersion: "2026-07", secret: Self.secret,
      transport: CurlHTTPTransport(), startDate: Self.start, limits: limits, order: order,
      retention: retention, concurrency: concurrency)
  }

  /// An event of that number, so many seconds after the start.
  static func event(
    _ number: Int = 1, _ topic: WebhookTopic = .ordersCreate, after seconds: Int = 0, test: Bool = false,
    body: JSONValue? = nil
  ) -> WebhookEvent {
    let payload: JSONValue = [
      "id": .integer(820_982_911_946_154_000 + number), "name": "#\(1000 + number)", "note": "naïve ☃",
      "total_price": "31.90", "test": .boolean(test),
    ]
    return WebhookEvent(
      topic: topic, eventID: "event-\(number)", resource: GID("Order", number),
      orderName: "#\(1000 + number)",
      triggeredAt: start.advanced(seconds: seconds), isTest: test, body: { body ?? payload })
  }

  /// Makes the deliveries of one event.
  @discardableResult
  func happen(_ event: WebhookEvent = WebhookLab.event(), held: Bool = false) -> [WebhookDelivery.ID] {
    webhooks.enqueue([event], held: held)
  }

  /// Moves the clock on until nothing is pending.
  func settle() async { while let due = webhooks.nextDue { await webhooks.advance(to: due) } }
}
