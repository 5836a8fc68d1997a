import GraphQLLanguage

/// The shop's domain.
struct DomainObject: Resolvable {
  let host: String
  let id: Int
  var typeName: String { "Domain" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, id))
    case "host": .text(host)
    case "url": .text("https://\(host)")
    case "sslEnabled": .bool(true)
    default: nil
    }
  }
}
