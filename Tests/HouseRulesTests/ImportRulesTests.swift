import Foundation
import TestSupport
import Testing

@Suite("The import rules")
struct ImportRulesTests {
  @Test("Every import of this package is within the rules")
  func packageKeepsThem() async throws {
    let result = try await Repository.run("scripts/check-imports", [Repository.root.path])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    "A forbidden import is found and named with its file, line and reason",
    arguments: [
      ("OdooTwin", "OdooXMLRPC", "would share one version map"),
      ("Connector", "ShopifySim", "only the wire joins them"),
      ("Connector", "OdooTwin", "tell the twin from a real Odoo"),
      ("Scenarios", "Connector", "judge any connector"),
      ("Scenarios", "OdooTwin", "tell the twin from a real Odoo"),
      ("ShopifySim", "OdooXMLRPC", "knows no Odoo"),
      ("PayloadLint", "ShopifySim", "must not share the arithmetic"),
      ("CommerceTypes", "Hummingbird", "CommerceTypes may import"),
      ("LabReports", "labrun", "nothing imports labrun"),
      ("Connector", "CLibcurl", "Connector may import"),
    ])
  func forbiddenImport(module: String, imported: String, reason: String) async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "import Foundation\n\n@preconcurrency public import \(imported)\n",
      to: "Sources/\(module)/Deep/Added.swift")
    let result = try await Repository.run("scripts/check-imports", [folder.path])
    #expect(result.status == 1)
    #expect(
      result.output.contains("Sources/\(module)/Deep/Added.swift:3: \(module) must not import \(imported)"),
      "\(result.output)")
    #expect(result.output.contains(reason), "\(result.output)")
  }

  @Test("An import of a single declaration counts, one inside a text does not")
  func formsOfImport() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "import struct OdooTwin.Store\nlet text = \"\"\"\n  import OdooTwin\n  \"\"\"\n",
      to: "Sources/Connector/Added.swift")
    let result = try await Repository.run("scripts/check-imports", [folder.path])
    #expect(result.output.contains("Added.swift:1:"))
    #expect(!result.output.contains("Added.swift:3:"))
  }

  @Test("A module without an entry in the rules is refused")
  func unknownModule() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("import Foundation\nimport Yams\n", to: "Sources/Newcomer/New.swift")
    let result = try await Repository.run("scripts/check-imports", [folder.path])
    #expect(result.status == 1)
    #expect(result.output.contains("Newcomer has no entry"))
  }
}
