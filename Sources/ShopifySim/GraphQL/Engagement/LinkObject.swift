import GraphQLLanguage

/// An address with the words that it stands behind.
struct LinkObject: Resolvable {
  let link: NamedLink
  var typeName: String { "Link" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "label": .text(link.label)
    case "url": .text(link.url)
    default: nil
    }
  }
}
