extension Environment {
  /// Deletes records and what hangs on them; refuses where another record stands against it.
  func unlink(_ name: String, _ ids: [Int]) throws {
    try check(.unlink, on: name)
    guard !ids.isEmpty else { return }
    try operation {
      let env = elevated
      let model = try self.model(name)
      for id in ids where !exists(name, id) { throw TwinError.missing(name, id, user: uid) }
      for behaviour in behaviours[name] { try behaviour.willUnlink(ids, in: env) }
      for reference in registry.references[name] ?? [] {
        try env.release(ids, from: reference.model, reference.field)
      }
      env.dropLinks(ids, model)
      try env.dropExternalIDs(name, ids)
      for id in ids { transaction.database[table: name].remove(id) }
      transaction.markChanged(name, [], [])
      for id in ids { transaction.changed[name]?[id] = nil }
    }
  }

  /// Deletes, frees or defends the records whose many2one points at `ids`.
  private func release(_ ids: [Int], from model: String, _ field: Field) throws {
    guard behaviours.computation(model, field.name) == nil, field.related.isEmpty else { return }
    let table = transaction.database[table: model]
    guard !table.ids.isEmpty else { return }
    var pointing: [Int] = []
    if table.ids(where: field.name, is: ids[0]) != nil {
      for id in ids { pointing += table.ids(where: field.name, is: id) ?? [] }
    } else {
      pointing = table.ids.filter { table[$0]?[field.name]?.id.map(ids.contains) == true }
    }
    if field.relation == model { pointing.removeAll(where: ids.contains) }
    guard !pointing.isEmpty else { return }
    switch field.deletionRule {
    case .cascade: try unlink(model, pointing)
    case .restrict: throw rules.wording.brokenReference(field, of: try self.model(model))
    case .unset:
      for id in pointing { transaction.database[table: model].update(id, [field.name: .unset]) }
      transaction.markChanged(model, pointing, [field.name])
    }
  }

  private func dropLinks(_ ids: [Int], _ model: Model) {
    for case let link? in model.fields.values.map(\.link) {
      for id in ids {
        for target in database.links[link.table]?.targets(of: id, column: link.column) ?? [] {
          transaction.database.links[link.table]?.unlink(id, target, link)
        }
      }
    }
  }
}
