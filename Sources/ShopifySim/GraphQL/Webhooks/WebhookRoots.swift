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

  /// The mutations, with the older ones for EventBridge and Pub/Sub; nil for other fields.
  func changed(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let given = field.argument("webhookSubscription") ?? .null
    var input = WebhookSubscriptionInput(graphQL: given)
    if let destination = Self.destination(given) { input.uri = destination.uri }
    return try changed(field, input)
  }

  private func changed(
    _ field: CollectedField, _ input: WebhookSubscriptionInput
  ) throws(ExecutionError) -> ResolvedValue? {
    let addresses = addresses
    let type = field.definition?.type.name ?? ""
    switch field.name {
    case "webhookSubscriptionCreate", "eventBridgeWebhookSubscriptionCreate",
      "pubSubWebhookSubscriptionCreate":
      let topic = WebhookTopic(graphQLName: field.argument("topic")?.stringValue ?? "")
      return payload(type) { store throws(SubscriptionRefusal) in
        try store.createSubscription(
          to: topic, input, origin: .adminAPI, apiVersion: nil, addresses: addresses)
      }
    case "webhookSubscriptionUpdate", "eventBridgeWebhookSubscriptionUpdate",
      "pubSubWebhookSubscriptionUpdate":
      let gid = try field.requiredID("id", type: "WebhookSubscription")
      return payload(type) { store throws(SubscriptionRefusal) in
        try store.updateSubscription(gid, input, addresses: addresses)
      }
    case "webhookSubscriptionDelete":
      let gid = try field.requiredID("id", type: "WebhookSubscription")
      return payload(type) { store throws(SubscriptionRefusal) in
        try store.deleteSubscription(gid)
      }
    default: return nil
    }
  }

  /// What the inputs for EventBridge and Pub/Sub name instead of an address.
  private static func destination(_ input: JSONValue) -> WebhookDestination? {
    if let arn = input["arn"]?.stringValue { return .eventBridge(arn: arn) }
    guard let project = input["pubSubProject"]?.stringValue, let topic = input["pubSubTopic"]?.stringValue
    else { return nil }
    return .pubSub(project: project, topic: topic)
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
