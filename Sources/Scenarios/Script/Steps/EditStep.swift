import CommerceTypes

/// `edit`: the merchant changes what was bought after the order was placed.
struct EditStep: Sendable {
  /// A line's new number of units; 0 takes it off.
  struct Quantity: Sendable {
    var sku: String
    var quantity: Int
    var position: SourcePosition
  }

  var order: String
  var note: String?
  var quantities: [Quantity]
  /// New lines.
  var lines: [PlaceStep.Line]
  var shipping: [PlaceStep.Shipping]
  var webhooks: WebhookMode
}
