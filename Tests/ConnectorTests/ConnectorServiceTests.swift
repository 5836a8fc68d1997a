import Crypto
import CurlTransport
import Foundation
import Logging
import OdooXMLRPC
import TestSupport
import Testing

@testable import Connector

struct ConnectorServiceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs `body` against a connector whose Shopify and Odoo are away.
  private func withConnector(_ body: @escaping @Sendable (Int) async throws -> Void) async throws {
    let configuration = ConnectorConfiguration(
      database: folder.path + "/connector.sqlite",
      shop: .init(domain: "a.myshopify.com", apiURL: "http://127.0.0.1:1"),
      odoo: .init(url: "http://127.0.0.1:1", database: "none", login: "none"), mapping: SampleOrders.mapping,
      policy: SyncPolicy(maximumAttempts: 1))
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let service = ConnectorService(
      configuration: configuration,
      secrets: ConnectorSecrets(shopifyAccessToken: "t", webhookSecrets: ["s"], odooPassword: Secret("p")),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, onReady: { port.yield($0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await service.run() }
      var iterator = ports.makeAsyncIterator()
      let bound = try #require(await iterator.next())
      try await body(bound)
      group.cancelAll()
      try? await group.waitForAll()
    }
  }

  @Test("A job whose Shopify is away ends failed, and the status tells why")
  func status() async throws {
    try await withConnector { port in
      let transport = CurlHTTPTransport()
      let body = Array(#"{"id":1,"admin_graphql_api_id":"gid://shopify/Order/1"}"#.utf8)
      let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Data("s".utf8)))
      let answer = try await transport.send(
        HTTPRequest(
          url: "http://127.0.0.1:\(port)/webhooks",
          headers: [
            HTTPHeader("X-Shopify-Topic", "orders/create"),
            HTTPHeader("X-Shopify-Shop-Domain", "a.myshopify.com"),
            HTTPHeader("X-Shopify-Webhook-Id", "w"), HTTPHeader("X-Shopify-Event-Id", "e"),
            HTTPHeader("X-Shopify-Hmac-Sha256", Data(code).base64EncodedString()),
          ], body: body))
      #expect(answer.status == 200)
      var status: ConnectorStatus?
      for _ in 0..<500 where status?.idle != true {
        let response = try await transport.send(
          HTTPRequest(method: "GET", url: "http://127.0.0.1:\(port)/status"))
        status = try JSONDecoder().decode(ConnectorStatus.self, from: Data(response.body))
        if status?.idle != true { try await Task.sleep(for: .milliseconds(10)) }
      }
      let job = try #require(status?.jobs.first)
      #expect(job.state == "failed")
      #expect(job.reason?.contains("Shopify can't be reached") == true)
      #expect(status?.accepted == 1)
    }
  }

  @Test("A body over the limit is 413")
  func tooLarge() async throws {
    try await withConnector { port in
      let answer = try await CurlHTTPTransport().send(
        HTTPRequest(
          url: "http://127.0.0.1:\(port)/webhooks", body: [UInt8](repeating: 32, count: 2 * 1024 * 1024 + 1)))
      #expect(answer.status == 413)
    }
  }

  @Test("Settings name what is missing in them")
  func settings() throws {
    let path = try folder.write(
      #"{"listen":{"host":"127.0.0.1","port":0},"database":"x"}"#, to: "settings.json")
    let error = #expect(throws: ConnectorError.self) { try ConnectorConfiguration(contentsOfFile: path) }
    #expect(error?.message.contains("shop is missing") == true, "\(error?.message ?? "")")
  }

  @Test("A mapping that names one tax twice is refused")
  func twice() {
    var mapping = SampleOrders.mapping
    mapping.taxes.append(mapping.taxes[0])
    let error = #expect(throws: ConnectorError.self) { try MappingTable(mapping) }
    #expect(error?.message.contains("\"VAT\" at 19 % is mapped twice") == true)
  }
}
