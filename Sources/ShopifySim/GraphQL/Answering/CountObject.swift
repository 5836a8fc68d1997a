import GraphQLLanguage

/// A number of things, and whether it was counted to its end. Evidence: documented.
struct CountObject: Resolvable {
  let count: Int
  let isExact: Bool
  var typeName: String { "Count" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "count": .int(count)
    case "precision": .text(isExact ? "EXACT" : "AT_LEAST")
    default: nil
    }
  }
}
