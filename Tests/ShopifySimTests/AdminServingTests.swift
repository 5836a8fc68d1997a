import CurlTransport
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Tokens and limits over HTTP")
struct AdminServingTests {
  private static func served(
    _ settings: AppSettings, _ body: (String, ShopSimulator) async throws -> Void
  ) async throws {
    let simulator = ShopSimulator(
      shop: try RESTShops.withOrder(), accessToken: "shpat_right", webhookSecret: "hush",
      transport: RecordingReceiver(), app: settings)
    let port = try await simulator.start()
    try await body("http://127.0.0.1:\(port)", simulator)
    await simulator.stop()
  }

  private static func send(
    _ method: String, _ url: String, _ headers: [HTTPHeader], _ body: [UInt8] = []
  ) async throws -> HTTPResponse {
    try await CurlHTTPTransport().send(HTTPRequest(method: method, url: url, headers: headers, body: body))
  }

  @Test("Credentials sent as a form get a token that the API takes, with a request id and the version")
  func credentials() async throws {
    try await Self.served(AppSettings(clientID: "app-1")) { base, _ in
      let form = "grant_type=client_credentials&client_id=app-1&client_secret=hush"
      let answer = try await Self.send(
        "POST", base + "/admin/oauth/access_token",
        [HTTPHeader("Content-Type", "application/x-www-form-urlencoded")], Array(form.utf8))
      #expect(answer.status == 200)
      let token = try #require(try JSONValue(parsing: answer.body)["access_token"]?.stringValue)
      let shop = try await Self.send(
        "GET", base + "/admin/api/2024-01/shop.json", [HTTPHeader("X-Shopify-Access-Token", token)])
      #expect(shop.status == 200)
      #expect(shop.header("X-Shopify-API-Version") == "2026-01")
      #expect(shop.header("X-Shopify-Shop-Api-Call-Limit") == "1/40")
      #expect(shop.header("X-Request-Id")?.isEmpty == false)
    }
  }

  @Test("The control API shows the limits and sets them, and what it sets is what clients meet")
  func limits() async throws {
    try await Self.served(AppSettings(limits: AdminLimits(clock: .virtual))) { base, _ in
      let set = try await Self.send(
        "POST", base + "/_lab/limits", [],
        Array(#"{"calls":{"capacity":1,"restoreRate":1},"scopes":["read_orders"],"refuseEvery":0}"#.utf8))
      #expect(set.status == 200)
      #expect(try JSONValue(parsing: set.body)["scopes"] == ["read_orders"])
      let token = [HTTPHeader("X-Shopify-Access-Token", "shpat_right")]
      let url = base + "/admin/api/2026-07/products.json"
      #expect(try await Self.send("GET", url, token).status == 403)
      let refused = try await Self.send("GET", url, token)
      #expect(refused.status == 429)
      #expect(refused.header("Retry-After") == "2.0")
      let wrong = try await Self.send("POST", base + "/_lab/limits", [], Array(#"{"clock":"sun"}"#.utf8))
      #expect(wrong.status == 400)
    }
  }
}
