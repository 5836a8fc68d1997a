import Crypto
import Foundation
import GRDB
import Logging
import OdooXMLRPC
import TestSupport
import Testing

@testable import Connector

struct WebhookReceiverTests {
  private let folder: TemporaryFolder
  private let database: ConnectorDatabase
  private let receiver: WebhookReceiver
  private let queue: JobQueue
  private let body = Array(#"{"id":1,"admin_graphql_api_id":"gid://shopify/Order/1"}"#.utf8)

  init() throws {
    folder = try TemporaryFolder()
    database = try ConnectorDatabase(path: folder.path + "/queue.sqlite")
    queue = JobQueue(database: database, policy: SyncPolicy())
    receiver = WebhookReceiver(
      shop: "a.myshopify.com", signature: WebhookSignature(secrets: [Secret("old"), Secret("new")]),
      queue: queue,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, onJob: {})
  }

  private func headers(_ secret: String = "new", body: [UInt8], event: String = "e1") -> [String: String] {
    let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Data(secret.utf8)))
    return [
      "x-shopify-topic": "orders/create", "x-shopify-hmac-sha256": Data(code).base64EncodedString(),
      "x-shopify-shop-domain": "a.myshopify.com", "x-shopify-webhook-id": "w1", "x-shopify-event-id": event,
    ]
  }

  private func status(_ headers: [String: String], _ body: [UInt8]? = nil) async -> Int {
    await receiver.receive(.init(headers: headers, body: body ?? self.body)).status
  }

  @Test("A delivery signed with any of the secrets makes a job", arguments: ["old", "new"])
  func signed(secret: String) async throws {
    #expect(await status(headers(secret, body: body)) == 200)
    #expect(try await queue.snapshot().jobs.map(\.gid.text) == ["gid://shopify/Order/1"])
  }

  @Test("The same event through two subscriptions makes one job")
  func twoSubscriptions() async throws {
    var second = headers(body: body)
    second["x-shopify-webhook-id"] = "w2"
    #expect(await status(headers(body: body)) == 200)
    #expect(await status(second) == 200)
    #expect(try await queue.snapshot().jobs.count == 1)
  }

  @Test("A wrong secret, a changed body and a missing or unreadable signature are 401 and make no job")
  func forged() async throws {
    #expect(await status(headers("other", body: body)) == 401)
    #expect(await status(headers(body: body), body + [32]) == 401)
    var without = headers(body: body)
    without["x-shopify-hmac-sha256"] = nil
    #expect(await status(without) == 401)
    without["x-shopify-hmac-sha256"] = "not base64!"
    #expect(await status(without) == 401)
    #expect(try await queue.snapshot().jobs.isEmpty)
    #expect(receiver.rejected == ["orders/create": 4])
  }

  @Test(
    "A missing header is 400",
    arguments: ["x-shopify-topic", "x-shopify-shop-domain", "x-shopify-webhook-id"])
  func missingHeader(name: String) async {
    var headers = headers(body: body)
    headers[name] = nil
    #expect(await status(headers) == 400)
  }

  @Test("Another shop is 404")
  func otherShop() async {
    var headers = headers(body: body)
    headers["x-shopify-shop-domain"] = "b.myshopify.com"
    #expect(await status(headers) == 404)
  }

  @Test("An order topic whose body names no order is 400")
  func unreadable() async {
    let body = Array("{\"id\":".utf8)
    #expect(await status(headers(body: body), body) == 400)
  }

  @Test("A topic that has nothing to do with orders is taken and forgotten")
  func unrelated() async throws {
    var headers = headers(body: body)
    headers["x-shopify-topic"] = "products/update"
    #expect(await status(headers) == 200)
    #expect(try await queue.snapshot().jobs.isEmpty)
  }

  @Test("A full disk is 503, so that Shopify sends the event again")
  func fullDisk() async throws {
    try await database.write("limit the file") { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 1
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    var last = 200
    for number in 1...2000 where last == 200 {
      last = await status(headers(body: body, event: "event-\(number)"))
    }
    #expect(last == 503)
  }

  @Test(
    "Every order topic leads to the order's GID",
    arguments: [
      ("orders/paid", #"{"id":820982911946154508}"#, "820982911946154508"),
      ("refunds/create", #"{"id":5,"order_id":820982911946154508}"#, "820982911946154508"),
      ("fulfillments/create", #"{"id":6,"order_id":9}"#, "9"),
      ("order_transactions/create", #"{"id":6,"order_id":9}"#, "9"),
      ("orders/edited", #"{"order_edit":{"id":3,"order_id":9}}"#, "9"),
    ])
  func topics(topic: String, body: String, number: String) {
    #expect(
      WebhookTopic.meaning(of: topic, body: Array(body.utf8)) == .order(GID("gid://shopify/Order/\(number)")))
  }
}
