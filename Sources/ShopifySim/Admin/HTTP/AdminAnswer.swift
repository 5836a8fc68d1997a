import GraphQLLanguage

/// What the Admin API answers over HTTP.
struct AdminAnswer: Sendable {
  let status: Int
  /// Besides the length.
  var headers: [(name: String, value: String)]
  let body: [UInt8]

  init(status: Int, headers: [(name: String, value: String)] = [], _ json: JSONValue) {
    self.init(status: status, headers: headers, json: json.encoded())
  }

  init(status: Int, headers: [(name: String, value: String)] = [], json body: [UInt8]) {
    self.status = status
    self.headers = [("Content-Type", "application/json; charset=utf-8")] + headers
    self.body = body
  }

  init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Evidence: captured.
  static let unauthorized = AdminAnswer(
    status: 401,
    ["errors": "[API] Invalid API key or access token (unrecognized login or wrong password)"])

  /// Evidence: documented.
  static let notFound = AdminAnswer(status: 404, ["errors": "Not Found"])

  /// Evidence: assumed.
  static func forbidden(_ scopes: [String]) -> AdminAnswer {
    AdminAnswer(
      status: 403,
      ["errors": .string("[API] This action requires merchant approval for \(scopes[0]) scope.")])
  }

  /// `Retry-After` in seconds with a decimal. Evidence: documented; the text assumed.
  static func tooManyRequests(callLimit: String?) -> AdminAnswer {
    var headers = [(name: "Retry-After", value: "2.0")]
    if let callLimit { headers.append((AdminAPI.callLimitHeader, callLimit)) }
    return AdminAnswer(
      status: 429, headers: headers,
      [
        "errors":
          "Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service."
      ])
  }
}
