import GraphQLLanguage

/// What a shop pays an app for.
struct AppSubscriptionObject: Resolvable {
  let subscription: ShopApp.Subscription
  var typeName: String { "AppSubscription" }
  var cursorID: Int { subscription.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(subscription.gid)
    case "name": .text(subscription.name)
    case "status": .text(subscription.status)
    case "test": .bool(subscription.isTest)
    case "currentPeriodEnd": .time(subscription.currentPeriodEnd)
    case "createdAt": .time(subscription.createdAt)
    default: nil
    }
  }
}
