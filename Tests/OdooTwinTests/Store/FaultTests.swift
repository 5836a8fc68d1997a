import Testing
import XMLRPCWire

@testable import OdooTwin

/// Each text was read from a real 19.
@Suite("Faults")
struct FaultTests {
  @Test(
    "A call that Odoo refuses faults with Odoo's code and last line",
    arguments: [
      ("no.such.model", "read", [[1]], 2, "Object no.such.model doesn't exist"),
      ("res.partner", "x", [[3]], 1, "AttributeError: The method 'res.partner.x' does not exist"),
      (
        "res.partner", "_read", [[3]], 4,
        "Private methods (such as 'res.partner._read') cannot be called remotely."
      ),
      (
        "res.partner", "exists", [[3]], 4,
        "Private methods (such as 'res.partner.exists') cannot be called remotely."
      ),
      ("res.partner", "create", [["zzz": 1]], 1, "ValueError: Invalid field 'zzz' in 'res.partner'"),
      ("res.partner", "write", [[3], ["zzz": 1]], 1, "KeyError: 'zzz'"),
      ("res.partner", "read", [[3], ["zzz"]], 1, "ValueError: Invalid field 'zzz' on 'res.partner'"),
      (
        "res.partner", "search", [[["zzz", "=", 1]]], 1,
        "ValueError: Invalid field res.partner.zzz in condition ('zzz', '=', 1)"
      ),
      (
        "res.partner", "search", [[["parent_id.zzz", "=", 1]]], 1,
        "ValueError: Invalid field res.partner.zzz in condition ('zzz', '=', 1)"
      ),
      (
        "res.partner", "search", [[["name", "foo", 1]]], 1,
        "ValueError: Invalid operator in condition ('name', 'foo', 1)"
      ),
      ("res.partner", "search", [["name", "=", 1]], 1, "ValueError: Domain() invalid item in domain: 1"),
      (
        "res.partner", "search", [["&", ["name", "=", 1]]], 1,
        "ValueError: Domain() malformed domain ['&', ['name', '=', 1]]"
      ),
      (
        "res.partner", "search", [], 1,
        "TypeError: BaseModel.search() missing 1 required positional argument: 'domain'"
      ),
      (
        "res.partner", "write", [[3]], 1,
        "TypeError: ResPartner.write() missing 1 required positional argument: 'vals'"
      ),
      (
        "res.partner", "create", [], 1,
        "TypeError: ResPartner.create() missing 1 required positional argument: 'vals_list'"
      ),
      (
        "res.partner", "create", [["name": "x", "color": "abc"]], 1,
        "ValueError: invalid literal for int() with base 10: 'abc'"
      ),
      (
        "res.partner", "create", [["name": "x", "partner_latitude": "x"]], 1,
        "ValueError: could not convert string to float: 'x'"
      ),
      (
        "res.partner", "create", [["name": "x", "type": "bogus"]], 1,
        "ValueError: Wrong value for res.partner.type: 'bogus'"
      ),
      (
        "sale.order", "create", [["partner_id": 3, "date_order": "2024-05-06T07:08:09"]], 1,
        "ValueError: time data '2024-05-06T07:08:09' does not match format '%Y-%m-%d %H:%M:%S'"
      ),
      (
        "sale.order", "create", [["partner_id": 3, "validity_date": "garbage"]], 1,
        "ValueError: time data 'garbage' does not match format '%Y-%m-%d'"
      ),
      (
        "res.partner", "write", [[999], ["name": "x"]], 2,
        "Record does not exist or has been deleted.\n(Record: res.partner(999,), User: 2)"
      ),
      (
        "res.partner", "unlink", [[999]], 2,
        "Record does not exist or has been deleted.\n(Record: res.partner(999,), User: 2)"
      ),
      (
        "res.partner", "create", [["name": "x", "category_id": [[6, 0, [999]]]]], 2,
        "Record does not exist or has been deleted.\n(Record: res.partner.category(999,), User: 2)"
      ),
      (
        "res.partner", "action_archive", [[3]], 1,
        "TypeError: cannot marshal None unless allow_none is enabled"
      ),
      ("res.partner", "get_external_id", [[3]], 1, "TypeError: dictionary key must be string"),
      (
        "ir.model.data", "check_object_reference", ["shopify", "nope"], 1,
        "ValueError: External ID not found in the system: shopify.nope"
      ),
    ] as [(String, String, [XMLRPCValue], Int, String)])
  func refusal(_ model: String, _ method: String, _ arguments: [XMLRPCValue], _ code: Int, _ line: String)
    throws
  {
    #expect(try TwinLab().fault(model, method, arguments) == TwinLab.Fault(code: code, line: line))
  }

