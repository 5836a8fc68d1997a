public import GraphQLLanguage

/// Something that happened, as a webhook tells it.
public struct ShopEvent: Sendable {
  public let topic: WebhookTopic
  /// `X-Shopify-Event-Id`: one per happening and topic, shared by all subscriptions.
  public let eventID: String
  /// What it happened to.
  public let resource: GID
  /// The order's name, when there is an order.
  public let orderName: String?
  public let triggeredAt: ShopTime
  public let isTest: Bool
  /// The shop right after it happened, which the body is made from.
  let shop: Shop
  let happening: Happening

  /// The payload as it was at that moment; made anew at each call, so call it only when somebody is subscribed.
  public func body() -> JSONValue { WebhookPayloads(shop: shop).body(of: happening) }
}
