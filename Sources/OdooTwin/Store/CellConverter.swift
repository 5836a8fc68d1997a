import CommerceTypes
import XMLRPCWire

/// Texts of `load` as field values; what can't be read is a ``LoadMessage``.
struct CellConverter {
  private let env: Environment

  init(_ env: Environment) { self.env = env }

  /// The values of a block, its lines as commands: update where the external id is known, else create.
  func values(_ block: LoadBlock, _ model: Model) throws -> Values {
    var values: Values = [:]
    for cell in block.cells {
      guard let name = cell.path.first, let field = model.fields[name] else { continue }
      if cell.text.isEmpty {
        // An empty cell of a further reference column doesn't undo what another column found.
        if values[name] == nil, !field.kind.isX2Many { values[name] = .unset }
        continue
      }
      values[name] = try value(cell.text, Array(cell.path.dropFirst()), field)
    }
    for (name, lines) in block.lines {
      guard let field = model.fields[name], let target = field.relation.flatMap({ env.registry[$0] }) else {
        continue
      }
      do {
        values[name] = .commands(try lines.map { try command($0, target) })
      } catch let message as LoadMessage {
        throw message.inside(field)
      }
    }
    return values.filter { $0.value != .unset || model.fields[$0.key]?.isRequired != true }
  }

  private func command(_ line: LoadBlock, _ model: Model) throws -> Command {
    let values = try values(line, model)
    if let name = line.externalID.map(RecordLoader.qualified), let known = env.reference(name) {
      guard known.model == model.name else {
        throw LoadMessage("Invalid database id '\(known.id)' for the field '\(model.title)'")
      }
      return .update(known.id, values)
    }
    if let text = line.databaseID, let id = Int(text) { return .update(id, values) }
    return .create(values)
  }

  private func value(_ text: String, _ path: [String], _ field: Field) throws -> FieldValue {
    switch field.kind {
    case .many2one: return .record(try reference(text, path, field))
    case .many2many:
      return .commands([.set(try text.split(separator: ",").map { try reference(String($0), path, field) })])
    case .integer, .many2oneReference:
      guard let number = Int(text) else {
        throw refusal("'\(text)' does not seem to be an integer for field '\(field.label)'", field)
      }
      return .integer(number)
    case .float, .monetary:
      guard !text.isNotFinite, let number = try ExactDecimal.odooNumber(text) else {
        throw refusal("'\(text)' does not seem to be a number for field '\(field.label)'", field)
      }
      return .decimal(number)
    case .boolean: return .boolean(try boolean(text, field))
    case .selection:
      // Labels are taken as well by Odoo; here a key in any case, since a label mostly is its key.
      guard let key = field.selection.first(where: { $0 == text || $0.lowercased() == text.lowercased() })
      else {
        throw refusal(
          "Value '\(text)' not found in selection field '\(field.label)'", field, .strings(field.selection))
      }
      return .text(key)
    case .date, .datetime:
      let isDate = field.kind == .date
      guard UTCText.isMoment(text), isDate == (text.utf8.count == 10) else {
        throw refusal(
          "'\(text)' does not seem to be a valid \(isDate ? "date" : "datetime") for field '\(field.label)'",
          field,
          .string("Use the format '\(isDate ? "2012-12-31" : "2012-12-31 23:59:59")'"))
      }
      return .text(text)
    case .html: return .text(text.hasPrefix("<") ? text : "<p>\(text)</p>")
    default: return .text(text)
    }
  }

  private func boolean(_ text: String, _ field: Field) throws -> Bool {
    switch text.lowercased() {
    case "1", "true", "yes": true
    case "0", "false", "no": false
    default:
      throw refusal(
        "Unknown value '\(text)' for boolean field '\(field.label)'", field, "Use '1' for yes and '0' for no")
    }
  }

  /// The id that a cell means: by external id, database id or name.
  private func reference(_ text: String, _ path: [String], _ field: Field) throws -> Int {
    let relation = field.relation ?? ""
    let kind: String
    let found: Int?
    switch path.first {
    case "id":
      kind = "external id"
      let known = env.reference(RecordLoader.qualified(text))
      found = known?.model == relation ? known?.id : nil
    case ".id":
      kind = "database id"
      found = Int(text).flatMap { env.exists(relation, $0) ? $0 : nil }
    default:
      kind = "name"
      found = try NameSearch(env.elevated).ids(relation, "=", .value(.text(text))).first
    }
    guard let found else {
      throw refusal(
        "No matching record found for \(kind) '\(text)' in field '\(field.label)'", field, Self.choices)
    }
    return found
  }

  /// Odoo sends a window's description here.
  private static let choices: XMLRPCValue = ["name": "Possible Values", "type": "ir.actions.act_window"]

  private func refusal(_ message: String, _ field: Field, _ moreInfo: XMLRPCValue? = nil) -> LoadMessage {
    LoadMessage(message, field: field.name, fieldName: field.label, moreInfo: moreInfo)
  }
}
