import CommerceTypes

/// The records a fresh database starts with, over those the core makes itself
/// (groups, models, the users 1 and 2 with their partners, company 1).
enum Seed {
  /// Puts the snapshot's records in with the ids they have there.
  static func fill(_ env: Environment) throws {
    for file in try SeedFile.all(version: String(env.rules.version.major)) { try fill(file, env) }
  }

  private static func fill(_ file: SeedFile, _ env: Environment) throws {
    guard let model = env.registry[file.model] else { return }
    let fields = file.fields.map { model.fields[$0] }
    if file.model == "ir.module.module" {
      for id in env.database[table: file.model].ids { env.transaction.database[table: file.model].remove(id) }
    }
    for row in file.rows {
      guard let id = row.first?.id else { continue }
      var values: Values = [
        "create_uid": .record(1), "write_uid": .record(1), "create_date": .text(env.now),
        "write_date": .text(env.now),
      ]
      for (field, cell) in zip(fields, row.dropFirst()) {
        guard let field, let value = cell.value(of: field) else { continue }
        if case .records(let targets) = value, let link = field.link {
          for target in targets {
            env.transaction.database.links[link.table, default: LinkTable()].link(id, target, link)
          }
        } else {
          values[field.name] = value
        }
      }
      if env.exists(file.model, id) {
        env.transaction.database[table: file.model].update(id, values)
      } else {
        _ = env.transaction.database[table: file.model].insert(values, id: id)
      }
    }
    if file.model == "decimal.precision" {
      let table = env.database[table: file.model]
      for id in table.ids {
        guard let row = table[id], let name = row["name"]?.text else { continue }
        env.transaction.database.precisions[name] = row["digits"]?.int
      }
    }
    for name in file.names { insert(name, of: file.model, env) }
  }

  /// Past the hooks: a thousand names would take as many calls.
  private static func insert(_ name: SeedFile.Name, of model: String, _ env: Environment) {
    guard env.database.externalIDs[name.name] == nil, let point = name.name.firstIndex(of: ".") else {
      return
    }
    let row: Values = [
      "module": .text(String(name.name[..<point])),
      "name": .text(String(name.name[name.name.index(after: point)...])),
      "model": .text(model), "res_id": .integer(name.id), "noupdate": false,
    ]
    let id = env.transaction.database[table: "ir.model.data"].insert(row)
    env.transaction.database.externalIDs[name.name] = id
  }
}
