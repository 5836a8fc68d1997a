import XMLRPCWire

/// Users: passwords are kept apart from the rows, logins are unique, a partner stands behind each.
struct UserBehaviour: ModelBehaviour {
  let model = "res.users"
  let openMethods: Set<String> = ["context_get", "has_group"]

  var computed: [String: Computation] {
    [
      "password": { _ in "" },
      "all_group_ids": { record in
        let names = record.env.acting(as: record.id).groupNames
        return .records(record.env.registry.groups.filter { names.contains($0.xml) }.map(\.id).sorted())
      },
      "share": { record in
        .boolean(!record.env.acting(as: record.id).groupNames.contains("base.group_user"))
      },
    ]
  }

  func defaults(in env: Environment) throws -> Values {
    ["company_id": .record(env.companyID), "active": true, "notification_type": "email"]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    try check(values["login"], in: env)
    if values["company_ids"] == nil, let company = values["company_id"]?.id {
      values["company_ids"] = .commands([.set([company])])
    }
    let groups = env.rules.core.groupsField
    if values[groups] == nil, let group = env.reference("base.group_user")?.id {
      values[groups] = .commands([.set([group])])
    }
  }

  func didCreate(_ id: Int, in env: Environment) throws { keepPassword(id, in: env) }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    if let login = values["login"] { try check(login, besides: ids, in: env) }
  }

  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    if fields.contains("password") { for id in ids { keepPassword(id, in: env) } }
  }

  private func keepPassword(_ id: Int, in env: Environment) {
    guard let password = env.record(model, id).stored("password").text, !password.isEmpty else { return }
    env.transaction.database.passwords[id] = password
    env.transaction.database[table: model].update(id, ["password": .unset])
  }

  private func check(_ login: FieldValue?, besides own: [Int] = [], in env: Environment) throws {
    guard let login = login?.text else { return }
    let table = env.database[table: model]
    guard !table.ids.contains(where: { !own.contains($0) && table[$0]?["login"]?.text == login }) else {
      throw TwinError.user(
        "The operation cannot be completed: You can not have two users with the same login!")
    }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    switch call.method {
    case "context_get":
      let language = try env.user.text("lang") ?? "en_US"
      let zone = try env.user.text("tz").map(XMLRPCValue.string) ?? false
      return .value(["lang": .string(language), "tz": zone, "uid": .int(env.uid)])
    case "has_group":
      let name = call.arguments.first?.stringValue ?? ""
      return .value(.boolean(env.acting(as: call.ids.first ?? env.uid).groupNames.contains(name)))
    default: return nil
    }
  }
}
