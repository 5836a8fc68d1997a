import GraphQLLanguage

/// A metafield that a subscription asks for.
struct MetafieldIdentifierObject: Resolvable {
  let identifier: MetafieldIdentifier
  var typeName: String { "WebhookSubscriptionMetafieldIdentifier" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "namespace": .text(identifier.namespace)
    case "key": .text(identifier.key)
    default: nil
    }
  }
}
