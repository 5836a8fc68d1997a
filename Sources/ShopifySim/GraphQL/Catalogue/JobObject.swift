import GraphQLLanguage

/// A job that was done at once.
struct JobObject: Resolvable {
  let id: String
  var typeName: String { "Job" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .text("gid://shopify/Job/\(id)")
    case "done": .bool(true)
    default: nil
    }
  }
}
