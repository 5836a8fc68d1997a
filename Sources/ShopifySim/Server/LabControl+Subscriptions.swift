import GraphQLLanguage

/// Subscriptions: also to receivers on this machine, over plain http.
extension LabControl {
  func subscriptions() -> JSONValue {
    [
      "subscriptions": .array(simulator.webhooks.subscriptions.map(Self.json)),
      "removed": .array(simulator.webhooks.removedSubscriptions.map(Self.json)),
    ]
  }

  /// `{"topic", "uri", "filter", "includeFields", "name", "metafieldNamespaces", "metafields", "configured"}`; all but
  /// the first two optional.
  func subscribe(_ body: JSONValue) throws -> JSONValue {
    let fields = try StepValue(value: body, path: "").fields(
      "a subscription",
      [
        "topic", "uri", "filter", "includeFields", "name", "metafieldNamespaces", "metafields", "configured",
      ])
    let topic = fields["topic"]
    let name = try fields.required("topic").text()
    guard name.contains("/"), name.utf8.count <= 100 else {
      throw StepJSONError(
        path: "topic", found: topic?.value.description ?? "nothing",
        expected: "a topic such as \"orders/create\"")
    }
    let input = WebhookSubscriptionInput(
      uri: try fields.required("uri").text(), includeFields: try fields["includeFields"]?.texts(),
      filter: try fields["filter"]?.text(), metafieldNamespaces: try fields["metafieldNamespaces"]?.texts(),
      metafields: try fields["metafields"]?.list { value throws(StepJSONError) in
        let fields = try value.fields("a metafield", ["namespace", "key"])
        return MetafieldIdentifier(
          namespace: try fields.required("namespace").text(), key: try fields.required("key").text())
      },
      name: try fields["name"]?.text())
    let made = try simulator.webhooks.createSubscription(
      to: WebhookTopic(rawValue: name), input,
      origin: try fields["configured"]?.flag() ?? false ? .configuration : .adminAPI,
      addresses: .httpsOrLoopback)
    return ["subscription": Self.json(made)]
  }

  func unsubscribe(_ id: String) throws -> JSONValue {
    let gone = try simulator.webhooks.deleteSubscription(GID("WebhookSubscription", Int(id) ?? 0))
    return ["subscription": Self.json(gone)]
  }

  private static func json(_ subscription: WebhookSubscription) -> JSONValue {
    [
      "id": .integer(subscription.id), "topic": .string(subscription.topic.rawValue),
      "uri": .string(subscription.uri), "name": subscription.name.map { .string($0) } ?? .null,
      "filter": subscription.filter.map { .string($0.text) } ?? .null,
      "includeFields": .array(subscription.includeFields.map { .string($0) }),
      "apiVersion": .string(subscription.apiVersion),
      "configured": .boolean(subscription.origin == .configuration),
    ]
  }
}
