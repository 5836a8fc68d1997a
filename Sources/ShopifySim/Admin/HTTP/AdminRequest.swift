/// An HTTP request to the Admin API, as the server received it.
struct AdminRequest: Sendable {
  let method: String
  /// Percent-decoded where it was encoded, without the query: `/admin/api/2026-07/orders.json`.
  let path: String
  var query: [String: String] = [:]
  /// `X-Shopify-Access-Token`.
  var token: String?
  /// `Content-Type`, with its parameters.
  var contentType: String?
  /// `Shopify-GraphQL-Cost-Debug: 1`.
  var showsCosts = false
  /// How the client reaches the server: `https://lab.myshopify.com`; nil when it didn't say.
  var origin: String?
  var body: [UInt8] = []

  /// The path's parts, the last without `.json`.
  var parts: [String] {
    var parts = path.split(separator: "/").map(String.init)
    if let last = parts.last, last.hasSuffix(".json") {
      parts[parts.count - 1] = String(last.dropLast(".json".count))
    }
    return parts
  }
}
