import Testing
import XMLRPCWire

@testable import OdooTwin

@Suite("Access rights")
struct AccessTests {
  private static let connector = [
    "base.group_user", "sales_team.group_sale_salesman_all_leads", "stock.group_stock_user",
    "account.group_account_invoice", "base.group_partner_manager",
  ]

  @Test(
    "A connector's user may do what the measured groups allow",
    arguments: [
      ("res.partner", AccessOperation.create, true), ("sale.order", .create, true),
      ("account.move", .create, true),
      ("account.payment", .create, true), ("stock.quant", .write, true), ("stock.picking", .write, true),
      ("account.tax", .create, false), ("product.product", .create, false), ("ir.model.data", .read, false),
      ("ir.model.data", .create, false), ("ir.model.fields", .create, false), ("res.country", .read, true),
      ("res.country", .write, false), ("res.users", .create, false),
    ])
  func rights(_ model: String, _ operation: AccessOperation, _ isAllowed: Bool) throws {
    let lab = try TwinLab()
    let user = try lab.user("connector", groups: Self.connector)
    let answer = try lab.call(
      model, "has_access", [[], .string(operation.rawValue)], uid: user, password: "connector")
    #expect(answer == .boolean(isAllowed))
  }

  @Test("A refusal names the groups that may, in Odoo's words")
  func refusal() throws {
    let lab = try TwinLab()
    let user = try lab.user("plain", groups: ["base.group_user"])
    let fault = lab.fault("sale.order", "create", [["partner_id": 3]], uid: user, password: "plain")
    #expect(
      fault
        == .init(
          code: 4,
          line: """
            You are not allowed to create 'Sales Order' (sale.order) records.

            This operation is allowed for the following groups:
            \t- Sales/Administrator
            \t- Sales/User: Own Documents Only

            Contact your administrator to request access if necessary.
            """))
  }

  @Test("load makes external ids for a user who may not create them")
  func loadedIDs() throws {
    let lab = try TwinLab()
    let user = try lab.user("connector", groups: Self.connector)
    let row: XMLRPCValue = ["module": "m", "name": "n", "model": "res.partner", "res_id": 3]
    #expect(lab.fault("ir.model.data", "create", [row], uid: user, password: "connector")?.code == 4)
    let answer = try lab.call(
      "res.partner", "load", [["id", "name"], [["m.n", "N"]]], uid: user, password: "connector")
    let id = answer["ids"]?.arrayValue?.first ?? false
    #expect(
      try lab.call("ir.model.data", "check_object_reference", ["m", "n"], uid: user, password: "connector")
        == ["res.partner", id])
  }

  @Test("Lines of an order ask for the rights on lines")
  func nested() throws {
    let lab = try TwinLab()
    let user = try lab.user("manager", groups: ["base.group_user", "base.group_partner_manager"])
    let values: XMLRPCValue = ["name": "x", "category_id": [[0, 0, ["name": "New"]]]]
    let fault = lab.fault("res.partner", "create", [values], uid: user, password: "manager")
    #expect(fault == nil, "contact managers may make categories")
    let order: XMLRPCValue = ["name": "x", "sale_order_ids": [[0, 0, [:]]]]
    #expect(lab.fault("res.partner", "create", [order], uid: user, password: "manager")?.code == 4)
  }

  @Test("Rights given as records hold")
  func madeRights() throws {
    let lab = try TwinLab()
    let user = try lab.user("plain", groups: ["base.group_user"])
    #expect(lab.fault("sale.order", "search", [[]], uid: user, password: "plain")?.code == 4)
    let model =
      try lab.call("ir.model", "search", [[["model", "=", "sale.order"]]]).arrayValue?.first ?? false
    try lab.call(
      "ir.model.access", "create", [["name": "x", "model_id": model, "group_id": 1, "perm_read": true]])
    #expect(try lab.call("sale.order", "search", [[]], uid: user, password: "plain") == [])
  }

  @Test("A password is never read back, and a login is there once")
  func users() throws {
    let lab = try TwinLab()
    let user = try lab.user("eve", groups: ["base.group_user"])
    let row = try lab.call("res.users", "read", [[user], ["password", "group_ids"]]).arrayValue?.first
    #expect(row?["password"] == "")
    #expect(row?["group_ids"] == [1])
    let fault = lab.fault("res.users", "create", [["name": "eve", "login": "eve"]])
    #expect(
      fault?.line == "The operation cannot be completed: You can not have two users with the same login!")
    #expect(
      try lab.call("res.users", "context_get", uid: user, password: "eve")
        == ["lang": "en_US", "tz": false, "uid": user])
  }
}
