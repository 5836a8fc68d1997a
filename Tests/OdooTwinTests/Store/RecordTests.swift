import Testing
import XMLRPCWire

@testable import OdooTwin

@Suite("Records")
struct RecordTests {
  private func read(_ lab: TwinLab, _ id: Int, _ fields: XMLRPCValue...) throws -> XMLRPCValue {
    try lab.call("res.partner", "read", [[.int(id)], .array(fields)]).arrayValue?.first ?? .null
  }

  @Test("Empty fields read as False, 0, 0.0 and empty lists")
  func emptyFields() throws {
    let lab = try TwinLab()
    let row = try read(
      lab, lab.partners("A")[0], "email", "country_id", "category_id", "child_ids", "color",
      "partner_latitude")
    #expect(row["email"] == false)
    #expect(row["country_id"] == false)
    #expect(row["category_id"] == [])
    #expect(row["child_ids"] == [])
    #expect(row["color"] == 0)
    #expect(row["partner_latitude"] == 0.0)
  }

  @Test("A many2one reads as id and name, or as its id alone")
  func manyToOne() throws {
    let lab = try TwinLab()
    let id = try lab.partners("A")[0]
    try lab.call("res.partner", "write", [[.int(id)], ["country_id": 2]])
    #expect(try read(lab, id, "country_id")["country_id"] == [2, "Germany"])
    let plain = try lab.call("res.partner", "read", [[.int(id)], ["country_id"]], ["load": "_classic_write"])
    #expect(plain.arrayValue?.first?["country_id"] == 2)
  }

  @Test("Missing ids are left out of a read")
  func missing() throws {
    #expect(try TwinLab().call("res.partner", "read", [[3, 999], ["name"]]).arrayValue?.count == 1)
  }

  @Test("Values become what their field keeps: int in a char, html in a paragraph, an empty text stays")
  func coercion() throws {
    let lab = try TwinLab()
    let id = try lab.partners("A")[0]
    try lab.call("res.partner", "write", [[.int(id)], ["phone": 12, "comment": "hello", "email": ""]])
    let row = try read(lab, id, "phone", "comment", "email")
    #expect(row["phone"] == "12")
    #expect(row["comment"] == "<p>hello</p>")
    #expect(row["email"] == "")
  }

  @Test("A date-time may come as a bare date or as dateTime.iso8601")
  func moments() throws {
    let lab = try TwinLab()
    let ids = try lab.call(
      "sale.order", "create",
      [
        [
          ["partner_id": 3, "date_order": "2024-05-06"],
          ["partner_id": 3, "date_order": .dateTime("20240506T07:08:09")],
        ]
      ])
    let rows = try lab.call("sale.order", "read", [ids, ["date_order"]]).arrayValue ?? []
    #expect(rows.map { $0["date_order"] } == ["2024-05-06 00:00:00", "2024-05-06 07:08:09"])
  }

  @Test("Who and when is written by the store, never by a client")
  func stamps() throws {
    let lab = try TwinLab()
    let id = try lab.partners("A")[0]
    try lab.call("res.partner", "write", [[.int(id)], ["create_date": "2001-01-01 00:00:00"]])
    let row = try read(lab, id, "create_date", "write_date", "create_uid")
    #expect(row["create_date"] == "2024-05-06 07:08:09")
    #expect(row["write_date"] == "2024-05-06 07:08:09")
    #expect(row["create_uid"] == [2, "Administrator"])
  }

