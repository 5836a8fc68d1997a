import OdooTwin
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("The server's fields against the map")
struct FieldProblemTests {
  @Test(
    "The twins have every field that the models expect of their version", arguments: [TwinVersion.v14, .v19])
  func twins(version: TwinVersion) async throws {
    let stage = try await TwinStage(version)
    let problems = try await stage.client.fieldProblems(of: TypedModels.all)
    // `delivery.carrier` is no part of the twin.
    #expect(problems.filter { $0.model != "delivery.carrier" } == [], "\(problems)")
    await stage.stop()
  }

  @Test("What is missing or of another type is told by name")
  func told() async throws {
    let stage = try await TwinStage(.v14)
    let problems = try await stage.client.fieldProblems(
      of: "sale.order.line",
      fields: ["tax_ids": .many2many, "x_studio": .char, "price_unit": .many2one, "name": .char, "id": nil])
    #expect(
      problems.map(\.description) == [
        "sale.order.line.price_unit is float, not many2one", "sale.order.line.x_studio isn't there",
      ])
    let nowhere = try await stage.client.fieldProblems(of: "x_nowhere", fields: ["name": .char])
    #expect(nowhere.map(\.description) == ["x_nowhere isn't there, or this user can't see it"])
    await stage.stop()
  }

  @Test("The server's own name is asked for, and Odoo 19's is told beside it; attributes are named")
  func ownNames() async throws {
    let odoo = try await ScriptedOdoo(16, [.value([:])])
    let problems = try await odoo.client.fieldProblems(
      of: "stock.move", fields: ["quantity": .float, "picked": .boolean, "state": .selection])
    #expect(
      problems.map(\.description) == [
        "stock.move.quantity_done (picked on 19) isn't there",
        "stock.move.reserved_availability (quantity on 19) isn't there", "stock.move.state isn't there",
      ])
    #expect(
      try odoo.sent() == [
        "stock.move.fields_get [['quantity_done', 'reserved_availability', 'state']] {attributes: ['type']}"
      ])
  }
}
