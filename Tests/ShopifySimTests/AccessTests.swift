import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("What an app may ask for")
struct AccessTests {
  private static let orderAndCustomer = "{ orders(first: 1) { nodes { name customer { email } } } }"

  @Test("A field beyond the scopes is null and says which scope it needs, at its place")
  func nestedField() throws {
    let answer = try AdminLab(scopes: AccessScopes(["read_orders"])).graphQL(Self.orderAndCustomer).json
    #expect(answer.at("data.orders.nodes.0.name") == "#1001")
    #expect(answer.at("data.orders.nodes.0.customer")?.isNull == true)
    let error = try #require(answer.at("errors.0"))
    #expect(
      error["message"]
        == "Access denied for customer field. Required access: `read_customers` access scope.")
    #expect(error["path"] == ["orders", "nodes", 0, "customer"])
    #expect(
      error["extensions"] == [
        "code": "ACCESS_DENIED", "documentation": "https://shopify.dev/api/usage/access-scopes",
        "requiredAccess": "`read_customers` access scope.",
      ])
    #expect(answer.at("extensions.cost") != nil)
  }

  @Test("With the scope, the same field is answered")
  func granted() throws {
    let scopes = AccessScopes(["write_orders", "read_customers"])
    let answer = try AdminLab(scopes: scopes).graphQL(Self.orderAndCustomer).json
    #expect(answer["errors"] == nil)
    #expect(answer.at("data.orders.nodes.0.customer.email")?.stringValue != nil)
  }

  @Test("A root that can't be null takes all data with it, one that can stays null alone")
  func roots() throws {
    let lab = try AdminLab(scopes: AccessScopes(["read_products"]))
    let all = try lab.graphQL("{ shop { name } orders(first: 1) { nodes { id } } }").json
    #expect(all["data"]?.isNull == true)
    #expect(all.at("errors.0.path") == ["orders"])
    let one = try lab.graphQL("{ shop { name } shopifyPaymentsAccount { id } }").json
    #expect(one.at("data.shop.name") != nil)
    #expect(one.at("data.shopifyPaymentsAccount")?.isNull == true)
    #expect(
      one.at("errors.0.message")
        == "Access denied for shopifyPaymentsAccount field. Required access: the `read_shopify_payments` or the `read_shopify_payments_accounts` access scope."
    )
  }

  @Test("A mutation beyond the scopes isn't done")
  func mutation() throws {
    let lab = try AdminLab(scopes: AccessScopes(["read_orders"]))
    let id = try #require(lab.store.shop.orders.last?.gid)
    let before = lab.store.shop.now
    let answer = try lab.graphQL(
      "mutation { tagsAdd(id: \"\(id)\", tags: [\"new\"]) { userErrors { message } } }"
    ).json
    #expect(answer.at("data.tagsAdd")?.isNull == true)
    #expect(answer.at("errors.0.extensions.requiredAccess") == "`write_orders` access scope.")
    #expect(lab.store.shop.now == before)
  }

  @Test("REST answers 403 without the scope, and writing needs its own")
  func rest() throws {
    let lab = try AdminLab(scopes: AccessScopes(["read_orders"]))
    #expect(try lab.get("/admin/api/2026-07/orders.json").status == 200)
    let refused = try lab.get("/admin/api/2026-07/products.json")
    #expect(refused.status == 403)
    #expect(
      refused.json["errors"]
        == "[API] This action requires merchant approval for read_products scope.")
    let written = try #require(
      lab.api.answer(
        AdminRequest(method: "POST", path: "/admin/api/2026-07/orders.json", token: AdminLab.token)))
    #expect(written.status == 403)
  }

  @Test("The scopes are listed over GraphQL and REST; writing includes reading, and what is revoked is gone")
  func listed() throws {
    let lab = try AdminLab(scopes: AccessScopes(["write_orders", "read_products"]))
    let query = "{ currentAppInstallation { id accessScopes { handle } } }"
    let handles = try lab.graphQL(query).json.at("data.currentAppInstallation.accessScopes")
    #expect(
      handles == [["handle": "read_orders"], ["handle": "read_products"], ["handle": "write_orders"]])
    #expect(try lab.get("/admin/oauth/access_scopes.json").json == ["access_scopes": handles ?? .null])
    let revoke =
      "mutation($s: [String!]!) { appRevokeAccessScopes(scopes: $s) { revoked { handle } userErrors { code } } }"
    let unknown = try lab.graphQL(revoke, ["s": ["read_everything"]]).json
    #expect(unknown.at("data.appRevokeAccessScopes.userErrors.0.code") == "UNKNOWN_SCOPES")
    _ = try lab.graphQL(revoke, ["s": ["read_orders"]])
    #expect(
      try lab.graphQL(query).json.at("data.currentAppInstallation.accessScopes")
        == [["handle": "read_products"]])
  }

  @Test("Without or with a wrong token it is 401, for GraphQL, REST and the list of scopes")
  func signedOut() throws {
    let lab = try AdminLab()
    for token in [nil, "shpat_wrong", ""] {
      #expect(try lab.graphQL("{ shop { id } }", token: token).status == 401)
      #expect(try lab.get("/admin/api/2026-07/shop.json", token: token).status == 401)
      #expect(try lab.get("/admin/oauth/access_scopes.json", token: token).status == 401)
    }
  }
}
