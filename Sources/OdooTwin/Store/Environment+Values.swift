import CommerceTypes

extension Environment {
  /// A field's value: computed, related, by its inverse or link table, or stored.
  func value(_ model: String, _ id: Int, _ field: String) throws -> FieldValue {
    if field == "id" { return .integer(id) }
    let key = Transaction.CacheKey(model: model, id: id, field: field)
    let isPlain = context.activeTest
    if isPlain, let known = transaction.cache[key] { return known }
    guard let description = try self.model(model).fields[field] else {
      throw rules.wording.unknownField(field, of: model, in: .read)
    }
    let value = try elevated.work(out: description, of: model, id)
    if isPlain { transaction.cache[key] = value }
    return value
  }

  private func work(out field: Field, of model: String, _ id: Int) throws -> FieldValue {
    if let computation = behaviours.computation(model, field.name) {
      return try normalised(computation(record(model, id)), field, of: model)
    }
    if field.name == "display_name" { return .text(try displayName(model, id)) }
    if !field.related.isEmpty { return try follow(field.related, from: model, id, otherwise: field) }
    switch field.kind {
    case .one2many:
      guard let relation = field.relation, let inverse = field.inverse else { return .records([]) }
      return .records(try shown(try pointing(at: id, relation, inverse), of: relation))
    case .many2many:
      guard let link = field.link, let relation = field.relation else { return stored(model, id, field) }
      let targets = database.links[link.table]?.targets(of: id, column: link.column) ?? []
      guard registry[relation] != nil else { return .records(targets) }
      return .records(try sorted(shown(targets, of: relation), of: relation))
    default:
      return stored(model, id, field)
    }
  }

  private func stored(_ model: String, _ id: Int, _ field: Field) -> FieldValue {
    let value = transaction.database[table: model][id]?[field.name] ?? .unset
    guard value == .unset else { return value }
    return switch field.kind {
    case .boolean: .boolean(false)
    case .integer, .many2oneReference: .integer(0)
    case .float, .monetary: .decimal(.zero)
    case .one2many, .many2many: .records([])
    default: .unset
    }
  }

  private func follow(
    _ path: [String], from model: String, _ id: Int, otherwise field: Field
  ) throws -> FieldValue {
    var current = record(model, id)
    for step in path.dropLast() {
      guard let description = registry[current.model]?.fields[step] else { return stored(model, id, field) }
      let ids = try current.value(step).ids
      guard let next = ids.first, let relation = description.relation, registry[relation] != nil else {
        return stored(model, id, field)
      }
      current = record(relation, next)
    }
    guard let last = path.last, registry[current.model]?.fields[last] != nil else {
      return stored(model, id, field)
    }
    return try current.value(last)
  }

  /// The ids whose many2one `inverse` is `id`, in the model's order.
  private func pointing(at id: Int, _ relation: String, _ inverse: String) throws -> [Int] {
    guard registry[relation]?.fields[inverse] != nil else { return [] }
    let table = transaction.database[table: relation]
    if registry[relation]?.fields[inverse]?.isStored == true, let ids = table.ids(where: inverse, is: id) {
      return try sorted(ids, of: relation)
    }
    return try sorted(table.ids.filter { try value(relation, $0, inverse).id == id }, of: relation)
  }

  /// Leaves archived records out unless the context asks for them.
  private func shown(_ ids: [Int], of model: String) throws -> [Int] {
    guard context.activeTest, registry[model]?.fields["active"] != nil else { return ids }
    return try ids.filter { try value(model, $0, "active").bool }
  }

  /// The record's `display_name`.
  func displayName(_ model: String, _ id: Int) throws -> String {
    let record = elevated.record(model, id)
    for behaviour in behaviours[model].reversed() {
      if let name = try behaviour.displayName(record) { return name }
    }
    let nameField = try self.model(model).nameField
    guard nameField != "display_name" else { return "\(model),\(id)" }
    return try record.text(nameField) ?? ""
  }
}
