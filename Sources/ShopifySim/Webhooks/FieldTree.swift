import GraphQLLanguage

/// Dotted field names as a tree: `id`, `line_items.sku` and `line_items.price` have two branches.
struct FieldTree: Sendable {
  private var branches: [String: FieldTree] = [:]
  private var isWhole = false

  mutating func include(_ path: ArraySlice<String>) {
    guard let name = path.first else {
      isWhole = true
      return
    }
    branches[name, default: FieldTree()].include(path.dropFirst())
  }

  /// The part of a value that the tree names; lists keep all their elements, each with that part.
  func part(of value: JSONValue) -> JSONValue {
    if isWhole { return value }
    switch value {
    case .object(let members):
      return .object(
        members.compactMap { member in
          guard let branch = branches[member.name], branch.reaches(member.value) else { return nil }
          return JSONMember(member.name, branch.part(of: member.value))
        })
    case .array(let elements): return .array(elements.map(part))
    default: return value
    }
  }

  /// Whether there is anything of the value to show: a text or number has no fields of its own.
  private func reaches(_ value: JSONValue) -> Bool {
    switch value {
    case .object, .array, .null: true
    default: isWhole
    }
  }
}
