import XMLRPCWire

/// External ids: unique over all models, and found by `check_object_reference`.
struct ExternalIDBehaviour: ModelBehaviour {
  let model = "ir.model.data"
  let openMethods: Set<String> = ["check_object_reference"]

  var computed: [String: Computation] {
    [
      "complete_name": { .text(Self.key(of: $0)) },
      "reference": { .text("\($0.stored("model").text ?? ""),\($0.stored("res_id").int)") },
      "display_name": { .text(Self.key(of: $0)) },
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
      let parts = "\(record.stored("module").text ?? ""), \(record.stored("name").text ?? "")"
      throw TwinError.user(
        """
        The operation cannot be completed: duplicate key value violates unique constraint \
        "ir_model_data_module_name_uniq_index"
        DETAIL:  Key (module, name)=(\(parts)) already exists.

        """)
    }
    env.transaction.database.externalIDs[key] = id
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard call.method == "check_object_reference" else { return nil }
    let arguments = call.arguments.compactMap(\.stringValue)
    guard arguments.count >= 2 else {
      throw TwinError.python(
        "TypeError", "IrModelData.check_object_reference() missing 1 required positional argument: 'xml_id'")
    }
    let name = "\(arguments[0]).\(arguments[1])"
    guard let found = env.reference(name) else {
      // After a refused `load` Odoo answers from its cache: the model, and False for the id (measured).
      if let model = env.database.staleNames[name] { return .value([.string(model), false]) }
      throw TwinError.python("ValueError", "External ID not found in the system: \(name)")
    }
    // An archived record is named, but its id isn't told (measured with base.EUR).
    let isArchived = env.database[table: found.model][found.id]?["active"] == .boolean(false)
    return .value([.string(found.model), isArchived ? false : .int(found.id)])
  }
}
