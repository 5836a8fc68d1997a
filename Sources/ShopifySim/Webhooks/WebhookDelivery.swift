/// One event on its way to one subscription: address, payload and webhook id stay the same through every retry.
public struct WebhookDelivery: Sendable, Identifiable {
  /// Tells deliveries apart; counts up from 1.
  public struct ID: RawRepresentable, Sendable, Hashable, Comparable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where a delivery stands; the last three are final, save for a replay that is answered with a 2xx.
  public enum State: Sendable, Hashable {
    /// Kept back; only a release or an explicit delivery sends it.
    case held
    /// To be sent, at ``WebhookDelivery/dueAt`` of the virtual clock.
    case pending
    /// Answered with a 2xx.
    case delivered
    /// Taken out by a script.
    case dropped
    /// Given up.
    case dead(Reason)
  }

  /// Why a delivery was given up.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The last retry failed.
    case retriesExhausted = "retries-exhausted"
    /// Its subscription was removed because another delivery failed for good.
    case subscriptionRemoved = "subscription-removed"
    /// Its subscription was deleted through the Admin API.
    case subscriptionDeleted = "subscription-deleted"
  }

  public let id: ID
  public let topic: WebhookTopic
  /// `X-Shopify-Event-Id`.
  public let eventID: String
  /// What it is about.
  public let resource: GID
  /// The order's name, when there is an order.
  public let orderName: String?
  public let triggeredAt: ShopTime
  public let isTest: Bool
  /// `X-Shopify-Sub-Topic`, for topics that have one.
  public let subTopic: String?
  /// The subscription as it was when the event happened.
  public let subscription: WebhookSubscription
  /// `X-Shopify-Webhook-Id`.
  public let webhookID: String
  /// The bytes that every attempt sends; nil when they were forgotten (``BodyRetention``).
  public internal(set) var payload: [UInt8]?
  public internal(set) var state: State
  /// Genuine attempts so far that failed, none having succeeded.
  public internal(set) var failures = 0
  /// When it is or was to be sent, on the virtual clock.
  public internal(set) var dueAt: ShopTime
  /// Its place among those due at the same moment.
  var rank: Int
  /// Whether a script has put it in a sequence, so that nothing behind it may set out before it is answered.
  var isInSequence = false
  /// Grows with every change of plan, so that an old entry of the queue is known as such.
  var plan = 0
  /// The number of the attempt that its failures began with.
  var failingSince = 0
  /// The numbers of its attempts.
  var attempts: [Int] = []
}
