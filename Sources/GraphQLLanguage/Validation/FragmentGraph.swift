/// Which fragments reach which, found without following them recursively.
struct FragmentGraph {
  /// How large a selection is with all its fragments written out; counts stop growing at a large bound.
  struct Size {
    var fields = 0
    var depth = 0
  }

  private struct Shape {
    var own = Size()
    /// Spread fragments, with how deep they stand.
    var spreads: [(name: String, depth: Int)] = []
  }

  private static let bound = 1 << 40
  private var sizes: [String: Size] = [:]
  /// Fragments on a cycle, or reaching one, in the order written.
  private(set) var cyclic: [String] = []

  init(document: Document) {
    var shapes: [String: Shape] = [:]
    var users: [String: [String]] = [:]
    var waiting: [String: Int] = [:]
    for fragment in document.fragments where shapes[fragment.name] == nil {
      let shape = Self.shape(of: fragment.selectionSet)
      shapes[fragment.name] = shape
    }
    for (name, shape) in shapes {
      let needed = Set(shape.spreads.map(\.name)).filter { shapes[$0] != nil }
      waiting[name] = needed.count
      for other in needed { users[other, default: []].append(name) }
    }
    var ready = waiting.filter { $0.value == 0 }.map(\.key)
    while let name = ready.popLast() {
      if let shape = shapes[name] { sizes[name] = expanded(shape) }
      for user in users[name] ?? [] {
        waiting[user, default: 0] -= 1
        if waiting[user] == 0 { ready.append(user) }
      }
    }
    cyclic = document.fragments.map(\.name).filter { sizes[$0] == nil }
  }

  /// The size of a selection, or nil when it reaches a cycle.
  func size(of set: SelectionSet) -> Size? {
    let shape = Self.shape(of: set)
    guard shape.spreads.allSatisfy({ !cyclic.contains($0.name) }) else { return nil }
    return expanded(shape)
  }

  private func expanded(_ shape: Shape) -> Size {
    var size = shape.own
    for spread in shape.spreads {
      guard let inner = sizes[spread.name] else { continue }
      size.fields = min(size.fields + inner.fields, Self.bound)
      size.depth = max(size.depth, min(spread.depth + inner.depth, Self.bound))
    }
    return size
  }

  private static func shape(of set: SelectionSet) -> Shape {
    var shape = Shape()
    measure(set, depth: 1, into: &shape)
    return shape
  }

  /// As deep as the document itself nests, which the parser has bounded.
  private static func measure(_ set: SelectionSet, depth: Int, into shape: inout Shape) {
    shape.own.depth = max(shape.own.depth, depth)
    for selection in set.selections {
      switch selection {
      case .field(let field):
        shape.own.fields += 1
        if let inner = field.selectionSet { measure(inner, depth: depth + 1, into: &shape) }
      case .inlineFragment(let fragment): measure(fragment.selectionSet, depth: depth + 1, into: &shape)
      case .fragmentSpread(let spread): shape.spreads.append((spread.name, depth))
      }
    }
  }
}
