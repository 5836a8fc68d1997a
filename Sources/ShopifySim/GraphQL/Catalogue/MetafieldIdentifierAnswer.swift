import GraphQLLanguage

/// A metafield that was deleted.
struct MetafieldIdentifierAnswer: Resolvable {
  let ownerID: String
  let namespace: String
  let key: String
  var typeName: String { "MetafieldIdentifier" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "ownerId": .text(ownerID)
    case "namespace": .text(namespace)
    case "key": .text(key)
    default: nil
    }
  }
}
