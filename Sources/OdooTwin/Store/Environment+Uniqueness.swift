extension Environment {
  /// Refuses values that make a record agree with another where it must not.
  func checkUnique(_ row: Values, _ model: Model, of ids: [Int]) throws {
    for constraint in rules.core.uniques[model.name] ?? []
    where constraint.fields.contains(where: { row[$0] != nil }) {
      let table = database[table: model.name]
      let sought: [[FieldValue]] =
        ids.isEmpty
        ? [constraint.fields.map { row[$0] ?? .unset }]
        : ids.map { id in constraint.fields.map { row[$0] ?? table[id]?[$0] ?? .unset } }
      for (position, values) in sought.enumerated() where !values.contains(.unset) {
        let own = ids.isEmpty ? nil : ids[position]
        let isTaken = table.ids.contains { other in
          other != own && zip(constraint.fields, values).allSatisfy { table[other]?[$0] == $1 }
        }
        guard !isTaken else { throw rules.wording.broken(constraint, of: model) }
      }
    }
  }
}
