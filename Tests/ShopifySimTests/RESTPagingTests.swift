import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

/// Lists that go on with the links of their Link header.
@Suite("REST paging")
struct RESTPagingTests {
  private func client(orders count: Int) throws -> RESTClient {
    let client = try RESTClient()
    for _ in 0..<count { _ = try client.order(1) }
    return client
  }

  private func names(_ answer: RESTAnswer?) -> [String] {
    (answer?.body["orders"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
  }

  @Test("Pages follow one another by their links, in both directions, and no record is left out")
  func bothWays() throws {
    let client = try client(orders: 5)
    let first = client.ask("GET", "orders", query: ["limit": "2", "status": "any"])
    #expect(names(first) == ["#1005", "#1004"])
    #expect(try client.follow("previous", of: first) == nil)
    let second = try #require(try client.follow("next", of: first))
    #expect(names(second) == ["#1003", "#1002"])
    let third = try #require(try client.follow("next", of: second))
    #expect(names(third) == ["#1001"])
    #expect(try client.follow("next", of: third) == nil)
    let back = try #require(try client.follow("previous", of: third))
    #expect(names(back) == ["#1003", "#1002"])
    #expect(names(try client.follow("previous", of: back)) == ["#1005", "#1004"])
    #expect(try client.follow("previous", of: try #require(try client.follow("previous", of: back))) == nil)
  }

  @Test("A list that fits on one page has no links")
  func one() throws {
    #expect(try client(orders: 2).ask("GET", "orders", query: ["limit": "2"]).headers["Link"] == nil)
  }

  @Test("The filters of the first page hold for all of them, though the links don't name them")
  func filters() throws {
    let client = try client(orders: 6)
    for name in ["#1002", "#1004"] {
      try client.store.apply(.update(UpdateInput(order: name, isClosed: true)))
    }
    let first = client.ask("GET", "orders", query: ["limit": "2", "status": "open", "fields": "id,name"])
    #expect(names(first) == ["#1006", "#1005"])
    #expect(try #require(first.headers["Link"]).contains("status") == false)
    let second = try #require(try client.follow("next", of: first))
    #expect(names(second) == ["#1003", "#1001"])
    #expect(second.body["orders"]?[0]?.names == ["id", "name"])
  }

  @Test("A record that is made between two pages shifts nothing")
  func stable() throws {
    let client = try client(orders: 4)
    let first = client.ask("GET", "orders", query: ["limit": "2"])
    _ = try client.order(1)
    #expect(names(try client.follow("next", of: first)) == ["#1002", "#1001"])
  }

  @Test("A list can be sorted by when its records were changed")
  func byChange() throws {
    let client = try client(orders: 3)
    try client.store.apply(.update(UpdateInput(order: "#1001", note: "late")))
    let first = client.ask("GET", "orders", query: ["limit": "2", "order": "updated_at asc"])
    #expect(names(first) == ["#1002", "#1003"])
    #expect(names(try client.follow("next", of: first)) == ["#1001"])
    let newest = client.ask("GET", "orders", query: ["limit": "1", "order": "updated_at desc"])
    #expect(names(newest) == ["#1001"])
    #expect(names(try client.follow("next", of: newest)) == ["#1003"])
  }

  @Test("A page takes no filters of its own", arguments: ["status", "since_id", "order", "created_at_min"])
  func alone(name: String) throws {
    let client = try client(orders: 3)
    let link = try #require(client.ask("GET", "orders", query: ["limit": "1"]).headers["Link"])
    let start = try #require(link.firstRange(of: "page_info=")).upperBound
    let token = String(link[start...].prefix { $0 != ">" })
    let answer = client.ask("GET", "orders", query: ["page_info": token, name: "1"])
    #expect(answer.status == 400)
    #expect(answer.body["errors"]?[name] != nil)
  }

  @Test("Parts of a record are paged too")
  func parts() throws {
    let client = try RESTClient()
    let shirt = try #require(client.shop.variant(sku: RESTShops.shirt))
    let path = "products/\(shirt.productID)/variants"
    let first = client.ask("GET", path, query: ["limit": "1"])
    let second = try #require(try client.follow("next", of: first))
    #expect(first.body["variants"]?[0]?["sku"] == "SHIRT-M")
    #expect(second.body["variants"]?[0]?["sku"] == "SHIRT-L")
    #expect(try client.follow("next", of: second) == nil)
  }
}
