/// Somebody's wish to hear of a topic.
public struct WebhookSubscription: Sendable, Hashable {
  public let id: Int
  public let topic: WebhookTopic
  /// Where deliveries of events from now on go.
  public let uri: String
  /// `X-Shopify-Name`, for named subscriptions.
  public let name: String?

  public init(id: Int, topic: WebhookTopic, uri: String, name: String? = nil) {
    self.id = id
    self.topic = topic
    self.uri = uri
    self.name = name
  }
}
