/// One event on its way to one subscription: address, payload and webhook id stay the same through every retry.
public struct WebhookDelivery: Sendable, Hashable, Identifiable {
  /// Tells deliveries apart; counts up from 1.
  public struct ID: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
  }

  /// Where a delivery stands.
  public enum State: Sendable, Hashable {
    /// Kept back; only an explicit delivery sends it.
    case held
    /// To be sent, at ``WebhookDelivery/dueAt`` of the virtual clock.
    case pending
    /// Answered with a 2xx.
    case delivered
    /// Given up after the last retry, or its subscription is gone.
    case dead
  }

  public let id: ID
  public let event: ShopEvent
  /// The subscription as it was when the event happened.
  public let subscription: WebhookSubscription
  /// `X-Shopify-Webhook-Id`.
  public let webhookID: String
  public internal(set) var state: State
  /// Genuine attempts so far that failed.
  public internal(set) var failures = 0
  public internal(set) var dueAt: ShopTime
}
