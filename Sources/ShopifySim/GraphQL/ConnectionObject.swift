import GraphQLLanguage

/// A page with its nodes, edges and page info.
struct ConnectionObject: Resolvable {
  let typeName: String
  let page: Paging

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "nodes": .list(page.nodes)
    case "edges":
      .list(page.nodes.map { EdgeObject(typeName: String(typeName.dropLast(10)) + "Edge", node: $0) })
    case "pageInfo": .object(PageInfoObject(page: page))
    default: nil
    }
  }
}

/// A node with its cursor.
struct EdgeObject: Resolvable {
  let typeName: String
  let node: any Resolvable

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "node": .object(node)
    case "cursor": .text(Paging.cursor(of: node))
    default: nil
    }
  }
}

/// Where a page stands; no cursors on an empty one. Evidence: captured.
struct PageInfoObject: Resolvable {
  let page: Paging
  var typeName: String { "PageInfo" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "hasNextPage": .bool(page.hasNextPage)
    case "hasPreviousPage": .bool(page.hasPreviousPage)
    case "startCursor": .text(page.nodes.first.map { Paging.cursor(of: $0) })
    case "endCursor": .text(page.nodes.last.map { Paging.cursor(of: $0) })
    default: nil
    }
  }
}
