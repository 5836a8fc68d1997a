import GraphQLLanguage

/// The roots of queries and mutations that are about webhook subscriptions.
struct WebhookRoots: Sendable {
  let store: any SubscriptionStore
  /// Whether receivers on the own machine may subscribe.
  let addresses: WebhookAddressRule

  /// `webhookSubscription`, `webhookSubscriptions` and their count; nil for other fields.
  func found(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "webhookSubscription":
      let gid = try field.requiredID("id", type: "WebhookSubscription")
      return .optional(store.subscription(gid).map(SubscriptionObject.init))
    case "webhookSubscriptions":
      return .nodes(wanted(field).map(SubscriptionObject.init))
    case "webhookSubscriptionsCount":
      let limit = field.argument("limit")?.intValue ?? Int.max
      let count = store.apiSubscriptions.count
      return .object(CountObject(count: min(count, limit), isExact: count <= limit))
    default: return nil
    }
  }

  /// The three mutations; nil for other fields.
  func changed(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let input = WebhookSubscriptionInput(graphQL: field.argument("webhookSubscription") ?? .null)
    let addresses = addresses
    switch field.name {
    case "webhookSubscriptionCreate":
      let topic = WebhookTopic(graphQLName: field.argument("topic")?.stringValue ?? "")
      return payload("WebhookSubscriptionCreatePayload") { store throws(SubscriptionRefusal) in
        try store.createSubscription(
          to: topic, input, origin: .adminAPI, apiVersion: nil, addresses: addresses)
      }
    case "webhookSubscriptionUpdate":
      let gid = try field.requiredID("id", type: "WebhookSubscription")
      return payload("WebhookSubscriptionUpdatePayload") { store throws(SubscriptionRefusal) in
        try store.updateSubscription(gid, input, addresses: addresses)
      }
    case "webhookSubscriptionDelete":
      let gid = try field.requiredID("id", type: "WebhookSubscription")
      return payload("WebhookSubscriptionDeletePayload") { store throws(SubscriptionRefusal) in
        try store.deleteSubscription(gid)
      }
    default: return nil
    }
  }

  private func wanted(_ field: CollectedField) -> [WebhookSubscription] {
    let topics = field.argument("topics")?.arrayValue?.compactMap(\.stringValue)
    let uri = field.argument("uri")?.stringValue ?? field.argument("callbackUrl")?.stringValue
    let format = field.argument("format")?.stringValue
    // In the order of ids, which is that of their making: both sort keys.
    return store.apiSubscriptions.filter { subscription in
      topics?.contains(subscription.topic.graphQLName) ?? true
        && (uri ?? subscription.uri) == subscription.uri
        && (format ?? subscription.format.rawValue) == subscription.format.rawValue
    }
  }

  private func payload(
    _ typeName: String,
    _ change: (any SubscriptionStore) throws(SubscriptionRefusal) -> WebhookSubscription
  ) -> ResolvedValue {
    do {
      return .object(
        SubscriptionPayloadObject(typeName: typeName, subscription: try change(store), userErrors: []))
    } catch {
      return .object(
        SubscriptionPayloadObject(typeName: typeName, subscription: nil, userErrors: error.userErrors))
    }
  }
}
