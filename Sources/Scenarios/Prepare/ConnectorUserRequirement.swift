import OdooXMLRPC
import XMLRPCWire

/// The limited user that connectors sign in as: enough to write orders, deliveries, invoices and payments, not
/// enough to change a setting.
struct ConnectorUserRequirement: Requirement {
  let login: String
  let password: Secret

  var subject: String { "connector user \(login)" }

  /// The groups, by the external ids of the modules that bring them.
  static let groups = [
    ("base", "group_user"),
    ("base", "group_partner_manager"),
    ("sales_team", "group_sale_salesman_all_leads"),
    ("stock", "group_stock_user"),
    ("account", "group_account_invoice"),
  ]

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    guard let user = try await user(odoo) else { return .absent }
    guard try user.bool("active") else { return .conflict("is archived", remedy: "unarchive it") }
    let wanted = try await groupIDs(odoo)
    let actual = Set(try user.ids(odoo.names[.userGroups]))
    if !actual.isSuperset(of: wanted) { return .missing("lacks some of its groups") }
    // Odoo refuses a posted payment of a user without one.
    if try user.string("email") == nil { return .missing("has no e-mail address") }
    return .met
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    let groups = try await groupIDs(odoo)
    if let user = try await user(odoo) {
      var values: [String: XMLRPCValue] = [
        odoo.names[.userGroups]: .commands(groups.map { .link($0) }), "password": .string(password.reveal()),
      ]
      if try user.string("email") == nil { values["email"] = .string(email) }
      try await odoo.write("res.users", [user.id], values)
    } else {
      try await odoo.create(
        "res.users",
        [
          "name": "Lab connector", "login": .string(login), "email": .string(email),
          "password": .string(password.reveal()), odoo.names[.userGroups]: .commands([.set(groups)]),
        ])
    }
  }

  /// A password can't be read back, so it is set on every run.
  func refresh(in odoo: PreparedOdoo) async throws(OdooError) {
    guard let user = try await user(odoo) else { return }
    try await odoo.write("res.users", [user.id], ["password": .string(password.reveal())])
  }

  private var email: String { login.contains("@") ? login : "\(login)@example.com" }

  private func user(_ odoo: PreparedOdoo) async throws(OdooError) -> Record? {
    try await odoo.first(
      "res.users", [.equal("login", .string(login))], fields: ["email", "active", odoo.names[.userGroups]])
  }

  private func groupIDs(_ odoo: PreparedOdoo) async throws(OdooError) -> [Int] {
    var ids: [Int] = []
    for (module, name) in Self.groups { ids.append(try await odoo.standardRecord(module, name)) }
    if odoo.names.rules.returnsNeedInventoryManager {
      ids.append(try await odoo.standardRecord("stock", "group_stock_manager"))
    }
    return ids
  }
}
