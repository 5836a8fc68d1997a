import CommerceTypes
import XMLRPCWire

/// Texts of `load` as field values; what can't be read is a ``LoadMessage``.
struct CellConverter {
  private let env: Environment

  init(_ env: Environment) { self.env = env }

  /// The values of a block, its lines as commands: update where the external id is known, else create.
  ///
  /// What can't be read is left out and told in `messages`: plain columns first, then those of relations, as Odoo does.
  func values(_ block: LoadBlock, _ model: Model, _ messages: inout [LoadMessage]) throws -> Values {
    var values: Values = [:]
    let described = block.cells.compactMap { cell in
      cell.path.first.flatMap { model.fields[$0] }.map { (cell: cell, field: $0) }
    }
    let ordered =
      described.filter { $0.field.relation == nil } + described.filter { $0.field.relation != nil }
    for (cell, field) in ordered {
      if cell.text.isEmpty {
        // An empty cell of a further reference column doesn't undo what another column found.
        if values[field.name] == nil {
          values[field.name] = field.kind == .many2many ? .commands([.set([])]) : .unset
        }
        continue
      }
      do {
        values[field.name] = try value(cell.text, Array(cell.path.dropFirst()), field, &messages)
      } catch let message as LoadMessage {
        messages.append(message)
      }
    }
    for (name, lines) in block.lines {
      guard let field = model.fields[name], let target = field.relation.flatMap({ env.registry[$0] }) else {
        continue
      }
      var inner: [LoadMessage] = []
      let commands = try lines.map { try command($0, target, &inner) }
      messages += inner.map { $0.inside(field) }
      if !inner.contains(where: \.isError) { values[name] = .commands(commands) }
    }
    return values.filter { $0.value != .unset || model.fields[$0.key]?.isRequired != true }
  }

  private func command(_ line: LoadBlock, _ model: Model, _ messages: inout [LoadMessage]) throws -> Command {
    let values = try values(line, model, &messages)
    // A name of another model's record is no name of a line: Odoo makes the line, which takes the name over.
    if let name = line.externalID.map(RecordLoader.qualified), let known = env.reference(name),
      known.model == model.name
    {
      return .update(known.id, values)
    }
    if let text = line.databaseID, let id = Int(text) { return .update(id, values) }
    return .create(values)
  }

  private func value(
    _ text: String, _ path: [String], _ field: Field, _ messages: inout [LoadMessage]
  ) throws -> FieldValue {
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
    case .boolean: return .boolean(try boolean(text, field, &messages))
    case .selection:
      // Labels are taken as well by Odoo; here a key in any case, since a label mostly is its key.
      let ignoresCase = env.rules.core.load.ignoresCase
      guard
        let key = field.selection.first(where: {
          $0 == text || (ignoresCase && $0.lowercased() == text.lowercased())
        })
      else {
        throw refusal(
          "Value '\(text)' not found in selection field '\(field.label)'", field, .strings(field.selection))
      }
      return .text(key)
    case .date, .datetime:
      let isDate = field.kind == .date
      guard UTCText.isMoment(text) else {
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

  private func boolean(_ text: String, _ field: Field, _ messages: inout [LoadMessage]) throws -> Bool {
    switch text.lowercased() {
    case "1", "true", "yes": return true
    case "0", "false", "no": return false
    default:
      let problem = "Unknown value '\(text)' for boolean field '\(field.label)'"
      let advice: XMLRPCValue = "Use '1' for yes and '0' for no"
      guard env.rules.core.load.guessesBooleans else { throw refusal(problem, field, advice) }
      messages.append(refusal(problem + ", assuming 'yes'", field, advice).asWarning)
      return true
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
      guard known == nil || known?.model == relation else {
        let name = RecordLoader.qualified(text)
        throw LoadMessage(
          "Invalid external ID \(name): expected model '\(relation)', found '\(known?.model ?? "")'",
          field: field.name)
      }
      found = known?.id
    case ".id":
      kind = "database id"
      guard Int(text) != nil else {
        throw refusal(
          "Invalid database id '\(text)' for the field '\(field.label)'", field,
          choices(relation, isNamed: false))
      }
      found = Int(text).flatMap { env.exists(relation, $0) ? $0 : nil }
    default:
      kind = "name"
      found = try NameSearch(env.elevated).ids(relation, "=", .value(.text(text))).first
    }
    guard let found else {
      throw refusal(
        "No matching record found for \(kind) '\(text)' in field '\(field.label)'", field,
        choices(relation, isNamed: path.first == nil))
    }
    return found
  }

  /// The window that would show what there is to choose from: the records, or the external ids of the model's.
  private func choices(_ relation: String, isNamed: Bool) -> XMLRPCValue {
    var members: [XMLRPCMember] = [
      XMLRPCMember("name", "Possible Values"), XMLRPCMember("type", "ir.actions.act_window"),
      XMLRPCMember("target", "new"), XMLRPCMember("view_mode", .string(env.rules.core.load.viewMode)),
      XMLRPCMember("views", [[false, "list"], [false, "form"]]), XMLRPCMember("context", ["create": false]),
      XMLRPCMember("help", "See all possible values"),
      XMLRPCMember("res_model", .string(isNamed ? relation : "ir.model.data")),
    ]
    if !isNamed { members.append(XMLRPCMember("domain", [["model", "=", .string(relation)]])) }
    return .structure(members)
  }

  private func refusal(_ message: String, _ field: Field, _ moreInfo: XMLRPCValue? = nil) -> LoadMessage {
    LoadMessage(
      message, field: field.name, fieldName: env.rules.core.load.namesFields ? field.label : nil,
      moreInfo: moreInfo)
  }
}
