import GraphQLLanguage

/// A webhook subscription of the Admin API.
struct SubscriptionObject: Resolvable {
  let subscription: WebhookSubscription
  var typeName: String { "WebhookSubscription" }
  var cursorID: Int { subscription.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(subscription.gid)
    case "legacyResourceId": .unsigned(subscription.id)
    case "topic": .text(subscription.topic.graphQLName)
    case "uri", "callbackUrl": .text(subscription.uri)
    case "endpoint": .object(EndpointObject(destination: WebhookDestination(subscription.uri)))
    case "format": .text(subscription.format.rawValue)
    case "name": .text(subscription.name)
    case "filter": .text(subscription.filter?.text)
    case "includeFields": .texts(subscription.includeFields)
    case "metafieldNamespaces": .texts(subscription.metafieldNamespaces)
    case "metafields": .list(subscription.metafields.map(MetafieldIdentifierObject.init))
    case "apiVersion": .object(APIVersionObject(handle: subscription.apiVersion))
    case "createdAt": .time(subscription.createdAt)
    case "updatedAt": .time(subscription.updatedAt)
    default: nil
    }
  }
}
