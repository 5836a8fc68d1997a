/// What a subscription gets besides its input.
struct SubscriptionContext: Sendable {
  let apiVersion: String
  let origin: WebhookSubscription.Origin
  let now: ShopTime
  let addresses: WebhookAddressRule
}
