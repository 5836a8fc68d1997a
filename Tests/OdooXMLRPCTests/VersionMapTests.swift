import OdooXMLRPC
import Testing

@Suite("Versions")
struct VersionMapTests {
  @Test(
    "Series are read as Odoo writes them",
    arguments: [
      ("14.0", OdooVersion(14)), ("19.0", .v19), ("saas~18.2", OdooVersion(18, 2)),
      ("19.1a1", OdooVersion(19, 1)),
    ])
  func series(text: String, version: OdooVersion) { #expect(OdooVersion(serie: text) == version) }

  @Test("A serie that isn't one is nil", arguments: ["", "master", "19", "x.y"])
  func wrongSeries(text: String) { #expect(OdooVersion(serie: text) == nil) }

  @Test("Every name exists for both versions and differs between them", arguments: VersionedName.allCases)
  func names(name: VersionedName) {
    #expect(!VersionMap.v14[name].isEmpty)
    #expect(VersionMap.v14[name] != VersionMap.v19[name])
  }
}

@Suite("Names of a version")
struct VersionNameTests {
  @Test("A field is found by 19's name, is nil where there is none, and the same where nothing is noted")
  func fields() {
    #expect(VersionMap.v14.field("tax_ids", on: "sale.order.line") == "tax_id")
    #expect(VersionMap.v14.field("tax_ids", on: "account.move.line") == "tax_ids")
    #expect(VersionMap.v14.field("delivery_status", on: "sale.order") == nil)
    #expect(VersionMap.v19.field("delivery_status", on: "sale.order") == "delivery_status")
    #expect(VersionMap.v14.name19(ofOwn: "tax_id", on: "sale.order.line") == "tax_ids")
    #expect(VersionMap.v19.name19(ofOwn: "tax_id", on: "sale.order.line") == nil)
  }

  @Test(
    "What the connector writes on 14 was seen at work there; what only fields_get told says so",
    arguments: [
      ("tax_ids", "sale.order.line", Evidence.measured), ("quantity", "stock.move", .measured),
      ("move_ids", "stock.picking", .measured), ("memo", "account.payment", .measured),
      ("group_ids", "res.users", .measured), ("account_type", "account.account", .measured),
      ("payment_method_line_id", "account.payment", .documented),
    ])
  func evidence(field: String, model: String, evidence: Evidence) {
    #expect(VersionMap.v14.evidence(ofField: field, on: model) == evidence)
  }

  @Test("A value is read in 19's words and found by all of 14's")
  func values() {
    #expect(VersionMap.v14.neutral("posted", field: "state", on: "account.payment") == "paid")
    #expect(VersionMap.v14.neutral("posted", field: "state", on: "account.move") == "posted")
    #expect(VersionMap.v19.neutral("posted", field: "state", on: "account.payment") == "posted")
    #expect(VersionMap.v14.native("sale", field: "state", on: "sale.order") == ["sale", "done"])
    #expect(VersionMap.v14.native("canceled", field: "state", on: "account.payment") == ["cancel"])
    #expect(VersionMap.v14.native("rejected", field: "state", on: "account.payment") == ["rejected"])
  }
}
