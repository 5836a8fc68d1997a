import GraphQLLanguage

/// Webhook subscriptions made, changed and taken away.
extension RESTWrites {
  func webhooks(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    guard let subscriptions = store.subscriptions else { return .notSimulated("webhooks without a server") }
    switch (write.method, write.path.count) {
    case ("POST", 0):
      let given = try write.input("webhook")
      let topic = WebhookTopic(rawValue: try given.needed("topic"))
      let input = try input(given)
      return try told(201) { () throws(SubscriptionRefusal) in
        try subscriptions.createSubscription(
          to: topic, input, origin: .adminAPI, apiVersion: nil, addresses: addresses)
      }
    case ("PUT", 1):
      let known = try known(write, subscriptions)
      let given = try write.input("webhook")
      if let topic = given.text("topic"), topic != known.topic.rawValue {
        return .notSimulated("webhook.topic, changed")
      }
      let input = try input(given, unchanged: bodies(shop).webhook(known))
      return try told(200) { () throws(SubscriptionRefusal) in
        try subscriptions.updateSubscription(known.gid, input, addresses: addresses)
      }
    case ("DELETE", 1):
      let known = try known(write, subscriptions)
      _ = try told(200) { () throws(SubscriptionRefusal) in try subscriptions.deleteSubscription(known.gid) }
      return .deleted
    default: return .notAcceptable
    }
  }

  private func known(
    _ write: RESTWrite, _ subscriptions: any SubscriptionStore
  ) throws(RESTAnswer) -> WebhookSubscription {
    let gid = write.id(0).map { GID("WebhookSubscription", $0) }
    guard let known = gid.flatMap(subscriptions.subscription), known.origin == .adminAPI else {
      throw .notFound
    }
    return known
  }

  private func input(
    _ given: RESTInput, unchanged current: JSONValue? = nil
  ) throws(RESTAnswer) -> WebhookSubscriptionInput {
    let identifiers = given.json("metafield_identifiers")?.arrayValue?.compactMap { each in
      each["key"]?.stringValue.map {
        MetafieldIdentifier(namespace: each["namespace"]?.stringValue ?? "", key: $0)
      }
    }
    let input = WebhookSubscriptionInput(
      uri: given.text("address"),
      format: given.text("format").map { WebhookFormat(rawValue: $0.uppercased()) },
      includeFields: given.texts("fields"), filter: given.has("filter") ? given.text("filter") ?? "" : nil,
      metafieldNamespaces: given.texts("metafield_namespaces"), metafields: identifiers,
      name: given.text("name"))
    given.ignore("created_at", "updated_at", "api_version", "private_metafield_namespaces")
    try given.finish(unchanged: current)
    return input
  }

  /// The subscription, or the refusal under the names that REST has for GraphQL's fields.
  private func told(
    _ status: Int, _ change: () throws(SubscriptionRefusal) -> WebhookSubscription
  ) throws(RESTAnswer) -> RESTAnswer {
    let made: WebhookSubscription
    do {
      made = try change()
    } catch {
      var members: [JSONMember] = []
      for refusal in error.userErrors {
        let name =
          switch refusal.field.last {
          case "callbackUrl", "uri": "address"
          case "includeFields": "fields"
          case let other: other ?? "base"
          }
        let text = refusal.message.replacing("Address ", with: "", maxReplacements: 1)
        guard let known = members.firstIndex(where: { $0.name == name }) else {
          members.append(JSONMember(name, [.string(text)]))
          continue
        }
        members[known].value = .array((members[known].value.arrayValue ?? []) + [.string(text)])
      }
      throw RESTAnswer(status: 422, body: ["errors": .object(members)])
    }
    let value: JSONValue = ["webhook": bodies(shop).webhook(made)]
    return RESTAnswer(status: status, body: value)
  }
}
