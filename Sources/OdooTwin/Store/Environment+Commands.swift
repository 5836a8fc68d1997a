import XMLRPCWire

extension Environment {
  /// Carries out the commands of x2many fields; the caller's rights on the other model hold.
  func apply(
    _ all: [(field: Field, commands: [Command])], to id: Int, _ model: Model, isNew: Bool = false
  ) throws {
    for (field, commands) in all {
      guard let relation = field.relation else { continue }
      for command in commands {
        if field.kind == .one2many, let inverse = field.inverse {
          try applyToMany(command, relation, inverse, id, field, model)
        } else if let link = field.link {
          try applyToLinks(command, relation, link, id, isNew: isNew)
        }
      }
      transaction.markChanged(model.name, [id], [field.name])
    }
  }

  private func applyToMany(
    _ command: Command, _ relation: String, _ inverse: String, _ id: Int, _ field: Field, _ model: Model
  ) throws {
    switch command {
    case .create(var values):
      values[inverse] = inverseValue(id, relation, inverse)
      if registry[relation]?.fields[inverse]?.kind == .many2oneReference,
        registry[relation]?.fields["res_model"] != nil
      {
        values["res_model"] = .text(model.name)
      }
      try create(relation, values)
    case .update(let target, let values): try write(relation, [target], values)
    case .delete(let target): try unlink(relation, [target])
    case .unlink(let target): try release([target], relation, inverse)
    case .link(let target): try write(relation, [target], [inverse: inverseValue(id, relation, inverse)])
    case .clear:
      try release(
        elevated.with(["active_test": false]).value(model.name, id, field.name).ids, relation, inverse)
    case .set(let ids):
      let current = try elevated.with(["active_test": false]).value(model.name, id, field.name).ids
      try release(current.filter { !ids.contains($0) }, relation, inverse)
      let new = ids.filter { !current.contains($0) }
      if !new.isEmpty { try write(relation, new, [inverse: inverseValue(id, relation, inverse)]) }
    }
  }

  private func inverseValue(_ id: Int, _ relation: String, _ inverse: String) -> FieldValue {
    registry[relation]?.fields[inverse]?.kind == .many2one ? .record(id) : .integer(id)
  }

  /// Takes children from their parent: deletes those that can't be without one.
  private func release(_ ids: [Int], _ relation: String, _ inverse: String) throws {
    guard !ids.isEmpty else { return }
    let field = registry[relation]?.fields[inverse]
    if field?.isRequired == true || field?.deletionRule == .cascade {
      try unlink(relation, ids)
    } else {
      try write(relation, ids, [inverse: .unset])
    }
  }

  private func applyToLinks(
    _ command: Command, _ relation: String, _ link: Field.Link, _ id: Int, isNew: Bool
  ) throws {
    var add: [Int] = []
    var remove: [Int] = []
    let current = database.links[link.table]?.targets(of: id, column: link.column) ?? []
    switch command {
    case .create(let values): add = [try create(relation, values)]
    case .update(let target, let values): try write(relation, [target], values)
    case .delete(let target): try unlink(relation, [target])
    case .unlink(let target): remove = [target]
    case .link(let target): add = [target]
    case .clear: remove = current
    case .set(let ids):
      remove = current.filter { !ids.contains($0) }
      add = ids
    }
    for target in add {
      guard registry[relation] != nil, exists(relation, target) else {
        throw rules.wording.brokenLink(link, to: relation, target, user: uid, isNew: isNew)
      }
      transaction.database.links[link.table, default: LinkTable()].link(id, target, link)
    }
    for target in remove { transaction.database.links[link.table]?.unlink(id, target, link) }
    if registry[relation] != nil { transaction.markChanged(relation, add + remove, ["*"]) }
  }
}
