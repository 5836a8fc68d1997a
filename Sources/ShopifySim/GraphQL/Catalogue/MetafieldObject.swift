import GraphQLLanguage

/// A metafield as GraphQL shows it.
struct MetafieldObject: Resolvable {
  let metafield: Metafield
  /// GraphQL's `MetafieldOwnerType`.
  let owner: String
  var typeName: String { "Metafield" }
  var cursorID: Int { metafield.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(metafield.gid)
    case "legacyResourceId": .unsigned(metafield.id)
    case "namespace": .text(metafield.namespace)
    case "key": .text(metafield.key)
    case "type": .text(metafield.type)
    case "value": .text(metafield.value)
    case "ownerType": .text(owner)
    case "sizeInBytes": .int(metafield.value.utf8.count)
    case "createdAt": .time(metafield.createdAt)
    case "updatedAt": .time(metafield.updatedAt)
    case "description": .null
    default: nil
    }
  }

  /// `metafield` and `metafields` of a thing that has some; nil for any other field.
  static func value(of field: CollectedField, _ all: [Metafield], _ owner: String) -> ResolvedValue? {
    let namespace = field.argument("namespace")?.stringValue
    switch field.name {
    case "metafield":
      let key = field.argument("key")?.stringValue
      return .optional(
        all.first { $0.key == key && (namespace == nil || $0.namespace == namespace) }
          .map { MetafieldObject(metafield: $0, owner: owner) })
    case "metafields":
      let keys = field.argument("keys")?.arrayValue?.compactMap(\.stringValue)
      let found = all.filter { metafield in
        (namespace == nil || metafield.namespace == namespace)
          && keys?.contains { $0 == metafield.key || $0 == "\(metafield.namespace).\(metafield.key)" } ?? true
      }
      return .nodes(found.map { MetafieldObject(metafield: $0, owner: owner) })
    default: return nil
    }
  }
}
