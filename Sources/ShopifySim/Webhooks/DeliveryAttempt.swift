/// One POST of a delivery and what came of it.
public struct DeliveryAttempt: Sendable {
  public let delivery: WebhookDelivery.ID
  public let topic: WebhookTopic
  public let webhookID: String
  public let eventID: String
  public let options: DeliveryOptions
  /// When, on the virtual clock.
  public let at: ShopTime
  /// The HTTP status; nil when there was no answer.
  public let status: Int?
  /// Why there was no answer.
  public let error: String?
  /// How long the receiver took, on the real clock.
  public let duration: Duration

  /// Only 2xx counts; a redirect doesn't.
  public var isSuccess: Bool { status.map { (200..<300).contains($0) } ?? false }
}
