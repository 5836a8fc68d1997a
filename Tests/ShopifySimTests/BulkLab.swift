import GraphQLLanguage
import Testing

@testable import ShopifySim

/// A shop whose bulk operations a client runs.
struct BulkLab {
  let store: MemoryAdminStore
  var shop: Shop { store.shop }

  init(_ shop: Shop = Shop(ShopFixture.configuration()), scopes: AccessScopes = .all) {
    store = MemoryAdminStore(
      shop, app: AppInstallation(AppSettings(scopes: scopes, limits: .unlimited)))
  }

  func answer(_ query: String, _ variables: JSONValue = .null) throws -> JSONValue {
    try GraphQLService.answer(query, variables, store: store)
  }

  /// The payload of `bulkOperationRunQuery`.
  func start(_ query: String, isGrouped: Bool = false) throws -> JSONValue {
    let answer = try answer(
      """
      mutation M($q: String!, $g: Boolean!) { bulkOperationRunQuery(query: $q, groupObjects: $g) {
        bulkOperation { id status url objectCount } userErrors { field message code } } }
      """, ["q": .string(query), "g": .boolean(isGrouped)])
    #expect(answer["errors"] == nil, "\(answer)")
    return answer.at("data.bulkOperationRunQuery") ?? .null
  }

  /// Reads an operation once.
  func read(_ id: String) throws -> JSONValue {
    try answer(
      """
      query Q($id: ID!) { bulkOperation(id: $id) {
        id status url partialDataUrl objectCount rootObjectCount fileSize errorCode completedAt type query } }
      """, ["id": .string(id)]
    ).at("data.bulkOperation") ?? .null
  }

  /// Reads an operation to its end.
  func end(_ id: String) throws -> JSONValue {
    var last = JSONValue.null
    for _ in 0..<2 { last = try read(id) }
    return last
  }

  /// What stands at an address of the simulator.
  func get(_ url: String?) -> BulkRoutes.Answer? {
    let host = "https://test.myshopify.com"
    guard let url, url.hasPrefix(host) else { return nil }
    return BulkRoutes.answer(
      method: "GET", path: String(url.dropFirst(host.count)), contentType: nil, body: [], store: store)
  }

  /// The lines at an address.
  func lines(_ url: String?) throws -> [JSONValue] {
    let body = try #require(get(url)?.body)
    return try body.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: Array($0)) }
  }

  /// The lines of a query, run to its end.
  func lines(of query: String, isGrouped: Bool = false) throws -> [JSONValue] {
    let id = try #require(try start(query, isGrouped: isGrouped).at("bulkOperation.id")?.stringValue)
    return try lines(try end(id)["url"]?.stringValue)
  }
}
