import Testing
import XMLRPCWire

@testable import OdooTwin

@Suite("Domains")
struct DomainTests {
  /// Four partners: A (US, gold, ann@x.org), B (DE), C (child of A, archived), D (child of B, no e-mail).
  private struct People {
    let lab: TwinLab
    let ids: [String: Int]

    init() throws {
      let lab = try TwinLab()
      var ids: [String: Int] = [:]
      func add(_ name: String, _ values: [String: XMLRPCValue]) throws {
        let all = values.merging(["name": .string(name)]) { own, _ in own }
        ids[name] = try lab.call("res.partner", "create", [.structure(sorting: all)]).intValue
      }
      try add("Alpha", ["country_id": 1, "category_id": [[6, 0, [1]]], "email": "ann@x.org", "color": 3])
      try add("Beta", ["country_id": 2, "email": "BOB@x.org", "color": 5])
      try add("Gamma", ["parent_id": .int(ids["Alpha"] ?? 0), "active": false])
      try add("Delta", ["parent_id": .int(ids["Beta"] ?? 0)])
      self.lab = lab
      self.ids = ids
    }

    func found(_ domain: XMLRPCValue, _ keywords: [String: XMLRPCValue] = [:]) throws -> [String] {
      let own: XMLRPCValue = ["id", "in", .ints(ids.values)]
      let all = XMLRPCValue.array([own] + (domain.arrayValue ?? []))
      let rows = try lab.call("res.partner", "search_read", [all, ["name"]], keywords)
      return rows.arrayValue?.compactMap { $0["name"]?.stringValue } ?? []
    }
  }

  @Test(
    "A domain finds what Odoo finds",
    arguments: [
      ([["color", "=", 3]], ["Alpha"]),
      ([["color", "!=", 3]], ["Beta", "Delta"]),
      ([["color", ">", 3]], ["Beta"]),
      ([["color", "in", [3, 5]]], ["Alpha", "Beta"]),
      ([["color", "not in", [3, 5]]], ["Delta"]),
      ([["email", "=", "bob@x.org"]], []),
      ([["email", "=ilike", "bob@x.org"]], ["Beta"]),
      ([["email", "ilike", "BOB"]], ["Beta"]),
      ([["email", "like", "bob"]], []),
      ([["email", "=like", "%@x.org"]], ["Alpha", "Beta"]),
      ([["email", "not ilike", "bob"]], ["Alpha", "Delta"]),
      ([["email", "=", false]], ["Delta"]),
      ([["email", "!=", false]], ["Alpha", "Beta"]),
      ([["country_id", "=", 1]], ["Alpha"]),
      ([["country_id", "!=", 1]], ["Beta", "Delta"]),
      ([["country_id", "=", "Germany"]], ["Beta"]),
      ([["country_id.code", "=", "US"]], ["Alpha"]),
      ([["parent_id.country_id.code", "=", "DE"]], ["Delta"]),
      ([["parent_id.name", "=", false]], []),
      ([["category_id", "in", [1]]], ["Alpha"]),
      ([["category_id", "=", "Gold"]], ["Alpha"]),
      ([["category_id", "=", false]], ["Beta", "Delta"]),
      ([["child_ids", "!=", false]], ["Beta"]),
      ([["child_ids.name", "=", "Delta"]], ["Beta"]),
      ([["country_id", "any", [["code", "=", "US"]]]], ["Alpha"]),
      (["|", ["color", "=", 3], ["color", "=", 5]], ["Alpha", "Beta"]),
      (["!", ["color", "=", 3]], ["Beta", "Delta"]),
      (["&", "!", ["color", "=", 3], ["email", "!=", false]], ["Beta"]),
      ([["active", "=", false]], ["Gamma"]),
      ([["active", "in", [true, false]], ["name", "ilike", "a"]], ["Alpha", "Beta", "Gamma", "Delta"]),
      ([["color", "=?", false]], ["Alpha", "Beta", "Delta"]),
    ] as [(XMLRPCValue, [String])])
  func domain(_ domain: XMLRPCValue, _ names: [String]) throws {
    #expect(Set(try People().found(domain)) == Set(names), "\(domain)")
  }

  @Test("child_of takes the record itself and all below it")
  func childOf() throws {
    let people = try People()
    let beta = people.ids["Beta"] ?? 0
    #expect(Set(try people.found([["id", "child_of", .int(beta)]])) == ["Beta", "Delta"])
  }

  @Test("Archived records are found when the context says active_test False")
  func activeTest() throws {
    let found = try People().found([["color", "=", 0]], ["context": ["active_test": false]])
    #expect(Set(found) == ["Gamma", "Delta"])
  }

  @Test("Order, limit and offset are kept to")
  func order() throws {
    let people = try People()
    #expect(try people.found([], ["order": "color desc, id"]) == ["Beta", "Alpha", "Delta"])
    #expect(try people.found([], ["order": "color, id", "limit": 1, "offset": 1]) == ["Alpha"])
    #expect(
      try people.found([], ["order": "country_id"]) == ["Beta", "Alpha", "Delta"],
      "a many2one orders by its model's order")
  }

  @Test("A bare date against a date-time means its whole day")
  func days() throws {
    let lab = try TwinLab()
    let ids = try lab.partners("Now")
    func count(_ name: XMLRPCValue, _ date: XMLRPCValue) throws -> Int? {
      try lab.call(
        "res.partner", "search_count", [[["id", "in", .ints(ids)], ["create_date", name, date]]]
      ).intValue
    }
    #expect(try count("<=", "2024-05-06") == 1)
    #expect(try count(">", "2024-05-06") == 0)
    #expect(try count(">=", "2024-05-06") == 1)
    #expect(try count("<", "2024-05-06") == 0)
  }
}
