import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

/// Asks REST of a shop, as a client does; nothing is sent over a network.
struct RESTClient {
  let store: MemoryAdminStore

  /// A shop with units of everything in Albany.
  init() throws {
    let configuration = RESTShops.configuration()
    try self.init(RESTShops.stocked(configuration), configuration)
  }

  init(_ shop: Shop, _ configuration: ShopConfiguration) {
    store = MemoryAdminStore(shop, subscriptions: MemorySubscriptions(configuration))
  }

  var shop: Shop { store.shop }

  func ask(
    _ method: String, _ path: String, _ body: JSONValue? = nil, query: [String: String] = [:]
  ) -> RESTAnswer {
    RESTRoutes.answer(
      method: method, path: "/admin/api/2026-07/\(path).json", query: query, body: body?.encoded() ?? [],
      store: store)
  }

  /// The value under a name of an answer that must have the status.
  func value(
    _ name: String, _ status: Int, _ method: String, _ path: String, _ body: JSONValue? = nil,
    query: [String: String] = [:]
  ) throws -> JSONValue {
    let answer = ask(method, path, body, query: query)
    try #require(answer.status == status, "\(answer.body)")
    return try #require(answer.body[name], "\(answer.body)")
  }

  /// An order of mugs, made over REST.
  func order(_ quantity: Int, _ more: [JSONMember] = []) throws -> JSONValue {
    let mug = try #require(shop.variant(sku: SKU("MUG")))
    let lines: JSONValue = [["variant_id": .integer(mug.id), "quantity": .integer(quantity)]]
    return try value(
      "order", 201, "POST", "orders",
      ["order": .object([JSONMember("line_items", lines), JSONMember("financial_status", "paid")] + more)])
  }

  /// What a list's `Link` header leads to.
  func follow(_ relation: String, of answer: RESTAnswer) throws -> RESTAnswer? {
    let links = answer.headers["Link"]?.split(separator: ", ") ?? []
    guard let link = links.first(where: { $0.hasSuffix("rel=\"\(relation)\"") }) else { return nil }
    let url = try #require(link.split(separator: ">").first?.dropFirst())
    let parts = url.split(separator: "?")
    var query: [String: String] = [:]
    for pair in try #require(parts.last).split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      query[String(sides[0])] = String(try #require(sides.last))
    }
    let path = try #require(parts.first?.firstRange(of: "/admin/")).lowerBound
    return RESTRoutes.answer(method: "GET", path: String(parts[0][path...]), query: query, store: store)
  }
}

extension JSONValue {
  /// The number `id` of a record.
  var restID: Int { self["id"]?.intValue ?? 0 }
}
