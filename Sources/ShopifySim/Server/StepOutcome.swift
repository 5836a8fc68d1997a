/// What a step did.
public struct StepOutcome: Sendable {
  /// One thing that happened, as webhooks tell it.
  public struct Event: Sendable {
    public let topic: WebhookTopic
    /// `X-Shopify-Event-Id`.
    public let eventID: String
    /// What it happened to.
    public let resource: GID
    /// One per subscription.
    public let deliveries: [WebhookDelivery.ID]
  }

  /// The name of the order that it was about; nil when it was about none.
  public let order: String?
  /// The shop's clock after it.
  public let now: ShopTime
  /// In the order of their happening.
  public let events: [Event]
  /// The behaviours that this step exercised.
  public let behaviours: Set<Behaviour>

  public var deliveries: [WebhookDelivery.ID] { events.flatMap(\.deliveries) }
}
