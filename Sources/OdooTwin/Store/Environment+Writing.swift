extension Environment {
  /// The parts of values that go different ways.
  struct Parts {
    /// Into the row.
    var row: Values = [:]
    /// To other records through x2many fields.
    var commands: [(field: Field, commands: [Command])] = []
    /// To other records through related fields.
    var related: [(field: Field, value: FieldValue)] = []
  }

  /// Writes fields of records; x2many fields take `.commands` or `.records`.
  func write(_ name: String, _ ids: [Int], _ given: Values) throws {
    try check(.write, on: name)
    try operation {
      let env = elevated
      let model = try self.model(name)
      for id in ids where !exists(name, id) { throw TwinError.missing(name, id, user: uid) }
      var values = try normalised(given, model)
      for behaviour in behaviours[name] { try behaviour.willWrite(ids, &values, in: env) }
      values = try normalised(values, model)
      let parts = try env.split(values, model)
      try env.checkReferences(parts.row, model)
      for field in model.required where parts.row[field.name] == .unset {
        throw rules.wording.missingField(field, of: model)
      }
      try env.checkUnique(parts.row, model, of: ids)
      var row = parts.row
      row["write_uid"] = .record(uid)
      row["write_date"] = .text(now)
      for id in ids { transaction.database[table: name].update(id, row) }
      transaction.markChanged(name, ids, Set(values.keys))
      for id in ids { try apply(parts.commands, to: id, model) }
      try env.writeThrough(parts.related, name, ids)
      for behaviour in behaviours[name] { try behaviour.didWrite(ids, Set(values.keys), in: env) }
    }
  }

  func split(_ values: Values, _ model: Model) throws -> Parts {
    var parts = Parts()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let field = model.fields[name], !Self.automatic.contains(name) else { continue }
      if !field.related.isEmpty, behaviours.computation(model.name, name) == nil {
        if !field.isReadonly { parts.related.append((field, value)) } else { parts.row[name] = value }
        continue
      }
      switch value {
      case .commands(let commands) where field.kind.isX2Many && (field.inverse != nil || field.link != nil):
        parts.commands.append((field, commands))
      case .records(let ids) where field.kind == .many2many && field.link != nil:
        parts.commands.append((field, [.set(ids)]))
      case .records(let ids) where field.kind == .one2many && field.inverse != nil:
        if !ids.isEmpty { parts.commands.append((field, [.set(ids)])) }
      case .commands(let commands) where field.kind.isX2Many:
        // Not stored, without a table of its own: what is set is what a computation may read back.
        parts.row[name] = .records(Self.ids(after: commands))
      default:
        parts.row[name] = value
      }
    }
    return parts
  }

  /// Fields nobody writes.
  static let automatic: Set<String> = [
    "id", "display_name", "create_uid", "create_date", "write_uid", "write_date",
  ]

  private static func ids(after commands: [Command]) -> [Int] {
    var ids: [Int] = []
    for command in commands {
      switch command {
      case .set(let all): ids = all
      case .link(let id): if !ids.contains(id) { ids.append(id) }
      case .clear: ids = []
      case .unlink(let id), .delete(let id): ids.removeAll { $0 == id }
      case .create, .update: break
      }
    }
    return ids
  }

  /// Writes related fields on the record their path leads to.
  func writeThrough(_ related: [(field: Field, value: FieldValue)], _ model: String, _ ids: [Int]) throws {
    for (field, value) in related {
      guard let last = field.related.last else { continue }
      for id in ids {
        var target: Record? = record(model, id)
        for step in field.related.dropLast() { target = try target?.related(step) }
        guard let target, registry[target.model]?.fields[last] != nil else {
          transaction.database[table: model].update(id, [field.name: value])
          continue
        }
        if try target.value(last) != value { try target.write([last: value]) }
      }
    }
  }

  /// Refuses ids of records that don't exist.
  func checkReferences(_ row: Values, _ model: Model) throws {
    for (name, value) in row {
      guard case .record(let id) = value, let field = model.fields[name], field.isStored,
        let relation = field.relation, registry[relation] != nil, !exists(relation, id)
      else { continue }
      throw rules.wording.brokenReference(field, of: model)
    }
  }
}

extension Field {
  /// True when Odoo finds a value by itself: a record may be made without one.
  var isWorkedOut: Bool { !related.isEmpty || isComputed || hasDefault }
}
