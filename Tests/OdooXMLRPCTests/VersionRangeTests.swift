import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Versions between 14 and 19")
struct VersionRangeTests {
  private static let majors = Array(14...19)

  /// Names of one field on 14, 15, 16, 17, 18 and 19; empty where there is none.
  private static let names: [(String, String, [String])] = [
    ("sale.order.line", "tax_ids", ["tax_id", "tax_id", "tax_id", "tax_id", "tax_id", "tax_ids"]),
    (
      "sale.order.line", "product_uom_id",
      ["product_uom", "product_uom", "product_uom", "product_uom", "product_uom", "product_uom_id"]
    ),
    (
      "stock.move", "quantity",
      ["quantity_done", "quantity_done", "quantity_done", "quantity", "quantity", "quantity"]
    ),
    ("stock.move", "picked", ["", "", "", "picked", "picked", "picked"]),
    (
      "stock.move.line", "quantity", ["qty_done", "qty_done", "qty_done", "quantity", "quantity", "quantity"]
    ),
    (
      "stock.picking", "move_ids",
      ["move_lines", "move_lines", "move_ids", "move_ids", "move_ids", "move_ids"]
    ),
    (
      "account.account", "account_type",
      ["internal_type", "internal_type", "account_type", "account_type", "account_type", "account_type"]
    ),
    ("account.payment", "memo", ["ref", "ref", "ref", "ref", "memo", "memo"]),
    (
      "account.payment", "payment_method_line_id",
      ["payment_method_id"] + Array(repeating: "payment_method_line_id", count: 5)
    ),
    (
      "account.move", "reversal_move_ids",
      Array(repeating: "reversal_move_id", count: 4) + ["reversal_move_ids", "reversal_move_ids"]
    ),
    ("sale.order", "locked", ["", "", "", "locked", "locked", "locked"]),
    ("res.users", "group_ids", Array(repeating: "groups_id", count: 5) + ["group_ids"]),
    ("res.partner", "name", Array(repeating: "name", count: 6)),
  ]

  @Test("Each version has its own name of a field, or none", arguments: names)
  func fields(model: String, name19: String, expected: [String]) throws {
    let found = try Self.majors.map { try VersionMap(OdooVersion($0)).field(name19, on: model) ?? "" }
    #expect(found == expected)
  }

  @Test("A field's own name leads back to Odoo 19's, in every version that has another", arguments: names)
  func roundTrip(model: String, name19: String, expected: [String]) throws {
    for (major, own) in zip(Self.majors, expected) where !own.isEmpty {
      let map = try VersionMap(OdooVersion(major))
      #expect(map.name19(ofOwn: own, on: model) == (own == name19 ? nil : name19))
    }
  }

  @Test("Values, methods and rules change with the version that changed them")
  func values() throws {
    func each<Value>(_ body: (VersionMap) -> Value) throws -> [Value] {
      try Self.majors.map { body(try VersionMap(OdooVersion($0))) }
    }
    #expect(
      try each { $0[.returnMethod] }
        == Array(repeating: "create_returns", count: 4) + ["action_create_returns", "action_create_returns"])
    #expect(
      try each { $0.native("paid", field: "state", on: "account.payment") }
        == Array(repeating: ["posted"], count: 4) + [["paid"], ["paid"]])
    #expect(
      try each { $0.native("sale", field: "state", on: "sale.order") }
        == Array(repeating: ["sale", "done"], count: 3) + Array(repeating: ["sale"], count: 3))
    #expect(try each(\.productLineDisplayType) == ["", "", "product", "product", "product", "product"])
    #expect(
      try each { $0.storableProductValues.keys.sorted() }
        == [["type"]] + Array(repeating: ["detailed_type"], count: 3)
        + Array(repeating: ["is_storable", "type"], count: 2))
    #expect(
      try each { $0.taxValues(priceIncluded: true).keys.sorted() }
        == Array(repeating: ["price_include"], count: 4)
        + Array(repeating: ["price_include_override"], count: 2))
    #expect(try each(\.rules.marksPickedMoves) == [false, false, false, true, true, true])
    #expect(try each(\.rules.journalsHoldPaymentAccounts) == [true] + Array(repeating: false, count: 5))
    #expect(
      try each { $0.receivableLineDomain.value }.map { "\($0)".contains("internal_type") }
        == [true, true, false, false, false, false])
  }

  @Test("14 and 19 are measured, what lies between is documented")
  func evidence() throws {
    let maps = try Self.majors.map { try VersionMap(OdooVersion($0)) }
    #expect(
      maps.map(\.evidence)
        == [.measured, .documented, .documented, .documented, .documented, .measured])
    #expect(
      maps.map { $0.evidence(ofField: "tax_ids", on: "sale.order.line") }
        == [.measured, .documented, .documented, .documented, .documented, .measured])
  }

  @Test(
    "A derived field is asked for in the version's own words",
    arguments: [
      (15, "['move_lines.origin_returned_move_id.picking_id', '=', 4]"),
      (16, "['move_ids.origin_returned_move_id.picking_id', '=', 4]"), (17, "['return_id', '=', 4]"),
    ])
  func derived(major: Int, term: String) async throws {
    let odoo = try await ScriptedOdoo(major, [.value([])])
    let bold = odoo.client.with { $0.acceptsDocumentedVersions = true }
    _ = try await NeutralReader(bold).search("stock.picking", [.equal("return_id", 4)])
    #expect(try odoo.sent().last == "stock.picking.search [[\(term)]]")
  }

  @Test("A marshal fault of a version between is unknown, whatever the method")
  func marshalFaults() async {
    for major in 15...18 {
      let (odoo, _) = client([.marshalFault, .version(major)])
      guard case .unknown = await odoo.perform("account.payment", "action_post") else {
        Issue.record("known on \(major)")
        return
      }
    }
  }
}
