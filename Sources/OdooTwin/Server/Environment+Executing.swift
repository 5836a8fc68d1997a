import XMLRPCWire

extension Environment {
  /// Carries out `execute_kw`: one of the ORM's methods, else a model's own.
  func execute(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue], _ keywords: [String: XMLRPCValue]
  ) throws -> MethodResult {
    let description = try self.model(model)
    guard !method.hasPrefix("_"), !rules.core.privateMethods.contains(method) else {
      throw rules.wording.privateMethod(method, of: model)
    }
    var keywords = keywords
    var env = self
    if case .structure(let members)? = keywords.removeValue(forKey: "context") {
      env.context.values = Dictionary(
        members.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    }
    try env.checkContext()
    return try operation {
      if let own = try env.callOwn(model, method, arguments, keywords) { return own }
      guard let signature = rules.core.signatures[method] else {
        throw rules.wording.missingMethod(method, of: model)
      }
      if method == "create", arguments.isEmpty, keywords["vals_list"] != nil {
        throw rules.wording.missingPosition
      }
      let ids = signature.takesIDs ? try env.ids(arguments.first) : []
      let bound = try signature.bind(
        rules.wording.function(method, of: model, isModelsOwn: signature.isModelsOwn),
        signature.takesIDs ? Array(arguments.dropFirst()) : arguments, keywords,
        readsFormat: method == "search_read" && signature.parameters.contains("load"))
      return try ModelMethods(env: env, model: description).call(method, ids, bound)
    }
  }

  private func callOwn(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue], _ keywords: [String: XMLRPCValue]
  ) throws -> MethodResult? {
    let ids = try? Self.ids(arguments.first)
    let call = MethodCall(
      model: model, method: method, ids: ids ?? [],
      arguments: ids == nil ? arguments : Array(arguments.dropFirst()), keywords: keywords)
    for behaviour in behaviours[model].reversed() {
      let refusal = behaviour.openMethods.contains(method) ? nil : methodRefusal(model)
      do {
        guard let result = try behaviour.call(call, in: elevated) else { continue }
        if let refusal { throw refusal }
        return result
      } catch {
        // Whatever the method itself says, and whatever it did: the rights come first.
        throw refusal ?? error
      }
    }
    return nil
  }

  /// Why the user can't call business methods of a model; nil for those who may read and write it.
  private func methodRefusal(_ model: String) -> (any Error)? {
    do {
      try check(.read, on: model)
      try check(.write, on: model)
      return nil
    } catch {
      return error
    }
  }

  private func checkContext() throws {
    let companies = context.ids("allowed_company_ids")
    if !companies.isEmpty, uid != Self.superuser {
      let link = registry["res.users"]?.fields["company_ids"]?.link
      let own = link.flatMap { database.links[$0.table]?.targets(of: uid, column: $0.column) } ?? []
      guard companies.allSatisfy(own.contains) else {
        throw TwinError.access("Access to unauthorized or invalid companies.")
      }
    }
    if rules.core.checksLanguage, let language = context.text("lang"), !database.languages.contains(language)
    {
      throw TwinError.user("Invalid language code: \(language)")
    }
  }

  /// The ids of a record method's first argument.
  private func ids(_ wire: XMLRPCValue?) throws -> [Int] {
    guard wire != nil else { throw rules.wording.missingPosition }
    return try Self.ids(wire)
  }

  /// The ids of a first argument: one id or a list.
  static func ids(_ wire: XMLRPCValue?) throws -> [Int] {
    switch wire {
    case nil, .array([]), .boolean(false), .null: []
    case .int(let id): [id]
    case .array(let items):
      try items.map { item in
        guard let id = item.intValue else {
          throw TwinError.python("TypeError", "unhashable type: '\(item.pythonType)'")
        }
        return id
      }
    default: throw TwinError.python("TypeError", "unhashable type: '\(wire?.pythonType ?? "")'")
    }
  }
}
