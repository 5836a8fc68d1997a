import GraphQLLanguage

/// The asking app as it is installed in the shop.
struct AppInstallationObject: Resolvable {
  let reading: ShopReading
  var typeName: String { "AppInstallation" }
  var cursorID: Int { reading.app.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, reading.app.id))
    case "app": .object(AppObject(app: reading.ownApp, reading: reading))
    case "activeSubscriptions": reading.ownApp.activeSubscriptions
    case "accessScopes": .list(reading.app.scopes.handles.map(AccessScopeObject.init))
    default: nil
    }
  }
}
