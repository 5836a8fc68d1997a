import GraphQLLanguage

/// A node with its cursor.
struct EdgeObject: Resolvable {
  let typeName: String
  let entry: Paging.Entry
  let page: Paging

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "node": .object(entry.node)
    case "cursor": .text(page.cursor(of: entry))
    default: nil
    }
  }
}
