import CommerceTypes
import XMLRPCWire

extension Environment {
  /// Creates a record: defaults, hooks, x2many commands. Its id.
  @discardableResult
  func create(_ model: String, _ given: Values) throws -> Int {
    try check(.create, on: model)
    return try operation { try elevated.make(model, given, asker: self) }
  }

  private func make(_ name: String, _ given: Values, asker: Environment) throws -> Int {
    let model = try self.model(name)
    var values = try withDefaults(model, given)
    values = try normalised(values, model)
    for behaviour in behaviours[name] { try behaviour.willCreate(&values, in: self) }
    values = try normalised(values, model)
    for behaviour in behaviours[name] { if let id = try behaviour.create(values, in: self) { return id } }
    if let parent = model.inheritance { try inherit(&values, from: parent, model, given) }
    let parts = try split(values, model)
    try checkRequired(parts.row, model)
    var row = parts.row
    row["create_uid"] = .record(uid)
    row["write_uid"] = .record(uid)
    row["create_date"] = .text(now)
    row["write_date"] = .text(now)
    try checkReferences(row, model)
    try checkUnique(row, model, of: [])
    let id = transaction.database[table: name].insert(row)
    transaction.markChanged(name, [id], ["*"])
    try asker.apply(parts.commands, to: id, model, isNew: true)
    try writeThrough(parts.related, name, [id])
    for behaviour in behaviours[name] { try behaviour.didCreate(id, in: self) }
    return id
  }

  /// The defaults of a model: the snapshot's, the behaviours', the context's `default_x`.
  func defaults(_ model: Model) throws -> Values {
    var values: Values = [:]
    for field in model.defaulted { values[field.name] = field.defaultValue ?? generalDefault(field) }
    for behaviour in behaviours[model.name] {
      values.merge(try behaviour.defaults(in: elevated)) { _, new in new }
    }
    // An unset default of a behaviour's takes the snapshot's away.
    values = values.filter { $0.value != .unset }
    for (key, value) in context.values where key.hasPrefix("default_") {
      guard let field = model.fields[String(key.dropFirst(8))] else { continue }
      values[field.name] = try fieldValue(value, field, of: model.name)
    }
    return values
  }

  private func generalDefault(_ field: Field) -> FieldValue? {
    if field.name == "active", field.kind == .boolean { return .boolean(true) }
    guard field.isRequired, field.related.isEmpty else { return nil }
    return switch (field.kind, field.relation) {
    case (.many2one, "res.company"): .record(companyID)
    case (.date, _): .text(today)
    case (.datetime, _): .text(now)
    default: nil
    }
  }

  private func withDefaults(_ model: Model, _ given: Values) throws -> Values {
    var values = given
    let inherited = model.inheritance?.field
    for (name, value) in try defaults(model) where values[name] == nil {
      // The parent's create gives these their defaults.
      if let inherited, model.fields[name]?.related.first == inherited,
        context["default_" + name] == nil
      {
        continue
      }
      values[name] = value
    }
    return values
  }

  func normalised(_ values: Values, _ model: Model) throws -> Values {
    var result: Values = [:]
    for (name, value) in values {
      guard let field = model.fields[name] else {
        throw rules.wording.unknownField(name, of: model.name, in: .create)
      }
      result[name] = try normalised(value, field, of: model.name)
    }
    return result
  }

  /// Makes or writes the record whose fields this model has as its own.
  private func inherit(
    _ values: inout Values, from parent: (field: String, model: String), _ model: Model, _ given: Values
  ) throws {
    var inherited: Values = [:]
    for (name, value) in values {
      guard let field = model.fields[name], field.related.count == 2, field.related.first == parent.field,
        let target = field.related.last
      else { continue }
      values[name] = nil
      if value != .records([]) { inherited[target] = value }
    }
    if let id = values[parent.field]?.id {
      if !inherited.isEmpty { try write(parent.model, [id], inherited) }
    } else {
      values[parent.field] = .record(try create(parent.model, inherited))
    }
  }

  /// Refuses a record without the fields it must have.
  private func checkRequired(_ row: Values, _ model: Model) throws {
    for field in model.required where !field.isWorkedOut && !field.kind.isNumber {
      guard field.kind != .boolean, !field.kind.isX2Many,
        behaviours.computation(model.name, field.name) == nil,
        row[field.name] ?? .unset == .unset
      else { continue }
      throw rules.wording.missingField(field, of: model)
    }
  }
}
