/// A search as it was understood.
indirect enum SearchTree: Equatable {
  case filter(SearchFilter)
  case all([SearchTree])
  case any([SearchTree])
  case not(SearchTree)

  /// One tree as itself, several under one roof.
  static func all(of trees: [SearchTree]) -> SearchTree? {
    let flat = trees.flatMap { tree -> [SearchTree] in
      if case .all(let inner) = tree { inner } else { [tree] }
    }
    return flat.count > 1 ? .all(flat) : flat.first
  }

  static func any(of trees: [SearchTree]) -> SearchTree? { trees.count > 1 ? .any(trees) : trees.first }

  /// The filters that every result must pass.
  var required: [SearchFilter] {
    switch self {
    case .filter(let filter): [filter]
    case .all(let trees):
      trees.compactMap { tree -> SearchFilter? in
        if case .filter(let filter) = tree { filter } else { nil }
      }
    case .any, .not: []
    }
  }
}
