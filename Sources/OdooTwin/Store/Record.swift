import CommerceTypes

/// One record, read through its environment.
///
/// Getters fault as Odoo does on an unknown field; an unset field is nil, 0, false or empty.
struct Record {
  let env: Environment
  let model: String
  let id: Int

  /// The field's value: computed, related or stored.
  func value(_ field: String) throws -> FieldValue { try env.value(model, id, field) }

  /// What was written to the field, whatever is computed for it.
  func stored(_ field: String) -> FieldValue { env.database[table: model][id]?[field] ?? .unset }

  func text(_ field: String) throws -> String? { try value(field).text }
  func string(_ field: String) throws -> String { try value(field).text ?? "" }
  func decimal(_ field: String) throws -> ExactDecimal { try value(field).decimal }
  func int(_ field: String) throws -> Int { try value(field).int }
  func bool(_ field: String) throws -> Bool { try value(field).bool }

  /// The id of a many2one.
  func id(_ field: String) throws -> Int? {
    if case .record(let id) = try value(field) { id } else { nil }
  }

  /// The ids of an x2many.
  func ids(_ field: String) throws -> [Int] { try value(field).ids }

  /// The record behind a many2one.
  func related(_ field: String) throws -> Record? {
    guard let target = try id(field), let relation = try env.model(model).fields[field]?.relation else {
      return nil
    }
    return env.record(relation, target)
  }

  /// The records behind an x2many.
  func records(_ field: String) throws -> [Record] {
    guard let relation = try env.model(model).fields[field]?.relation else { return [] }
    return env.records(relation, try ids(field))
  }

  func write(_ values: Values) throws { try env.write(model, [id], values) }

  var displayName: String { get throws { try env.displayName(model, id) } }
}
