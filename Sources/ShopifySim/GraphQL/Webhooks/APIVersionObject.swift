import GraphQLLanguage

/// A version of the Admin API. Evidence: assumed for its display name, which is its handle here.
struct APIVersionObject: Resolvable {
  let handle: String
  var typeName: String { "ApiVersion" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "handle", "displayName": .text(handle)
    case "supported": .bool(true)
    default: nil
    }
  }
}
