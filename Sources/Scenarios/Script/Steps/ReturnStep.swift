import CommerceTypes

/// `return`: delivered units come back to a location, are refunded, and perhaps others go out for them.
struct ReturnStep: Sendable {
  var order: String
  var location: String
  var lines: [UnitScript]
  var reason: String
  /// What goes out instead.
  var exchange: [PlaceStep.Line]
  /// Whether money beyond the exchanged goods is paid back.
  var refund: Bool
  var webhooks: WebhookMode
}
