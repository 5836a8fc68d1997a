/// How a delivery is sent other than as Shopify would.
public struct DeliveryOptions: Sendable, Hashable {
  /// Sends under a new `X-Shopify-Webhook-Id`, as a second subscription would.
  public var freshWebhookID: Bool
  /// Changes the body after it was signed.
  public var tamperedBody: Bool
  /// Signs with a secret that isn't the app's.
  public var forgedSecret: Bool

  public init(freshWebhookID: Bool = false, tamperedBody: Bool = false, forgedSecret: Bool = false) {
    self.freshWebhookID = freshWebhookID
    self.tamperedBody = tamperedBody
    self.forgedSecret = forgedSecret
  }

  /// Whether the attempt counts as Shopify's own; the others change no delivery and no subscription.
  public var isGenuine: Bool { !tamperedBody && !forgedSecret }
}
