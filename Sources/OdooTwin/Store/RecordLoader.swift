import XMLRPCWire

/// `load`: creates or updates records from rows of texts, all or none.
///
/// Columns are field paths: `id` and `order_line/id` hold external ids, `.id` database ids. Rows whose own
/// columns are empty continue the record above with further lines of its one2many fields.
/// Errors are messages of the answer, not faults; only unknown columns fault.
struct RecordLoader {
  let env: Environment
  let model: Model

  init(_ env: Environment, _ model: Model) {
    self.env = env.with(["import_file": true])
    self.model = model
  }

  func load(_ fields: XMLRPCValue, _ data: XMLRPCValue) throws -> XMLRPCValue {
    let columns = (fields.arrayValue ?? []).map {
      ($0.stringValue ?? "").split(separator: "/").map(String.init)
    }
    let rows = (data.arrayValue ?? []).map { ($0.arrayValue ?? []).map(Self.text) }
    try check(columns, model)
    let before = env.transaction.database
    let changed = env.transaction.changed
    var ids: [Int] = []
    var messages: [LoadMessage] = []
    // Names that a refusal leaves in Odoo's cache (measured).
    var left: [String] = []
    for block in LoadBlock.blocks(columns, rows, isOneToMany(model)) {
      var unread: [LoadMessage] = []
      let values = try CellConverter(env).values(block, model, &unread)
      messages += unread.map { $0.at(block, model) }
      do {
        // Odoo makes the record without the cells it can't read, where it can, before it drops everything.
        ids.append(try keep(block, values))
        try env.settle()
        left += block.externalID.map { [Self.qualified($0)] } ?? []
      } catch let message as LoadMessage {
        messages.append(message.at(block, model))
      } catch let error as TwinError where error.code == .warning || error.code == .accessError {
        // unchecked: that an access error is a message, too. Errors of code 1 fault here as elsewhere.
        messages.append(LoadMessage(error).at(block, model))
      }
    }
    guard !messages.contains(where: \.isError) else {
      env.transaction.database = before
      env.transaction.changed = changed
      env.transaction.cache = [:]
      for name in left where env.rules.core.load.leavesNames && env.database.externalIDs[name] == nil {
        env.transaction.database.staleNames[name] = model.name
      }
      return ["ids": false, "messages": .array(messages.map(\.wire)), "nextrow": 0]
    }
    return ["ids": .ints(ids), "messages": .array(messages.map(\.wire)), "nextrow": 0]
  }

  /// A cell as its text; `False` is empty.
  private static func text(_ cell: XMLRPCValue) -> String {
    switch cell {
    case .string(let text): text
    case .boolean(false), .null: ""
    default: cell.pythonText
    }
  }

  private func check(_ columns: [[String]], _ model: Model) throws {
    for column in columns {
      guard let first = column.first else { throw env.rules.wording.unknownColumn("") }
      guard first != "id", first != ".id" else { continue }
      guard let field = model.fields[first] else {
        throw env.rules.wording.unknownColumn(first)
      }
      if column.count > 1, let target = field.relation.flatMap({ env.registry[$0] }) {
        try check([Array(column.dropFirst())], target)
      }
    }
  }

  private func isOneToMany(_ model: Model) -> (String) -> Bool {
    { model.fields[$0]?.kind == .one2many }
  }

  /// Creates or updates the record of a block; its id.
  private func keep(_ block: LoadBlock, _ values: Values) throws -> Int {
    let externalID = block.externalID.map(Self.qualified)
    if let id = try known(externalID, block) {
      let before = children(of: id, block)
      try env.write(model.name, [id], values)
      try nameLines(of: id, block, besides: before)
      return id
    }
    let id = try env.create(model.name, values)
    if let externalID { try env.name(model.name, id, externalID) }
    try nameLines(of: id, block, besides: [:])
    return id
  }

  /// The record that a block's ids mean; nil for a new one, also when both kinds of id stand and the external one is new.
  private func known(_ externalID: String?, _ block: LoadBlock) throws -> Int? {
    guard let externalID else {
      guard let text = block.databaseID else { return nil }
      guard Int(text) != nil else { throw TwinError.invalidInput("integer", text) }
      guard let id = Int(text), env.exists(model.name, id) else {
        throw LoadMessage("Unknown database identifier '\(text)'", field: ".id")
      }
      return id
    }
    guard let row = env.database.externalIDs[externalID] else { return nil }
    let owner = env.database[table: "ir.model.data"][row]?["model"]?.text ?? ""
    if env.rules.core.load.takesNamesOver, owner != model.name {
      // 14 looks the number up among this model's records, whatever it was a number of (measured).
      guard let number = env.database[table: "ir.model.data"][row]?["res_id"]?.int,
        env.exists(model.name, number)
      else {
        try env.elevated.unlink("ir.model.data", [row])
        return nil
      }
      try env.elevated.write("ir.model.data", [row], ["model": .text(model.name)])
      return number
    }
    guard owner == model.name else {
      throw LoadMessage(
        "For external id \(externalID) when trying to create/update a record of model \(model.name) found record of "
          + "different model \(owner) (\(row))")
    }
    if let id = env.reference(externalID)?.id { return id }
    try env.elevated.unlink("ir.model.data", [row])
    return nil
  }

  /// `x` as `__import__.x`; `module.x` as it is.
  static func qualified(_ name: String) -> String { name.contains(".") ? name : "__import__." + name }

  /// The ids there are behind each one2many of a block.
  private func children(of id: Int, _ block: LoadBlock) -> [String: Set<Int>] {
    var children: [String: Set<Int>] = [:]
    for (name, _) in block.lines {
      guard let field = model.fields[name], let relation = field.relation, let inverse = field.inverse else {
        continue
      }
      let table = env.database[table: relation]
      children[name] = Set(table.ids.filter { table[$0]?[inverse]?.id == id })
    }
    return children
  }

  /// Gives the lines just made their external ids, in the order they were made.
  private func nameLines(of id: Int, _ block: LoadBlock, besides before: [String: Set<Int>]) throws {
    let now = children(of: id, block)
    for (name, lines) in block.lines {
      guard let relation = model.fields[name]?.relation else { continue }
      var made = (now[name] ?? []).subtracting(before[name] ?? []).sorted()[...]
      for line in lines {
        let externalID = line.externalID.map(Self.qualified)
        if let externalID, let known = env.reference(externalID) {
          guard known.model != relation else { continue }
          try env.elevated.unlink("ir.model.data", [env.database.externalIDs[externalID] ?? 0])
        }
        if externalID == nil, line.databaseID != nil { continue }
        guard let target = made.popFirst() else { break }
        if let externalID { try env.name(relation, target, externalID) }
      }
    }
  }
}
