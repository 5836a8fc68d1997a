import GraphQLLanguage

/// A page with its nodes, edges and page info.
struct ConnectionObject: Resolvable {
  let typeName: String
  let page: Paging

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "nodes": .list(page.entries.map(\.node))
    case "edges":
      .list(
        page.entries.map {
          EdgeObject(typeName: String(typeName.dropLast("Connection".count)) + "Edge", entry: $0, page: page)
        })
    case "pageInfo": .object(PageInfoObject(page: page))
    default: nil
    }
  }
}
