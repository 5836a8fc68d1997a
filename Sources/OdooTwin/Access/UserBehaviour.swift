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
    if values["company_ids"] == nil, let company = values["company_id"]?.id {
      values["company_ids"] = .commands([.set([company])])
    }
    let groups = env.rules.core.groupsField
    if values[groups] == nil { values[groups] = .commands([.set(try startingGroups(env))]) }
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    keepPassword(id, in: env)
    addImpliedGroups([id], env)
  }

  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    if fields.contains("password") { for id in ids { keepPassword(id, in: env) } }
    if fields.contains(env.rules.core.groupsField) { addImpliedGroups(ids, env) }
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    guard let own = env.reference("base.user_admin")?.id, ids.contains(own) else { return }
    throw env.rules.wording.administratorDeletion(env.registry)
  }

  /// The groups of a user who is given none.
  private func startingGroups(_ env: Environment) throws -> [Int] {
    if let template = env.rules.core.newUserTemplate.flatMap({ env.reference($0) }) {
      return try env.record(model, template.id).ids(env.rules.core.groupsField)
    }
    return env.reference("base.group_user").map { [$0.id] } ?? []
  }

  /// Where a user's groups are kept with all they imply: what is taken away later leaves that behind.
  private func addImpliedGroups(_ ids: [Int], _ env: Environment) {
    guard env.rules.core.keepsImpliedGroups,
      let link = env.registry[model]?.fields[env.rules.core.groupsField]?.link
    else { return }
    for id in ids {
      let names = env.acting(as: id).groupNames
      for group in env.registry.groups where names.contains(group.xml) {
        env.transaction.database.links[link.table, default: LinkTable()].link(id, group.id, link)
      }
    }
  }

  private func keepPassword(_ id: Int, in env: Environment) {
    guard let password = env.record(model, id).stored("password").text, !password.isEmpty else { return }
    env.transaction.database.passwords[id] = password
    env.transaction.database[table: model].update(id, ["password": .unset])
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    switch call.method {
    case "context_get":
      let language = try env.user.text("lang") ?? "en_US"
      guard !env.rules.core.freezesContext else {
        return .unmarshallable("odoo.tools.misc.frozendict")
      }
      let zone = try env.user.text("tz").map(XMLRPCValue.string) ?? false
      return .value(["lang": .string(language), "tz": zone, "uid": .int(env.uid)])
    case "has_group":
      let name = call.arguments.first?.stringValue ?? ""
      return .value(.boolean(env.acting(as: call.ids.first ?? env.uid).groupNames.contains(name)))
    default: return nil
    }
  }
}
