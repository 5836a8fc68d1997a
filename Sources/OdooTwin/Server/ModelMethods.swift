import XMLRPCWire

/// The ORM's public methods, wire values in and out.
struct ModelMethods {
  let env: Environment
  let model: Model

  func call(_ method: String, _ ids: [Int], _ bound: [String: XMLRPCValue]) throws -> MethodResult {
    switch method {
    case "create": return .value(try create(bound["vals_list"] ?? .null))
    case "write":
      try env.write(model.name, ids, try written(bound["vals"] ?? .null))
      return .value(true)
    case "unlink":
      try env.unlink(model.name, ids)
      return .value(true)
    case "read": return .value(try read(ids, bound["fields"], bound["load"]))
    case "search":
      guard bound["count"]?.isTrue != true else {
        return .value(.int(try env.matches(model.name, domain(bound)).count))
      }
      return .value(.ints(try search(bound)))
    case "search_count":
      let found = try env.matches(model.name, domain(bound)).count
      return .value(.int(min(found, try count(bound["limit"]) ?? found)))
    case "search_read":
      try FieldDescription.check(names(bound["fields"]) ?? [], model, env.rules.wording)
      return .value(try read(search(bound), bound["fields"], bound["load"]))
    case "fields_get":
      return .value(FieldDescription.all(model, env, names(bound["allfields"]), names(bound["attributes"])))
    // unchecked: name_search, name_create and default_get.
    case "name_search": return .value(try nameSearch(bound))
    case "name_create":
      let id = try env.create(model.name, [model.nameField: .text(bound["name"]?.stringValue ?? "")])
      return .value([.int(id), .string(try env.displayName(model.name, id))])
    case "default_get":
      return .value(try defaults(names(bound["fields"] ?? bound["fields_list"]) ?? []))
    case "copy": return .value(try copy(ids, bound["default"] ?? [:]))
    case "load":
      return .value(try RecordLoader(env, model).load(bound["fields"] ?? [], bound["data"] ?? []))
    case "has_access":
      let operation = bound["operation"]?.stringValue.flatMap(AccessOperation.init(rawValue:))
      return .value(.boolean(operation.map { env.allows($0, on: model.name) } ?? false))
    case "check_access_rights": return try OlderMethods(env: env, model: model).checkRights(bound)
    default: return try other(method, ids)
    }
  }

  private func other(_ method: String, _ ids: [Int]) throws -> MethodResult {
    switch method {
    case "action_archive", "action_unarchive":
      try env.write(model.name, ids, ["active": .boolean(method == "action_unarchive")])
      return .none
    case "get_external_id":
      throw TwinError.python("TypeError", "dictionary key must be string")
    // unchecked: get_metadata; what a posted message holds, its answer was seen.
    case "get_metadata": return .value(.array(try ids.map(metadata)))
    case "message_post":
      guard model.fields["message_ids"] != nil, let id = ids.first else {
        throw env.rules.wording.missingMethod(method, of: model.name)
      }
      try env.requireSender()
      let message = try env.elevated.create(
        "mail.message", ["model": .text(model.name), "res_id": .integer(id), "message_type": "notification"])
      return .value(env.rules.core.postsOne ? .int(message) : .ints([message]))
    case "message_unsubscribe": return .none
    default:
      guard let result = try OlderMethods(env: env, model: model).call(method, ids) else {
        throw env.rules.wording.missingMethod(method, of: model.name)
      }
      return result
    }
  }

  private func domain(_ bound: [String: XMLRPCValue]) throws -> Domain {
    let domain = try Domain(bound["domain"] ?? bound["args"] ?? [], env.rules)
    return env.rules.core.ignoresUnsearchable ? domain.leavingOut(unsearchable: model) : domain
  }

