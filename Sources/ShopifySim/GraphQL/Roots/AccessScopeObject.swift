import GraphQLLanguage

/// A scope that an app was granted.
struct AccessScopeObject: Resolvable {
  let handle: String
  var typeName: String { "AccessScope" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "handle" ? .text(handle) : nil
  }
}
