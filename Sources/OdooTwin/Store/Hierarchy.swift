/// Parents and children of records, for `child_of` and `parent_of`.
struct Hierarchy {
  private let env: Environment

  init(_ env: Environment) { self.env = env }

  /// The many2one to a model's parent.
  static func parentField(of model: String) -> String {
    model == "stock.location" ? "location_id" : "parent_id"
  }

  /// The ids that an operand's records have as descendants or ancestors, themselves included.
  func family(_ name: String, _ operand: Operand, _ field: Field, _ model: Model) throws -> Set<Int> {
    let target = Self.target(of: field, model)
    var roots: [Int] = []
    switch operand {
    case .value(.text): roots = try NameSearch(env).ids(target, "ilike", operand)
    case .value(let value): roots = [value.id].compactMap { $0 }
    case .list(let values): roots = values.compactMap(\.id)
    case .domain(let domain): roots = try env.search(target, domain)
    }
    return name == "child_of" ? try descendants(of: roots, target) : try ancestors(of: roots, target)
  }

  /// The model whose family it is.
  static func target(of field: Field, _ model: Model) -> String {
    field.name == "id" ? model.name : field.relation ?? model.name
  }

  private func descendants(of roots: [Int], _ model: String) throws -> Set<Int> {
    let parent = Self.parentField(of: model)
    var found = Set(roots)
    guard try env.model(model).fields[parent] != nil else { return found }
    let table = env.database[table: model]
    var grew = true
    while grew {
      grew = false
      for id in table.ids where !found.contains(id) {
        guard let above = table[id]?[parent]?.id, found.contains(above) else { continue }
        found.insert(id)
        grew = true
      }
    }
    return found
  }

  private func ancestors(of roots: [Int], _ model: String) throws -> Set<Int> {
    let parent = Self.parentField(of: model)
    var found = Set(roots)
    guard try env.model(model).fields[parent] != nil else { return found }
    let table = env.database[table: model]
    var queue = roots
    while let id = queue.popLast() {
      if let above = table[id]?[parent]?.id, found.insert(above).inserted { queue.append(above) }
    }
    return found
  }
}