  @Test("An unknown keyword and search(count=True) are TypeErrors")
  func keywords() throws {
    let lab = try TwinLab()
    #expect(
      lab.fault("res.partner", "write", [[3], [:]], ["foo": 1])?.line
        == "TypeError: ResPartner.write() got an unexpected keyword argument 'foo'")
    #expect(
      lab.fault("res.partner", "search", [[]], ["count": true])?.line
        == "TypeError: BaseModel.search() got an unexpected keyword argument 'count'")
  }

  @Test("A missing required field names field and model")
  func required() throws {
    #expect(
      try TwinLab().fault("sale.order", "create", [[:]])?.line
        == """
        The operation cannot be completed: Missing required value for the field 'Customer' (partner_id).
        Model: 'Sales Order' (sale.order)
        - create/update: a mandatory field is not set
        - delete: another model requires the record being deleted, you can archive it instead

        """)
  }

  @Test("A many2one to nowhere gets Odoo's misleading text")
  func nowhere() throws {
    let line = try TwinLab().fault("res.partner", "create", [["name": "x", "country_id": 99999]])?.line
    #expect(line?.hasPrefix("The operation cannot be completed: Another model is using the record") == true)
    #expect(line?.contains("'Contact' (res.partner)") == true)
    #expect(line?.contains("'Country' (country_id)") == true)
  }

  @Test("A faulted call leaves nothing behind, a marshal fault leaves its work")
  func transactions() throws {
    let lab = try TwinLab()
    let id = try lab.partners("Kept")[0]
    let bad: XMLRPCValue = [["name": "Half"], ["name": "Other", "type": "bogus"]]
    #expect(lab.fault("res.partner", "create", [bad])?.code == 1)
    #expect(try lab.call("res.partner", "search_count", [[["name", "=", "Half"]]]) == 0)
    #expect(
      lab.fault("res.partner", "action_archive", [[.int(id)]])?.line.hasPrefix("TypeError: cannot marshal")
        == true)
    #expect(
      try lab.call("res.partner", "read", [[.int(id)], ["active"]]).arrayValue?.first?["active"] == false)
  }

  @Test("Wrong passwords, users and databases fault as measured")
  func authentication() throws {
    let lab = try TwinLab()
    #expect(lab.fault("res.partner", "read", [[3]], password: "bad") == .init(code: 3, line: "Access Denied"))
    #expect(lab.fault("res.partner", "read", [[3]], password: "") == .init(code: 3, line: "Access Denied"))
    #expect(lab.fault("res.partner", "read", [[3]], uid: false) == .init(code: 3, line: "Access Denied"))
    #expect(
      lab.fault("res.partner", "read", [[3]], uid: 999)
        == .init(
          code: 2, line: "Record does not exist or has been deleted.\n(Record: res.users(999,), User: 999)"))
    #expect(
      try lab.call("res.partner", "search_count", [[["id", "=", 3]]], uid: "2") == 1, "a uid may be a text")
    guard case .fault(let fault) = lab.response("res.partner", "read", [[3]], database: "nodb") else {
      Issue.record("no fault")
      return
    }
    #expect(fault.code == 1)
    let last = fault.string.split(separator: "\n").last ?? ""
    #expect(last.hasPrefix("psycopg2.OperationalError: connection to server at "))
    #expect(last.hasSuffix("failed: FATAL:  database \"nodb\" does not exist"))
  }

  @Test("Contexts with a foreign company or an unknown language are refused")
  func contexts() throws {
    let lab = try TwinLab()
    #expect(
      lab.fault("res.partner", "read", [[3]], ["context": ["allowed_company_ids": [77]]])
        == .init(code: 4, line: "Access to unauthorized or invalid companies."))
    #expect(
      lab.fault("res.partner", "read", [[3]], ["context": ["lang": "xx_XX"]])
        == .init(code: 2, line: "Invalid language code: xx_XX"))
  }
}
