import GraphQLLanguage

/// Where something is done in the admin; its id is made of its words.
struct NavigationItemObject: Resolvable {
  let link: NamedLink
  var typeName: String { "NavigationItem" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .text(link.label.lowercased().split(separator: " ").joined(separator: "_"))
    case "title": .text(link.label)
    case "url": .text(link.url)
    default: nil
    }
  }
}
