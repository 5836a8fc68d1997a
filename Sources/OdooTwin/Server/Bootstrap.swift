/// Makes a fresh database: the records every Odoo has, then the seed.
enum Bootstrap {
  /// What the core itself does, before the flows.
  static let coreBehaviours = BehaviourRegistry([
    ExternalIDBehaviour(), FieldRecordBehaviour(), GroupBehaviour(), UserBehaviour(),
    PrecisionBehaviour(),
  ])

  /// A database as after Odoo's installation; `time` in seconds since 1970, `seed` makes what the flows need.
  static func database(
    _ name: String, registry: Registry, rules: TwinRules = .v19, flows: BehaviourRegistry? = nil,
    adminPassword: String, time: Int, seed: (Environment) throws -> Void = Seed.fill
  ) throws -> Database {
    let behaviours = coreBehaviours.adding(flows ?? .flows(of: rules))
    let empty = Database(name: name, registry: registry, behaviours: behaviours, rules: rules)
    let transaction = Transaction(empty, time: time)
    let env = Environment(transaction: transaction, uid: Environment.superuser, isElevated: true)
    try env.operation {
      insertPeople(env, adminPassword)
      try insertRegistry(env)
      for (name, model, id) in names { try env.name(model, id, name) }
    }
    try env.operation { try seed(env) }
    return transaction.database
  }

  /// The ids a real 19 has.
  private static let names: [(String, String, Int)] = [
    ("base.main_company", "res.company", 1), ("base.main_partner", "res.partner", 1),
    ("base.partner_root", "res.partner", 2), ("base.partner_admin", "res.partner", 3),
    ("base.user_root", "res.users", 1), ("base.user_admin", "res.users", 2),
  ]

  private static func insertPeople(_ env: Environment, _ adminPassword: String) {
    func insert(_ model: String, _ id: Int, _ values: Values) {
      let stamps: Values = [
        "create_uid": .record(1), "write_uid": .record(1), "create_date": .text(env.now),
        "write_date": .text(env.now),
      ]
      _ = env.transaction.database[table: model].insert(values.merging(stamps) { own, _ in own }, id: id)
    }
    let people: [(name: String, isCompany: Bool, isActive: Bool)] = [
      ("My Company", true, true), ("OdooBot", false, false), ("Administrator", false, true),
    ]
    for (position, person) in people.enumerated() {
      insert(
        "res.partner", position + 1,
        [
          "name": .text(person.name), "active": .boolean(person.isActive),
          "is_company": .boolean(person.isCompany),
          "type": "contact", "lang": "en_US",
        ])
    }
    insert("res.company", 1, ["name": "My Company", "partner_id": .record(1), "active": true])
    insert(
      "res.users", 1,
      ["login": "__system__", "partner_id": .record(2), "company_id": .record(1), "active": false])
    insert(
      "res.users", 2, ["login": "admin", "partner_id": .record(3), "company_id": .record(1), "active": true])
    env.transaction.database.passwords[2] = adminPassword
  }

  private static func insertRegistry(_ env: Environment) throws {
    for group in env.registry.groups {
      let name = group.name.split(separator: "/").last.map(String.init) ?? group.name
      _ = env.transaction.database[table: "res.groups"].insert(["name": .text(name)], id: group.id)
      if !group.xml.isEmpty { try env.name("res.groups", group.id, group.xml) }
    }
    for model in env.registry.models.values.sorted(by: { $0.name < $1.name }) {
      _ = env.transaction.database[table: "ir.model"].insert([
        "model": .text(model.name), "name": .text(model.title), "state": "base",
      ])
    }
    let modules = [
      "account", "base", "delivery", "l10n_us", "mail", "product", "rpc", "sale", "sale_management",
      "sale_stock", "stock",
      "stock_delivery", "web",
    ]
    for module in modules {
      _ = env.transaction.database[table: "ir.module.module"].insert([
        "name": .text(module), "state": "installed",
      ])
    }
    if let groups = env.registry["res.users"]?.fields[env.rules.core.groupsField]?.link,
      let companies = env.registry["res.users"]?.fields["company_ids"]?.link
    {
      var links = LinkTable()
      for group in env.registry.groups where !["base.group_portal", "base.group_public"].contains(group.xml) {
        links.link(2, group.id, groups)
      }
      env.transaction.database.links[groups.table] = links
      var own = LinkTable()
      for user in [1, 2] { own.link(user, 1, companies) }
      env.transaction.database.links[companies.table] = own
    }
  }
}
