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
