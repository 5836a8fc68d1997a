import GraphQLLanguage

/// Where a page stands; no cursors on an empty one. Evidence: captured.
struct PageInfoObject: Resolvable {
  let page: Paging
  var typeName: String { "PageInfo" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "hasNextPage": .bool(page.hasNextPage)
    case "hasPreviousPage": .bool(page.hasPreviousPage)
    case "startCursor": .text(page.entries.first.map(page.cursor))
    case "endCursor": .text(page.entries.last.map(page.cursor))
    default: nil
    }
  }
}
