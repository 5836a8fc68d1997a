import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Records")
struct RecordTests {
  let record = Record(
    model: "sale.order", id: 7,
    fields: [
      "name": "S1", "note": false, "amount": 17.990999999999996, "qty": 3, "partner_id": [4, "Ann"],
      "hidden": [4, false],
      "empty": false, "line_ids": [1, 2], "flag": true, "pair": ["x", "y"], "huge": 1e300,
    ])

  @Test("Odoo's false is an empty text and an empty link")
  func empties() throws {
    #expect(try record.string("note") == nil)
    #expect(try record.many2one("empty") == nil)
    #expect(try record.bool("note") == false)
  }

  @Test("Fields come typed")
  func typed() throws {
    #expect(try record.string("name") == "S1")
    #expect(try record.int("qty") == 3)
    #expect(try record.decimal("amount").description == "17.990999999999996")
    #expect(try record.decimal("qty") == 3)
    #expect(try record.money("amount", digits: 2).description == "17.99")
    #expect(try record.money("amount", .usd).description == "17.99 USD")
    let link = try record.many2one("partner_id")
    #expect(link?.id == 4 && link?.name == "Ann")
    #expect(try record.many2one("hidden")?.name == nil)
    #expect(try record.ids("line_ids") == [1, 2])
    #expect(try record.bool("flag"))
  }

  @Test("A missing or ill-typed field names its model, field and id")
  func wrongFields() {
    func text(_ body: () throws -> Void) -> String? {
      do {
        try body()
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(text { _ = try record.string("nope") }?.contains("sale.order.nope[7]") == true)
    #expect(text { _ = try record.string("qty") }?.contains("sale.order.qty[7] is int, not text") == true)
    #expect(text { _ = try record.int("name") }?.contains("sale.order.name[7]") == true)
    #expect(text { _ = try record.many2one("pair") }?.contains("sale.order.pair[7]") == true)
    #expect(text { _ = try record.decimal("huge") }?.contains("sale.order.huge[7]") == true)
    #expect(text { _ = try record.ids("name") }?.contains("sale.order.name[7]") == true)
    #expect(text { _ = try record.bool("name") }?.contains("sale.order.name[7]") == true)
    #expect(text { _ = try record.requiredID("empty") }?.contains("is empty") == true)
  }

  @Test("Captured records read as they are, on both versions", arguments: [14, 19])
  func captured(version: Int) async throws {
    let (odoo, _) = client([
      try .captured("read-1-\(version)"), try .captured("search_read-1-\(version)"),
      try .captured("read-binary-\(version)"),
    ])
    let company = try #require(try await odoo.read("res.partner", [1], fields: []).first)
    #expect(company.id == 1)
    #expect(try company.requiredString("name") == "My Company")
    #expect(try company.decimal("credit_limit") == 0)
    let customer = try #require(try await odoo.searchRead("res.partner", [], fields: []).first)
    #expect(try customer.string("name") == "Customer 00000 Zoë & <Co>")
    #expect(try customer.many2one("state_id")?.name == "California (US)")
    #expect(try customer.ids("category_id") == [])
    let attachment = try #require(try await odoo.read("ir.attachment", [2], fields: []).first)
    #expect(try attachment.string("datas") == "aGVsbG8=")
  }

  @Test("Commands are Odoo's triples")
  func commands() {
    let value = XMLRPCValue.commands([
      .create(["b": 1, "a": 2]), .update(3, [:]), .delete(3), .unlink(3), .link(3), .clear, .set([1, 2]),
    ])
    #expect(
      value == [
        [0, 0, ["a": 2, "b": 1]], [1, 3, [:]], [2, 3, 0], [3, 3, 0], [4, 3, 0], [5, 0, 0], [6, 0, [1, 2]],
      ])
  }

  @Test("A context for wizards names model, ids and first id")
  func context() {
    let context = Context.active("account.move", [5, 6]) + ["lang": "en_US"]
    #expect(
      context.value == [
        "active_id": 5, "active_ids": [5, 6], "active_model": "account.move", "lang": "en_US",
      ])
  }

  @Test("External ids split at their first point", arguments: [("a.b", "a", "b"), ("a.b.c", "a", "b.c")])
  func externalIDs(text: String, module: String, name: String) {
    #expect(ExternalID(text) == ExternalID(module: module, name: name))
    #expect(ExternalID(text)?.description == text)
    #expect(ExternalID("nopoint") == nil && ExternalID(".x") == nil && ExternalID("x.") == nil)
  }
}
