import GraphQLLanguage

/// The root of mutations; each is done before the next one begins.
struct MutationRoot: Resolvable {
  let store: any AdminStore
  var webhooks: WebhookRoots?
  /// What answers a bulk operation's document; nil when none may be started.
  var service: GraphQLService?
  var typeName: String { "Mutation" }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    if let value = try webhooks?.changed(field) { return value }
    if let value = try installation(field) { return value }
    if let value = try orders(field) { return value }
    if let value = try fulfillment(field) { return value }
    if let value = try catalogue(field) { return value }
    if let value = try inventory(field) { return value }
    if let value = try people(field) { return value }
    if let value = try selling(field) { return value }
    return try operations(field)
  }

  /// The shop as it is after what has been done so far.
  var reading: ShopReading { ShopReading(store.shop, app: store.app) }

  /// The effective version of the API.
  var version: String { service?.version ?? "2026-07" }
}
