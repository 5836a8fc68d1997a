/// Something that happened, as a webhook tells it.
public struct ShopEvent: Sendable, Hashable {
  public let topic: WebhookTopic
  /// `X-Shopify-Event-Id`: one per happening and topic, shared by all subscriptions.
  public let eventID: String
  /// What it happened to.
  public let resource: GID
  /// The order's name, when there is an order.
  public let orderName: String?
  public let triggeredAt: ShopTime
  /// The payload as it was at that moment; retries send the same bytes.
  public let payload: [UInt8]
}
