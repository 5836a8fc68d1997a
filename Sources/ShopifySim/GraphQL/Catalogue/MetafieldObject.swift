import GraphQLLanguage

/// A metafield as GraphQL shows it.
struct MetafieldObject: Resolvable {
  let metafield: Metafield
  /// GraphQL's `MetafieldOwnerType`.
  let owner: String
  /// Whose it is, and the shop; nil where only the metafield itself is answered.
  var subject: (gid: GID, reading: ShopReading)?
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
    default: around(field)
    }
  }

  private func around(_ field: CollectedField) -> ResolvedValue? {
    guard let (gid, reading) = subject else { return nil }
    let definition = reading.shop.definition(owner, metafield.namespace, metafield.key)
    switch field.name {
    case "description": return .text(definition?.description)
    case "definition": return .optional(definition.map { MetafieldDefinitionObject(definition: $0) })
    case "owner":
      guard let object = reading.object(gid) else { return nil }
      return .optional(object)
    case "reference":
      guard metafield.type.hasSuffix("_reference"), !metafield.type.hasPrefix("list."),
        let gid = GID(metafield.value)
      else { return .null }
      guard let object = reading.object(gid) else { return nil }
      return .optional(object)
    default: return nil
    }
  }

  /// `metafield` and `metafields` of a thing that has some; nil for any other field.
  static func value(of field: CollectedField, subject: GID, _ reading: ShopReading) -> ResolvedValue? {
    guard field.name.hasPrefix("metafield"), let owner = Shop.metafieldOwnerType(of: subject.type) else {
      return nil
    }
    return value(of: field, reading.shop.metafields(of: subject), owner, subject: (subject, reading))
  }

  /// The same of metafields that the caller has.
  static func value(
    of field: CollectedField, _ all: [Metafield], _ owner: String,
    subject: (gid: GID, reading: ShopReading)? = nil
  ) -> ResolvedValue? {
    let namespace = field.argument("namespace")?.stringValue.map { Shop.namespace($0) }
    switch field.name {
    case "metafield":
      let key = field.argument("key")?.stringValue
      return .optional(
        all.first { $0.key == key && (namespace == nil || $0.namespace == namespace) }
          .map { MetafieldObject(metafield: $0, owner: owner, subject: subject) })
    case "metafields":
      let keys = field.argument("keys")?.arrayValue?.compactMap(\.stringValue)
      let found = all.filter { metafield in
        (namespace == nil || metafield.namespace == namespace)
          && keys?.contains { $0 == metafield.key || $0 == "\(metafield.namespace).\(metafield.key)" } ?? true
      }
      return .nodes(found.map { MetafieldObject(metafield: $0, owner: owner, subject: subject) })
    default: return nil
    }
  }
}
