import GraphQLLanguage

/// Another app's installation: what it was granted isn't simulated.
struct InstalledAppObject: Resolvable {
  let app: ShopApp
  let reading: ShopReading
  var typeName: String { "AppInstallation" }
  var cursorID: Int { app.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, app.id))
    case "app": .object(AppObject(app: app, reading: reading))
    case "activeSubscriptions": app.activeSubscriptions
    default: nil
    }
  }
}

extension ShopApp {
  /// What the shop pays the app for at this moment.
  var activeSubscriptions: ResolvedValue {
    .list(subscriptions.filter { $0.status == "ACTIVE" }.map { AppSubscriptionObject(subscription: $0) })
  }
}
