import Crypto
import CurlTransport
import Foundation
import GRDB
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
      #expect(job.reason?.hasSuffix("given up at attempt 1, the order's next event starts it again") == true)
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

  @Test("A status that SQLite can't give is 503, and the connector lives on")
  func unreadable() async throws {
    let path = folder.path + "/connector.sqlite"
    try await withConnector { port in
      let status = HTTPRequest(method: "GET", url: "http://127.0.0.1:\(port)/status")
      #expect(try await CurlHTTPTransport().send(status).status == 200)
      try await DatabaseQueue(path: path).write { try $0.execute(sql: "ALTER TABLE job RENAME TO away") }
      #expect(try await CurlHTTPTransport().send(status).status == 503)
      try await DatabaseQueue(path: path).write { try $0.execute(sql: "ALTER TABLE away RENAME TO job") }
      #expect(try await CurlHTTPTransport().send(status).status == 200)
    }
  }

  @Test("A database file that is rubbish ends the start with what to do, and stays as it was")
  func rubbishDatabase() throws {
    let text = String(repeating: "no database ", count: 100)
    let path = try folder.write(text, to: "rubbish.sqlite")
    let error = #expect(throws: ConnectorError.self) { try ConnectorDatabase(path: path) }
    #expect(error?.code == .storage)
    #expect(error?.message.contains("SQLite 26") == true, "\(error?.message ?? "")")
    #expect(error?.remedy.contains("move it away") == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test(
    "Settings that are rubbish are refused with the place of it",
    arguments: ["", "{", "[]", "null", #"{"listen":7}"#, "\u{0}\u{1}"])
  func rubbishSettings(text: String) throws {
    let path = try folder.write(text, to: "settings.json")
    let error = #expect(throws: ConnectorError.self) { try ConnectorConfiguration(contentsOfFile: path) }
    #expect(error?.code == .configuration)
    #expect(error?.message.contains("settings.json") == true)
  }

  @Test("A database without a name is refused")
  func namelessDatabase() {
    let error = #expect(throws: ConnectorError.self) { try ConnectorDatabase(path: "") }
    #expect(error?.code == .configuration)
  }

  @Test("A policy under which nothing would ever run is refused")
  func policy() {
    let error = #expect(throws: ConnectorError.self) { try SyncPolicy(workers: 0).check() }
    #expect(error?.message == "policy.workers is 0")
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
