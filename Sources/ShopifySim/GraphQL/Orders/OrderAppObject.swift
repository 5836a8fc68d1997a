import GraphQLLanguage

/// An app as its order shows it, or as the `App` that judged it.
struct OrderAppObject: Resolvable {
  let app: SellingApp
  var typeName = "OrderApp"
  var cursorID: Int { app.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID("App", app.id))
    case "name", "title": .text(app.name)
    case "icon": .optional(app.iconURL.map { AppIconObject(url: $0) })
    default: nil
    }
  }
}
