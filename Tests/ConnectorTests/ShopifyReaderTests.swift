import CommerceTypes
import CurlTransport
import Foundation
import OdooXMLRPC
import Synchronization
import Testing

@testable import Connector

struct ShopifyReaderTests {
  /// Gives prepared answers in turn and keeps the requests.
  private final class Canned: HTTPTransport {
    private let state: Mutex<(answers: [(Int, String)], requests: [HTTPRequest])>
    private let headers: [HTTPHeader]
    init(_ answers: [(Int, String)], headers: [HTTPHeader] = []) {
      state = Mutex((answers, []))
      self.headers = headers
    }
    var requests: [HTTPRequest] { state.withLock { $0.requests } }
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
      state.withLock { state in
        state.requests.append(request)
        let (status, text) = state.answers.isEmpty ? (500, "") : state.answers.removeFirst()
        return HTTPResponse(status: status, headers: headers, body: Array(text.utf8))
      }
    }
  }

  private func reader(_ transport: Canned) -> ShopifyReader {
    ShopifyReader(
      access: .init(domain: "a.myshopify.com", apiURL: "http://127.0.0.1:1"), token: Secret("shpat_token"),
      transport: transport)
  }

  private func money(_ amount: String, _ currency: String = "EUR") -> String {
    #"{"shopMoney":{"amount":"\#(amount)","currencyCode":"\#(currency)"}}"#
  }

  private func line(_ number: Int) -> String {
    """
    {"id":"gid://shopify/LineItem/\(number)","name":"Mug","sku":"MUG","quantity":2,"currentQuantity":2,
    "unfulfilledQuantity":1,"requiresShipping":true,"isGiftCard":false,"originalUnitPriceSet":\(money("11.9")),"discountAllocations":[],
    "taxLines":[{"title":"QST","rate":0.09975,"channelLiable":null,"priceSet":\(money("2.37"))}]}
    """
  }

  private func fulfillmentOrder(_ status: String, _ location: String, _ remaining: Int) -> String {
    """
    {"id":"gid://shopify/FulfillmentOrder/1","status":"\(status)",
    "assignedLocation":{"name":"as it was called","location":{"id":"gid://shopify/Location/2","name":"\(location)"}},
    "lineItems":{"pageInfo":{"hasNextPage":false,"endCursor":null},
    "nodes":[{"id":"x","remainingQuantity":\(remaining),"lineItem":{"id":"gid://shopify/LineItem/10"}}]}}
    """
  }

  private func order(
    lines: [String], next: String? = nil, total: String? = nil, refunds: String = "", nextParts: String? = nil
  ) -> String {
    """
    {"data":{"order":{"id":"gid://shopify/Order/1","name":"#1001","email":null,
    "processedAt":"2026-03-04T05:06:07Z","createdAt":"2026-03-04T05:06:07Z","updatedAt":"2026-03-04T05:06:08Z","cancelledAt":null,"currencyCode":"EUR",
    "taxesIncluded":true,"edited":false,"test":false,"totalTaxSet":\(money("4.75")),"totalPriceSet":\(total ?? money("29.75")),
    "totalTipReceivedSet":\(money("0.0")),"originalTotalDutiesSet":null,"originalTotalAdditionalFeesSet":null,
    "customer":null,"shippingAddress":null,"billingAddress":null,
    "lineItems":{"pageInfo":{"hasNextPage":\(next != nil),"endCursor":\(next.map { "\"\($0)\"" } ?? "null")},
    "nodes":[\(lines.joined(separator: ","))]},
    "shippingLines":{"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[]},"transactions":[],
    "fulfillments":[],"refunds":[\(refunds)],
    "fulfillmentOrders":{"pageInfo":{"hasNextPage":\(nextParts != nil),"endCursor":\(nextParts.map { "\"\($0)\"" } ?? "null")},"nodes":[
    \(fulfillmentOrder("IN_PROGRESS", "Hamburg", 1)),\(fulfillmentOrder("CLOSED", "Berlin", 1)),
    \(fulfillmentOrder("OPEN", "Berlin", 0))]}}}}
    """
  }

  private func refunds(updatedAt: String) -> String {
    let end = #"{"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[]}"#
    return """
      {"data":{"order":{"updatedAt":"\(updatedAt)","refunds":[{"id":"gid://shopify/Refund/5",
      "processedAt":"2026-03-04T05:06:08Z","refundLineItems":\(end),"refundShippingLines":\(end),
      "orderAdjustments":\(end),"transactions":\(end)}]}}}
      """
  }

  @Test("Refunds are read apart, and only where there are some")
  func refundsApart() async throws {
    let canned = Canned([
      (200, order(lines: [line(10)], refunds: #"{"id":"gid://shopify/Refund/5"}"#)),
      (200, refunds(updatedAt: "2026-03-04T05:06:08Z")),
    ])
    let order = try await reader(canned).order(GID("gid://shopify/Order/1"))
    #expect(order.refunds.map(\.id.number) == ["5"])
    #expect(canned.requests.count == 2)
  }

  @Test("An order that changes while it is read is tried again, never read half old and half new")
  func changed() async {
    let canned = Canned([
      (200, order(lines: [line(10)], refunds: #"{"id":"gid://shopify/Refund/5"}"#)),
      (200, refunds(updatedAt: "2026-03-04T05:06:09Z")),
    ])
    let error = await #expect(throws: ConnectorError.self) {
      try await reader(canned).order(GID("gid://shopify/Order/1"))
    }
    #expect(error?.isWorthRetrying == true)
  }

  @Test("Every page of fulfillment orders is read")
  func parts() async throws {
    let page = """
      {"data":{"order":{"fulfillmentOrders":{"pageInfo":{"hasNextPage":false,"endCursor":"p2"},
      "nodes":[\(fulfillmentOrder("OPEN", "Kiel", 3))]}}}}
      """
    let canned = Canned([(200, order(lines: [line(10)], nextParts: "p1")), (200, page)])
    let order = try await reader(canned).order(GID("gid://shopify/Order/1"))
    #expect(
      order.assignments == [
        SampleOrders.assignment(1, at: "Hamburg"), SampleOrders.assignment(3, at: "Kiel"),
      ])
  }

  @Test("A request that Shopify had too many of is sent again after the time it says")
  func waits() async throws {
    let canned = Canned(
      [(429, ""), (200, order(lines: [line(10)]))], headers: [HTTPHeader("Retry-After", "2.0")])
    let waits = Mutex<[Duration]>([])
    var patient = reader(canned)
    patient.sleep = { wait in waits.withLock { $0.append(wait) } }
    let order = try await patient.order(GID("gid://shopify/Order/1"))
    #expect(order.name == "#1001")
    #expect(waits.withLock { $0 } == [.seconds(2)])
    #expect(canned.requests.count == 2)
    #expect(canned.requests[0].body == canned.requests[1].body)
  }

  @Test("An order is read with exact amounts and rates")
  func exact() async throws {
    let canned = Canned([(200, order(lines: [line(10)]))])
    let order = try await reader(canned).order(GID("gid://shopify/Order/1"))
    #expect(order.totalPrice == ExactDecimal("29.75"))
    #expect(order.lines[0].taxLines[0].rate == TaxRate(fraction: try #require(ExactDecimal("0.09975"))))
    let request = try #require(canned.requests.first)
    #expect(request.url == "http://127.0.0.1:1/admin/api/2026-07/graphql.json")
    #expect(request.headers.contains(HTTPHeader("X-Shopify-Access-Token", "shpat_token")))
  }

  @Test("What is still to leave is read with the location of its open fulfillment order")
  func openUnits() async throws {
    let canned = Canned([(200, order(lines: [line(10)]))])
    let order = try await reader(canned).order(GID("gid://shopify/Order/1"))
    #expect(order.lines.map(\.unfulfilledQuantity) == [1])
    #expect(order.assignments == [SampleOrders.assignment(1, at: "Hamburg")])
  }

  @Test("Every page of lines is read, each with the cursor before it")
  func pages() async throws {
    let page = """
      {"data":{"order":{"lineItems":{"pageInfo":{"hasNextPage":false,"endCursor":"c2"},"nodes":[\(line(11))]}}}}
      """
    let canned = Canned([(200, order(lines: [line(10)], next: "c1")), (200, page)])
    let order = try await reader(canned).order(GID("gid://shopify/Order/1"))
    #expect(order.lines.map(\.id.number) == ["10", "11"])
    let second = String(decoding: try #require(canned.requests.last).body, as: UTF8.self)
    #expect(second.contains(#""after":"c1""#))
  }

  @Test(
    "What passes by itself is worth another try, what doesn't is not",
    arguments: [
      (200, #"{"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}]}"#, true),
      (429, "", true), (503, "", true), (401, "", false),
      (
        200, #"{"errors":[{"message":"Field 'x' doesn't exist","extensions":{"code":"undefinedField"}}]}"#,
        false
      ),
      (200, #"{"data":{"order":null}}"#, false), (200, "no JSON", false),
    ])
  func errors(status: Int, body: String, isWorthRetrying: Bool) async {
    let error = await #expect(throws: ConnectorError.self) {
      try await reader(Canned([(status, body)])).order(GID("gid://shopify/Order/1"))
    }
    #expect(error?.isWorthRetrying == isWorthRetrying, "\(error?.description ?? "")")
  }

  @Test("An amount of another currency, or none at all, is refused")
  func amounts() async {
    for total in [money("29.75", "USD"), money("29,75")] {
      let error = await #expect(throws: ConnectorError.self) {
        try await reader(Canned([(200, order(lines: [line(10)], total: total))]))
          .order(GID("gid://shopify/Order/1"))
      }
      #expect(error?.code == .shopifyAnswer)
    }
  }
}
