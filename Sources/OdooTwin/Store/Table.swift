/// The rows of one model.
struct Table: Sendable {
  private(set) var rows: [Int: Values] = [:]
  /// The ids there are, ascending.
  private(set) var ids: [Int] = []
  private(set) var nextID = 1
  /// Of each indexed many2one: the ids of the rows that point at an id, ascending.
  private var index: [String: [Int: [Int]]] = [:]

  init(indexed: Set<String> = []) {
    for field in indexed { index[field] = [:] }
  }

  subscript(_ id: Int) -> Values? { rows[id] }

  func contains(_ id: Int) -> Bool { rows[id] != nil }

  /// The rows whose many2one `field` is `target`; nil when the field has no index.
  func ids(where field: String, is target: Int) -> [Int]? {
    index[field].map { $0[target] ?? [] }
  }

  /// Adds a row with the next id, or with `id` where the caller must have that one.
  mutating func insert(_ values: Values, id wanted: Int? = nil) -> Int {
    let id = wanted ?? nextID
    nextID = max(nextID, id + 1)
    rows[id] = values
    if let last = ids.last, last > id {
      ids.insert(id, at: ids.firstIndex { $0 > id } ?? ids.endIndex)
    } else {
      ids.append(id)
    }
    for field in index.keys {
      if let target = values[field]?.id { index[field]?[target, default: []].append(id) }
    }
    return id
  }

  mutating func update(_ id: Int, _ values: Values) {
    guard rows[id] != nil else { return }
    for (field, value) in values {
      if index[field] != nil, rows[id]?[field] != value {
        if let old = rows[id]?[field]?.id { index[field]?[old]?.removeAll { $0 == id } }
        if let new = value.id {
          index[field]?[new, default: []].append(id)
          index[field]?[new]?.sort()
        }
      }
      rows[id]?[field] = value
    }
  }

  mutating func remove(_ id: Int) {
    guard let row = rows.removeValue(forKey: id) else { return }
    if let position = ids.firstIndex(of: id) { ids.remove(at: position) }
    for field in index.keys {
      if let target = row[field]?.id { index[field]?[target]?.removeAll { $0 == id } }
    }
  }
}
