import Testing
import XMLRPCWire

@testable import OdooTwin

@Suite("load")
struct LoadTests {
  private func load(
    _ lab: TwinLab, _ fields: [String], _ rows: [[String]], model: String = "res.partner"
  ) throws -> XMLRPCValue {
    try lab.call(model, "load", [.strings(fields), .array(rows.map { XMLRPCValue.strings($0) })])
  }

  private func message(_ answer: XMLRPCValue) -> String? {
    answer["messages"]?.arrayValue?.first?["message"]?.stringValue
  }

  private func count(_ lab: TwinLab, _ name: String) throws -> Int? {
    try lab.call("res.partner", "search_count", [[["name", "=", .string(name)]]]).intValue
  }

  @Test("Rows create records, and update them when their external id is known")
  func createAndUpdate() throws {
    let lab = try TwinLab()
    let first = try load(
      lab, ["id", "name"], [["shopify.c1", "One"], ["shopify.gid://shopify/Customer/2", "Two"]])
    #expect(first["messages"] == [])
    #expect(first["nextrow"] == 0)
    let second = try load(lab, ["id", "name"], [["shopify.c1", "Uno"]])
    #expect(second["ids"]?.arrayValue?.first == first["ids"]?.arrayValue?.first)
    #expect(try count(lab, "One") == 0)
    #expect(try count(lab, "Uno") == 1)
  }

  @Test("An error in one row writes none, and is a message with its place")
  func atomic() throws {
    let lab = try TwinLab()
    let answer = try load(lab, ["id", "name", "color"], [["s.a", "Good", "1"], ["s.b", "Bad", "x"]])
    #expect(answer["ids"] == false)
    #expect(message(answer) == "'x' does not seem to be an integer for field 'Color Index'")
    #expect(answer["messages"]?.arrayValue?.first?["record"] == 1)
    #expect(answer["messages"]?.arrayValue?.first?["field"] == "color")
    #expect(try count(lab, "Good") == 0)
    // Odoo's cache still knows the names; the id is False.
    #expect(try lab.call("ir.model.data", "check_object_reference", ["s", "a"]) == ["res.partner", false])
    #expect(try lab.call("ir.model.data", "check_object_reference", ["s", "b"]) == ["res.partner", false])
  }

  @Test(
    "What can't be read is a message in Odoo's words",
    arguments: [
      (
        "country_id/id", "base.nope",
        "No matching record found for external id 'base.nope' in field 'Country'"
      ),
      ("country_id/.id", "999", "No matching record found for database id '999' in field 'Country'"),
      ("country_id", "Nowhere", "No matching record found for name 'Nowhere' in field 'Country'"),
      ("category_id/.id", "1,9", "No matching record found for database id '9' in field 'Tags'"),
      ("type", "bogus", "Value 'bogus' not found in selection field 'Address Type'"),
      ("is_company", "maybe", "Unknown value 'maybe' for boolean field 'Is a Company'"),
      ("partner_latitude", "abc", "'abc' does not seem to be a number for field 'Geo Latitude'"),
    ])
  func unreadable(_ column: String, _ text: String, _ expected: String) throws {
    let answer = try load(TwinLab(), ["id", "name", column], [["s.a", "A", text]])
    #expect(answer["ids"] == false)
    #expect(message(answer) == expected)
  }

  @Test("An unknown column faults")
  func unknownColumn() throws {
    let fault = try TwinLab().fault("res.partner", "load", [["id", "zzz"], [["s.a", "x"]]])
    #expect(fault == .init(code: 1, line: "ValueError: Invalid field name 'zzz'"))
  }

