public import GraphQLLanguage

extension WebhookSubscriptionInput {
  /// Reads the coerced argument `webhookSubscription` of the mutations.
  ///
  /// `callbackUrl` is the older name of `uri`, which goes first. A `null` clears, as an empty value does; a member that
  /// isn't there is left as it is.
  public init(graphQL input: JSONValue) {
    self.init(
      uri: Self.text(input["uri"]) ?? Self.text(input["callbackUrl"]),
      format: input["format"]?.stringValue.map { WebhookFormat(rawValue: $0) },
      includeFields: Self.list(input["includeFields"]) { $0.stringValue },
      filter: Self.text(input["filter"]),
      metafieldNamespaces: Self.list(input["metafieldNamespaces"]) { $0.stringValue },
      metafields: Self.list(input["metafields"]) { metafield in
        guard let key = metafield["key"]?.stringValue else { return nil }
        return MetafieldIdentifier(namespace: metafield["namespace"]?.stringValue ?? "", key: key)
      },
      name: Self.text(input["name"]))
  }

  private static func text(_ value: JSONValue?) -> String? { value.map { $0.stringValue ?? "" } }

  private static func list<Element>(_ value: JSONValue?, _ read: (JSONValue) -> Element?) -> [Element]? {
    // A single value stands for a list of one, as GraphQL has it.
    value.map { ($0.arrayValue ?? ($0.isNull ? [] : [$0])).compactMap(read) }
  }
}
