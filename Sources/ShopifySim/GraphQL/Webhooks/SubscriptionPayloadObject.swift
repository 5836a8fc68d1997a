import GraphQLLanguage

/// What a mutation of webhook subscriptions answers.
struct SubscriptionPayloadObject: Resolvable {
  let typeName: String
  /// Made, changed or deleted; nil when refused.
  let subscription: WebhookSubscription?
  let userErrors: [SubscriptionRefusal.UserError]

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "webhookSubscription": .optional(subscription.map(SubscriptionObject.init))
    case "deletedWebhookSubscriptionId": subscription.map { .id($0.gid) } ?? .null
    case "userErrors":
      .list(
        userErrors.map { error in
          UserErrorObject(
            typeName: field.definition?.type.name ?? "UserError", field: error.field, message: error.message,
            code: error.message.contains("already been taken") ? "TAKEN" : "INVALID_PARAMETERS")
        })
    default: nil
    }
  }
}
