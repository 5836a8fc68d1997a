/// `update`: the merchant changes the order's particulars; what is nil stays.
struct UpdateStep: Sendable {
  var order: String
  var note: String?
  var shipTo: AddressScript?
  var webhooks: WebhookMode
}