  @Test("One2many commands create, update, delete, unlink, link, clear and set")
  func oneToMany() throws {
    let lab = try TwinLab()
    let id = try lab.partners("Parent")[0]
    func children(_ command: XMLRPCValue) throws -> [String] {
      try lab.call("res.partner", "write", [[.int(id)], ["child_ids": [command]]])
      let rows = try lab.call(
        "res.partner", "search_read", [[["parent_id", "=", .int(id)]], ["name"]], ["order": "id"])
      return rows.arrayValue?.compactMap { $0["name"]?.stringValue } ?? []
    }
    #expect(try children([0, 0, ["name": "One"]]) == ["One"])
    #expect(try children([0, 0, ["name": "Two"]]) == ["One", "Two"])
    let (one, two) = (XMLRPCValue.int(id + 1), XMLRPCValue.int(id + 2))
    #expect(try children([1, one, ["name": "First"]]) == ["First", "Two"])
    #expect(try children([3, one, 0]) == ["Two"])
    #expect(try children([4, one, 0]) == ["First", "Two"])
    #expect(try children([6, 0, [two]]) == ["Two"])
    #expect(try children([2, two, 0]) == [])
    #expect(
      try lab.call("res.partner", "search_count", [[["id", "in", [one, two]]]]) == 1,
      "2 deletes, 3 and 6 free")
    #expect(try children([4, one, 0]) == ["First"])
    #expect(try children([5, 0, 0]) == [])
  }

  @Test("Many2many commands link and unlink, seen from both sides")
  func manyToMany() throws {
    let lab = try TwinLab()
    let id = try lab.partners("A")[0]
    func categories(_ command: XMLRPCValue) throws -> XMLRPCValue? {
      try lab.call("res.partner", "write", [[.int(id)], ["category_id": [command]]])
      return try read(lab, id, "category_id")["category_id"]
    }
    #expect(try categories([4, 1, 0]) == [1])
    #expect(try categories([6, 0, [2]]) == [2])
    #expect(try categories([0, 0, ["name": "Bronze"]]) == [3, 2], "in their model's order")
    let other = try lab.call("res.partner.category", "read", [[3], ["partner_ids"]])
    #expect(other.arrayValue?.first?["partner_ids"] == [.int(id)])
    #expect(try categories([3, 2, 0]) == [3])
    #expect(try categories([2, 3, 0]) == [])
    #expect(try lab.call("res.partner.category", "search_count", [[["id", "=", 3]]]) == 0)
  }

  @Test("Deleting a record deletes its external ids and frees or defends what points at it")
  func deletion() throws {
    let lab = try TwinLab()
    let id = try lab.partners("A")[0]
    try lab.call(
      "ir.model.data", "create", [["module": "m", "name": "a", "model": "res.partner", "res_id": .int(id)]])
    let child = try lab.call("res.partner", "create", [["name": "B", "parent_id": .int(id)]])
    try lab.call("res.partner", "unlink", [[.int(id)]])
    #expect(lab.fault("ir.model.data", "check_object_reference", ["m", "a"])?.code == 1)
    #expect(
      try lab.call("res.partner", "search_count", [[["id", "=", child], ["parent_id", "=", false]]]) == 1)
    try lab.call("res.country.state", "create", [["name": "Texas", "code": "TX", "country_id": 1]])
    #expect(
      lab.fault("res.country", "unlink", [[1]])?.line.contains("'Country state' (res.country.state)") == true)
  }

  @Test("External ids are unique over all models")
  func uniqueExternalIDs() throws {
    let lab = try TwinLab()
    let values: XMLRPCValue = ["module": "m", "name": "a", "model": "res.partner", "res_id": 3]
    try lab.call("ir.model.data", "create", [values])
    #expect(
      lab.fault("ir.model.data", "create", [values])?.line.contains("ir_model_data_module_name_uniq_index")
        == true)
    #expect(try lab.call("ir.model.data", "check_object_reference", ["m", "a"]) == ["res.partner", 3])
  }

  @Test("copy answers a list, marks the name and takes what is copied along")
  func copy() throws {
    let lab = try TwinLab()
    let id = try lab.partners("A")[0]
    try lab.call("res.partner", "write", [[.int(id)], ["category_id": [[6, 0, [1]]], "ref": "R"]])
    let copies = try lab.call("res.partner", "copy", [[.int(id)]])
    let copy = try #require(copies.arrayValue?.first?.intValue)
    let row = try read(lab, copy, "name", "category_id")
    #expect(row["name"] == "A (copy)")
    #expect(row["category_id"] == [1])
  }

  @Test("fields_get answers the attributes asked for")
  func fieldsGet() throws {
    let fields = try TwinLab().call(
      "sale.order.line", "fields_get", [["tax_ids", "nope"]], ["attributes": ["type", "relation"]])
    #expect(fields == ["tax_ids": ["type": "many2many", "relation": "account.tax"]])
  }

  @Test("A manual field can be used at once, and not be made twice")
  func manualField() throws {
    let lab = try TwinLab()
    let model =
      try lab.call("ir.model", "search", [[["model", "=", "res.partner"]]]).arrayValue?.first ?? false
    func field(_ name: XMLRPCValue) -> XMLRPCValue {
      ["name": name, "field_description": "X", "model_id": model, "ttype": "char", "state": "manual"]
    }
    try lab.call("ir.model.fields", "create", [field("x_shop")])
    try lab.call("res.partner", "write", [[3], ["x_shop": "here"]])
    #expect(try lab.call("res.partner", "search", [[["x_shop", "=", "here"]]]) == [3])
    #expect(lab.fault("ir.model.fields", "create", [field("x_shop")])?.code == 2)
    #expect(lab.fault("ir.model.fields", "create", [field("shop")])?.code == 2)
  }

  @Test("Inherited fields are the parent's: a user's name is its partner's")
  func inheritance() throws {
    let lab = try TwinLab()
    let user = try lab.user("eve", groups: ["base.group_user"])
    let row = try lab.call("res.users", "read", [[user], ["partner_id", "name"]]).arrayValue?.first
    let partner = row?["partner_id"]?.arrayValue?.first ?? false
    #expect(row?["name"] == "eve")
    try lab.call("res.users", "write", [[user], ["name": "Eve"]])
    #expect(try lab.call("res.partner", "read", [[partner], ["name"]]).arrayValue?.first?["name"] == "Eve")
  }
}
