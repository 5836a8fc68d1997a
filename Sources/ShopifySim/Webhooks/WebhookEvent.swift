public import GraphQLLanguage

/// Something to be told by webhook: a shop's event, or one of a script's own making.
public struct WebhookEvent: Sendable {
  public let topic: WebhookTopic
  /// `X-Shopify-Event-Id`, shared by all subscriptions.
  public let eventID: String
  /// What it happened to.
  public let resource: GID
  /// The order's name, when there is an order.
  public let orderName: String?
  public let triggeredAt: ShopTime
  /// Sent with `X-Shopify-Test: true`.
  public let isTest: Bool
  /// The payload; asked for once, and only when somebody is subscribed.
  public let body: @Sendable () -> JSONValue

  public init(
    topic: WebhookTopic, eventID: String, resource: GID, orderName: String? = nil, triggeredAt: ShopTime,
    isTest: Bool = false, body: @escaping @Sendable () -> JSONValue
  ) {
    self.topic = topic
    self.eventID = eventID
    self.resource = resource
    self.orderName = orderName
    self.triggeredAt = triggeredAt
    self.isTest = isTest
    self.body = body
  }

  /// An event of a shop.
  public init(_ event: ShopEvent) {
    self.init(
      topic: event.topic, eventID: event.eventID, resource: event.resource, orderName: event.orderName,
      triggeredAt: event.triggeredAt, isTest: event.isTest, body: { event.body() })
  }
}
