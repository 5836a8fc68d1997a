import CommerceTypes
import CurlTransport
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("The Admin API over HTTP")
struct AdminAPIServerTests {
  @Test("Over HTTP: 401 without the token, the order with it, keys in the query's order")
  func server() async throws {
    let simulator = ShopSimulator(
      shop: try RESTShops.withOrder(), accessToken: "shpat_right", webhookSecret: "hush",
      transport: RecordingReceiver()
    )
    let port = try await simulator.start()
    let transport = CurlHTTPTransport()
    func post(_ token: String?) async throws -> HTTPResponse {
      let query: JSONValue = [
        "query":
          "{ shop { taxesIncluded currencyCode } orders(first: 1, query: \"name:#1001\") { nodes { name } } }"
      ]
      return try await transport.send(
        HTTPRequest(
          method: "POST", url: "http://127.0.0.1:\(port)/admin/api/2026-07/graphql.json",
          headers: [HTTPHeader("Content-Type", "application/json")]
            + (token.map { [HTTPHeader("X-Shopify-Access-Token", $0)] } ?? []), body: query.encoded()))
    }
    let refused = try await post("shpat_wrong")
    #expect(refused.status == 401)
    #expect(String(decoding: refused.body, as: UTF8.self).contains("[API] Invalid API key or access token"))
    #expect(try await post(nil).status == 401)
    let answered = try await post("shpat_right")
    #expect(answered.status == 200)
    let text = String(decoding: answered.body, as: UTF8.self)
    #expect(
      text.hasPrefix(
        ##"{"data":{"shop":{"taxesIncluded":false,"currencyCode":"USD"},"orders":{"nodes":[{"name":"#1001"}]}},"##
      ))
    await simulator.stop()
  }
}
