import GraphQLLanguage

/// Webhook subscriptions and metafields as REST shows them.
extension RESTBodies {
  func webhook(_ subscription: WebhookSubscription) -> JSONValue {
    [
      "id": .integer(subscription.id),
      "admin_graphql_api_id": form.gid(subscription.gid), "address": .string(subscription.uri),
      "topic": .string(subscription.topic.rawValue), "created_at": form.time(subscription.createdAt),
      "updated_at": form.time(subscription.updatedAt), "format": form.word(subscription.format.rawValue),
      "fields": form.texts(subscription.includeFields), "filter": form.text(subscription.filter?.text),
      "metafield_namespaces": form.texts(subscription.metafieldNamespaces),
      "metafield_identifiers": .array(
        subscription.metafields.map { ["namespace": .string($0.namespace), "key": .string($0.key)] }),
      "api_version": .string(subscription.apiVersion),
      "private_metafield_namespaces": [],
    ]
  }

  /// A metafield of a `product`, `variant` or `customer`.
  func metafield(_ field: Metafield, owner: String, _ ownerID: Int) -> JSONValue {
    // Whole numbers are told as numbers. Evidence: assumed.
    let isNumber = field.type == "number_integer" && Int(field.value) != nil
    return [
      "id": .integer(field.id), "namespace": .string(field.namespace), "key": .string(field.key),
      "value": isNumber ? .number(field.value) : .string(field.value), "description": .null,
      "owner_id": .integer(ownerID), "owner_resource": .string(owner), "type": .string(field.type),
      "created_at": form.time(field.createdAt), "updated_at": form.time(field.updatedAt),
      "admin_graphql_api_id": form.gid(field.gid),
    ]
  }
}
