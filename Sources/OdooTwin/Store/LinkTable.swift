/// The pairs of a many2many, seen from both of its columns.
struct LinkTable: Sendable {
  /// For each column, the ids linked to an id in the order of linking.
  private var columns: [String: [Int: [Int]]] = [:]

  func targets(of id: Int, column: String) -> [Int] { columns[column]?[id] ?? [] }

  mutating func link(_ id: Int, _ target: Int, _ field: Field.Link) {
    guard !targets(of: id, column: field.column).contains(target) else { return }
    columns[field.column, default: [:]][id, default: []].append(target)
    columns[field.otherColumn, default: [:]][target, default: []].append(id)
  }

  mutating func unlink(_ id: Int, _ target: Int, _ field: Field.Link) {
    columns[field.column]?[id]?.removeAll { $0 == target }
    columns[field.otherColumn]?[target]?.removeAll { $0 == id }
  }
}
