import XMLRPCWire

/// External ids: unique over all models, and found by `check_object_reference`.
struct ExternalIDBehaviour: ModelBehaviour {
  let model = "ir.model.data"
  let openMethods: Set<String> = [
    "check_object_reference", "xmlid_to_res_id", "xmlid_to_res_model_res_id", "xmlid_to_object",
    "xmlid_lookup",
    "get_object_reference", "get_object",
  ]

  var computed: [String: Computation] {
    [
      "complete_name": { record in
        let key = Self.key(of: record)
        return .text(key.hasPrefix(".") ? String(key.dropFirst()) : key)
      },
      "reference": { .text("\($0.stored("model").text ?? ""),\($0.stored("res_id").int)") },
      "display_name": { record in
        let model = record.stored("model").text ?? ""
        let id = record.stored("res_id").int
        guard record.env.registry[model] != nil, record.env.exists(model, id)
        else { return .text(Self.key(of: record)) }
        return .text(try record.env.displayName(model, id))
      },
    ]
  }

  private static func key(of record: Record) -> String {
    "\(record.stored("module").text ?? "").\(record.stored("name").text ?? "")"
  }

  func defaults(in env: Environment) throws -> Values { ["module": "", "noupdate": false] }

  func didCreate(_ id: Int, in env: Environment) throws {
    try register(id, in: env)
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    for id in ids { env.transaction.database.externalIDs[Self.key(of: env.record(model, id))] = nil }
  }

  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    for id in ids { try register(id, in: env) }
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for id in ids { env.transaction.database.externalIDs[Self.key(of: env.record(model, id))] = nil }
  }

  private func register(_ id: Int, in env: Environment) throws {
    let record = env.record(model, id)
    let key = Self.key(of: record)
    if let other = env.database.externalIDs[key], other != id {
      throw env.rules.wording.duplicateExternalID(
        module: record.stored("module").text ?? "", name: record.stored("name").text ?? "")
    }
    env.transaction.database.externalIDs[key] = id
    // Any new name empties Odoo's cache (measured).
    env.transaction.database.staleNames = [:]
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    if env.rules.core.hasNameMethods, let result = try named(call, in: env) { return result }
    guard call.method == "check_object_reference" else { return nil }
    let arguments = call.arguments.compactMap(\.stringValue)
    guard arguments.count >= 2 else {
      throw Signature.missing(
        ["xml_id"], of: env.rules.wording.function(call.method, of: model, isModelsOwn: true))
    }
    let name = "\(arguments[0]).\(arguments[1])"
    guard let found = env.reference(name) else {
      // After a refused `load` Odoo answers from its cache: the model, and False for the id (measured).
      if let model = env.database.staleNames[name] { return .value([.string(model), false]) }
      throw Self.notFound(name)
    }
    // An archived record is named, but its id isn't told (measured with base.EUR).
    let isArchived =
      env.rules.core.hidesArchived && env.database[table: found.model][found.id]?["active"] == .boolean(false)
    return .value([.string(found.model), isArchived ? false : .int(found.id)])
  }

  private static func notFound(_ name: String) -> TwinError {
    .python("ValueError", "External ID not found in the system: \(name)")
  }

  /// 14's further ways from a name to a record.
  private func named(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    let texts = call.arguments.compactMap(\.stringValue)
    let isSplit = call.method.hasPrefix("get_object")
    let name = isSplit ? texts.prefix(2).joined(separator: ".") : texts.first ?? ""
    let found = env.reference(name)
    let mustExist = (call.keywords["raise_if_not_found"] ?? call.arguments.dropFirst().first)?.isTrue ?? false
    switch call.method {
    case "xmlid_to_res_id", "xmlid_to_res_model_res_id":
      guard found != nil || !mustExist else { throw Self.notFound(name) }
      if call.method == "xmlid_to_res_id" { return .value(found.map { .int($0.id) } ?? false) }
      return .value([found.map { .string($0.model) } ?? false, found.map { .int($0.id) } ?? false])
    case "xmlid_to_object":
      guard let found else {
        if mustExist { throw Self.notFound(name) }
        return MethodResult.none
      }
      return .recordset(found.model)
    case "xmlid_lookup", "get_object_reference", "get_object":
      guard let found, let row = env.database.externalIDs[name] else { throw Self.notFound(name) }
      if call.method == "get_object" { return .recordset(found.model) }
      let reference: [XMLRPCValue] = [.string(found.model), .int(found.id)]
      return .value(.array(isSplit ? reference : [.int(row)] + reference))
    default: return nil
    }
  }
}
