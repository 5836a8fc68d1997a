/// `fulfill`: goods leave a location.
struct FulfillStep: Sendable {
  var order: String
  var location: String
  /// Nil is everything that is left.
  var lines: [UnitScript]?
  var trackingCompany: String?
  var trackingNumber: String?
  var webhooks: WebhookMode
}
