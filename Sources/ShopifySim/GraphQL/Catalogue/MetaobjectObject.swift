import GraphQLLanguage

/// A metaobject as GraphQL shows it.
struct MetaobjectObject: Resolvable {
  /// One of its values.
  struct Field: Resolvable {
    let field: Metaobject.Field
    var typeName: String { "MetaobjectField" }

    func value(of field: CollectedField) -> ResolvedValue? {
      switch field.name {
      case "key": .text(self.field.key)
      case "value": .text(self.field.value)
      default: nil
      }
    }
  }

  let metaobject: Metaobject
  var typeName: String { "Metaobject" }
  var cursorID: Int { metaobject.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(metaobject.gid)
    case "type": return .text(metaobject.type)
    case "handle": return .text(metaobject.handle)
    case "updatedAt": return .time(metaobject.updatedAt)
    case "createdAt": return .time(metaobject.createdAt)
    case "fields": return .list(metaobject.fields.map { Field(field: $0) })
    case "field":
      let key = field.argument("key")?.stringValue
      return .optional(metaobject.fields.first { $0.key == key }.map { Field(field: $0) })
    default: return nil
    }
  }
}