  private func copy(_ ids: [Int], _ overrides: XMLRPCValue) throws -> XMLRPCValue {
    guard env.rules.core.copiesOne else {
      return .ints(try RecordCopy(env, model).copies(of: ids, overrides))
    }
    guard ids.count == 1 else {
      let list = ids.map(String.init).joined(separator: ", ")
      throw TwinError.python("ValueError", "Expected singleton: \(model.name)(\(list))")
    }
    return .int(try RecordCopy(env, model).copies(of: ids, overrides)[0])
  }

  private func create(_ wire: XMLRPCValue) throws -> XMLRPCValue {
    guard case .array(let items) = wire else {
      return .int(try env.create(model.name, env.values(wire, of: model)))
    }
    return .ints(try items.map { try env.create(model.name, env.values($0, of: model)) })
  }

  /// Unknown fields may fault otherwise than on create.
  private func written(_ wire: XMLRPCValue) throws -> Values {
    for member in wire.structureValue ?? [] where model.fields[member.name] == nil {
      throw env.rules.wording.unknownField(member.name, of: model.name, in: .write)
    }
    return try env.values(wire, of: model)
  }

  private func read(_ ids: [Int], _ fields: XMLRPCValue?, _ load: XMLRPCValue?) throws -> XMLRPCValue {
    let isClassic = load == nil || load == .string("_classic_read")
    return .array(try env.read(model.name, ids, names(fields), classic: isClassic))
  }

  private func search(_ bound: [String: XMLRPCValue]) throws -> [Int] {
    try env.search(
      model.name, domain(bound), order: bound["order"]?.stringValue,
      limit: count(bound["limit"]), offset: count(bound["offset"]) ?? 0)
  }

  private func count(_ wire: XMLRPCValue?) throws -> Int? {
    switch wire {
    case nil, .boolean(false), .null: nil
    case .int(let number): number
    default:
      if env.rules.core.sendsAnyOperand {
        throw TwinError.python("TypeError", "%d format: a number is required, not \(wire?.pythonType ?? "")")
      }
      throw TwinError.python(
        "ValueError", "invalid literal for int() with base 10: \(wire?.pythonText ?? "")")
    }
  }

  private func names(_ wire: XMLRPCValue?) -> [String]? {
    switch wire {
    case .array(let items): items.compactMap(\.stringValue)
    // Python walks a text by its letters.
    case .string(let text): text.map(String.init)
    default: nil
    }
  }

  private func nameSearch(_ bound: [String: XMLRPCValue]) throws -> XMLRPCValue {
    let text = bound["name"]?.stringValue ?? ""
    var parts = [try domain(bound)]
    if !text.isEmpty {
      let name = bound["operator"]?.stringValue ?? "ilike"
      let found = try NameSearch(env).ids(model.name, name, .value(.text(text)))
      parts.append(.term(field: "id", operator: "in", operand: .list(found.map(FieldValue.integer))))
    }
    let ids = try env.search(model.name, .all(parts), limit: try count(bound["limit"]) ?? 100)
    return .array(try ids.map { [.int($0), .string(try env.displayName(model.name, $0))] })
  }

  private func defaults(_ names: [String]) throws -> XMLRPCValue {
    let values = try env.defaults(model)
    return .structure(
      try names.compactMap { name in
        guard let value = values[name], let field = model.fields[name] else { return nil }
        return XMLRPCMember(
          name, try env.wire(env.normalised(value, field, of: model.name), field, classic: false))
      })
  }

  private func metadata(_ id: Int) throws -> XMLRPCValue {
    guard
      case .structure(var members)? = try env.read(
        model.name, [id], ["create_uid", "create_date", "write_uid", "write_date"]
      ).first
    else { throw TwinError.missing(model.name, id, user: env.uid) }
    let names = env.externalIDs(model.name, id)
    members.append(XMLRPCMember("xmlid", names.first.map(XMLRPCValue.string) ?? false))
    members.append(XMLRPCMember("noupdate", false))
    members.append(XMLRPCMember("xmlids", .array(names.map { ["xmlid": .string($0), "noupdate": false] })))
    return .structure(members)
  }
}
