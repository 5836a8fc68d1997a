import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Versions of the Admin API")
struct VersionTests {
  @Test(
    "Any version is answered as one that is served, and the answer says as which",
    arguments: [
      ("2023-10", "2026-01"), ("2026-01", "2026-01"), ("2026-04", "2026-07"), ("2026-07", "2026-07"),
      ("2026-10", "2026-07"), ("unstable", "2026-07"), ("v9", "2026-01"),
    ])
  func effective(requested: String, served: String) throws {
    let lab = try AdminLab()
    for answer in [
      try lab.graphQL("{ shop { id } }", version: requested),
      try lab.get("/admin/api/\(requested)/shop.json"),
    ] {
      #expect(answer.status == 200)
      #expect(answer.header("X-Shopify-API-Version") == served)
      #expect((answer.header("X-Shopify-API-Version-Warning") != nil) == (requested != served))
    }
  }

  @Test(
    "Without a version the oldest that is served answers",
    arguments: ["/admin/api/shop.json", "/admin/shop.json"])
  func unversioned(path: String) throws {
    let answer = try AdminLab().get(path)
    #expect(answer.status == 200)
    #expect(answer.header("X-Shopify-API-Version") == "2026-01")
    #expect(answer.header("X-Shopify-API-Version-Warning") == nil)
  }

  @Test("A field that came later is undefined in an older version")
  func schemas() throws {
    let lab = try AdminLab()
    let query = "{ orders(first: 1) { nodes { cartToken } } }"
    let older = try lab.graphQL(query, version: "2026-01").json
    #expect(older.at("errors.0.extensions.code") == "undefinedField")
    let newer = try lab.graphQL(query, version: "2026-07").json
    #expect(newer.at("errors.0.extensions.code") != "undefinedField")
  }
}
