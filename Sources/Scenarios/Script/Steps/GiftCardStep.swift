import CommerceTypes

/// `gift_card`: the merchant issues a gift card, with which orders can be paid.
struct GiftCardStep: Sendable {
  var code: String
  var value: ExactDecimal
  var webhooks: WebhookMode
}
