import GraphQLLanguage

/// A list of a payload: a plain array, or a GraphQL connection with `nodes` or `edges`.
struct SpotList: Sendable {
  let items: [Spot]
  /// Whether all there is may be taken to be listed.
  let isWhole: Bool

  /// The list at that place; nil when it is no list.
  init?(_ spot: Spot) {
    if spot.node.elements != nil {
      items = spot.elements.filter { !$0.isNull }
      isWhole = true
      return
    }
    if let nodes = spot.member("nodes"), nodes.node.elements != nil {
      items = nodes.elements.filter { !$0.isNull }
    } else if let edges = spot.member("edges"), edges.node.elements != nil {
      items = edges.elements.compactMap { $0["node"] }
      guard !items.isEmpty || edges.elements.isEmpty else { return nil }
    } else {
      return nil
    }
    isWhole = Self.holdsAll(spot, count: items.count)
  }

  /// Without `pageInfo`, a count that is a usual page size may be one page of more.
  private static func holdsAll(_ connection: Spot, count: Int) -> Bool {
    if let page = connection["pageInfo"] {
      let more = page["hasNextPage"]?.flag ?? false
      return !more && !(page["hasPreviousPage"]?.flag ?? false)
    }
    return count < 5 || !count.isMultiple(of: 5)
  }
}

extension Spot {
  /// The first of these members that is a list; nil when none was selected.
  func list(_ names: String...) -> SpotList? {
    for name in names {
      if let spot = self[name], let list = SpotList(spot) { return list }
    }
    return nil
  }
}
