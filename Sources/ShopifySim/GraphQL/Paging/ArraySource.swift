/// Few nodes that exist already, in their order.
struct ArraySource: NodeSource {
  let nodes: [any Resolvable]

  var end: Int { nodes.count }
  func node(at place: Int) -> (any Resolvable)? { nodes[place] }
  func cursor(at place: Int, of node: any Resolvable) -> PageCursor { PageCursor(id: node.cursorID) }
  func place(of cursor: PageCursor) -> PagePlace? {
    nodes.firstIndex { $0.cursorID == cursor.lastID }.map { PagePlace(place: $0, isTaken: true) }
  }
}
