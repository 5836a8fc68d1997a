import GraphQLLanguage

/// The root of mutations: webhook subscriptions alone are simulated, the shop changes by steps.
struct MutationRoot: Resolvable {
  var webhooks: WebhookRoots?
  var typeName: String { "Mutation" }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    try webhooks?.changed(field)
  }
}