  @Test("References are read by external id, database id and name; many2many ids joined by commas")
  func references() throws {
    let lab = try TwinLab()
    for (column, text) in [("country_id/id", "base.de"), ("country_id/.id", "2"), ("country_id", "Germany")] {
      let answer = try load(lab, ["id", "name", column, "category_id/.id"], [["s.a", "A", text, "1,2"]])
      let id = answer["ids"]?.arrayValue?.first ?? false
      let row = try lab.call("res.partner", "read", [[id], ["country_id", "category_id"]]).arrayValue?.first
      #expect(row?["country_id"] == [2, "Germany"], "\(column)")
      #expect(Set(row?["category_id"]?.arrayValue ?? []) == [1, 2])
    }
  }

  @Test("Lines with external ids are updated when loaded again, lines without are added")
  func lines() throws {
    let lab = try TwinLab()
    let fields = ["id", "name", "child_ids/id", "child_ids/name"]
    let rows = [["s.p", "Parent", "s.l1", "One"], ["", "", "s.l2", "Two"]]
    let parent = try load(lab, fields, rows)["ids"]?.arrayValue?.first ?? false
    func children() throws -> Int? {
      try lab.call("res.partner", "search_count", [[["parent_id", "=", parent]]]).intValue
    }
    #expect(try children() == 2)
    _ = try load(lab, fields, [["s.p", "Parent", "s.l1", "Uno"], ["", "", "s.l3", "Three"]])
    #expect(try children() == 3)
    #expect(try count(lab, "Uno") == 1)
    let reference =
      try lab.call("ir.model.data", "check_object_reference", ["s", "l3"]).arrayValue?.last ?? false
    #expect(
      try lab.call("res.partner", "read", [[reference], ["name"]]).arrayValue?.first?["name"] == "Three")
    _ = try load(lab, ["id", "name", "child_ids/name"], [["s.p", "Parent", "Four"]])
    _ = try load(lab, ["id", "name", "child_ids/name"], [["s.p", "Parent", "Four"]])
    #expect(try children() == 5)
  }

  @Test("An error in a line names its field under the one2many's")
  func lineError() throws {
    let answer = try load(
      TwinLab(), ["id", "partner_id/.id", "order_line/product_uom_qty"], [["s.o", "3", "abc"]],
      model: "sale.order")
    #expect(message(answer) == "'abc' does not seem to be a number for field 'Order Lines/Quantity'")
    #expect(answer["messages"]?.arrayValue?.first?["field"] == "order_line")
  }

  @Test("A name without a module goes to __import__")
  func moduleless() throws {
    let lab = try TwinLab()
    let id = try load(lab, ["id", "name"], [["lonely", "A"]])["ids"]?.arrayValue?.first ?? false
    #expect(
      try lab.call("ir.model.data", "check_object_reference", ["__import__", "lonely"]) == [
        "res.partner", id,
      ])
  }

  @Test("A new external id beside a database id makes a new record")
  func bothIDs() throws {
    let lab = try TwinLab()
    let id = try lab.partners("Old")[0]
    let answer = try load(lab, ["id", ".id", "name"], [["s.new", String(id), "New"]])
    #expect(answer["ids"]?.arrayValue?.first != .int(id))
    #expect(try count(lab, "Old") == 1)
    let unknown = try load(lab, [".id", "name"], [["999999", "x"]])
    #expect(message(unknown) == "Unknown database identifier '999999'")
  }

  @Test("An external id of another model is refused")
  func otherModel() throws {
    let lab = try TwinLab()
    _ = try load(lab, ["id", "name"], [["s.a", "A"]])
    let answer = try load(lab, ["id", "name"], [["s.a", "Gold"]], model: "res.partner.category")
    #expect(
      message(answer)?.hasPrefix(
        "For external id s.a when trying to create/update a record of model res.partner.category found record of "
          + "different model res.partner (") == true)
  }

  @Test("A missing required field is a message that names the field")
  func required() throws {
    let answer = try load(TwinLab(), ["id", "client_order_ref"], [["s.o", "#1"]], model: "sale.order")
    #expect(
      message(answer)?.hasPrefix("Missing required value for the field 'Customer' (partner_id).") == true)
    #expect(answer["messages"]?.arrayValue?.first?["field"] == "partner_id")
  }
}
