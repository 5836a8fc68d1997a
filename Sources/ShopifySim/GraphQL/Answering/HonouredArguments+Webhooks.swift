/// Arguments of webhook subscriptions.
extension HonouredArguments {
  static let webhooks: [String: Set<String>] = [
    "QueryRoot.webhookSubscriptions": ["topics", "uri", "callbackUrl", "format", "sortKey"],
    "QueryRoot.webhookSubscriptionsCount": ["limit"],
  ]
}
