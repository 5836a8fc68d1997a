import XMLRPCWire

/// The ORM's methods that later Odoos took back or made private.
struct OlderMethods {
  let env: Environment
  let model: Model

  /// Nil for a method that isn't one of them.
  func call(_ method: String, _ ids: [Int]) throws -> MethodResult? {
    switch method {
    case "name_get":
      let there = ids.filter { env.exists(model.name, $0) }
      return .value(.array(try there.map { [.int($0), .string(try env.displayName(model.name, $0))] }))
    case "exists": return .value(.ints(ids.filter { env.exists(model.name, $0) }))
    case "browse", "sudo", "ensure_one": return .recordset(model.name)
    case "toggle_active":
      for id in ids {
        try env.write(model.name, [id], ["active": .boolean(!env.record(model.name, id).bool("active"))])
      }
      return MethodResult.none
    case "flush", "invalidate_cache": return MethodResult.none
    default: return nil
    }
  }

  /// `check_access_rights(operation, raise_exception=True)`
  func checkRights(_ bound: [String: XMLRPCValue]) throws -> MethodResult {
    guard let operation = bound["operation"]?.stringValue.flatMap(AccessOperation.init(rawValue:)) else {
      throw TwinError.python("AssertionError", "Invalid access mode")
    }
    if bound["raise_exception"] ?? true != false {
      try env.check(operation, on: model.name)
      guard env.rules.core.answersRightsCheck else { return .none }
    }
    return .value(.boolean(env.allows(operation, on: model.name)))
  }
}
