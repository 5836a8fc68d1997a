import GraphQLLanguage

/// Where a subscription's deliveries go. Evidence: documented.
struct EndpointObject: Resolvable {
  let destination: WebhookDestination

  var typeName: String {
    switch destination {
    case .http: "WebhookHttpEndpoint"
    case .eventBridge: "WebhookEventBridgeEndpoint"
    case .pubSub: "WebhookPubSubEndpoint"
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch (destination, field.name) {
    case (.http(let url), "callbackUrl"): .text(url)
    case (.eventBridge(let arn), "arn"): .text(arn)
    case (.pubSub(let project, _), "pubSubProject"): .text(project)
    case (.pubSub(_, let topic), "pubSubTopic"): .text(topic)
    default: nil
    }
  }
}
