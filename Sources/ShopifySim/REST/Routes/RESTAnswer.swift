public import GraphQLLanguage

/// The answer of a route: a status, headers of its own, and a body.
public struct RESTAnswer: Error, Sendable, Hashable {
  /// 200, 201 for what was made; 400 for what can't be read, 404 for what doesn't exist, 406 for a method that a route
  /// doesn't take, 422 for what the shop refuses, 501 for what isn't simulated.
  public let status: Int
  /// `Link` of lists, `Location` of what was made.
  public let headers: [String: String]
  /// `{"<resource>": …}`, or `{"errors": …}`.
  public let body: JSONValue

  public init(status: Int, headers: [String: String] = [:], body: JSONValue) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  static func found(_ name: String, _ value: JSONValue) -> RESTAnswer {
    RESTAnswer(status: 200, body: .object([JSONMember(name, value)]))
  }

  /// A page of a list, with the links to those around it.
  static func found(_ name: String, _ values: [JSONValue], links: String?) -> RESTAnswer {
    RESTAnswer(
      status: 200, headers: links.map { ["Link": $0] } ?? [:],
      body: .object([JSONMember(name, .array(values))]))
  }

  /// What was made.
  static func made(_ name: String, _ value: JSONValue) -> RESTAnswer {
    RESTAnswer(status: 201, body: .object([JSONMember(name, value)]))
  }

  /// What a deletion answers. Evidence: documented.
  static let deleted = RESTAnswer(status: 200, body: [:])

  /// Shopify's words. Evidence: documented.
  static let notFound = RESTAnswer(status: 404, body: ["errors": "Not Found"])

  /// A method that a route doesn't take. Evidence: assumed.
  static let notAcceptable = RESTAnswer(status: 406, body: ["errors": "Not Acceptable"])

  /// Shopify's form for a parameter that can't be taken. Evidence: documented for the form.
  static func refused(_ parameter: String, _ text: String) -> RESTAnswer {
    RESTAnswer(
      status: 400, body: ["errors": .object([JSONMember(parameter, .string(text))])])
  }

  /// A parameter that is needed. Evidence: assumed.
  static func missing(_ parameter: String) -> RESTAnswer {
    refused(parameter, "Required parameter missing or invalid")
  }

  /// What the shop refuses, by field. Evidence: documented for the form.
  static func invalid(_ field: String, _ texts: String...) -> RESTAnswer {
    RESTAnswer(
      status: 422,
      body: ["errors": .object([JSONMember(field, .array(texts.map { .string($0) }))])])
  }

  /// A step that the shop refuses, told under the field that its message begins with, or else under `field`.
  static func invalid(_ field: String, _ error: ShopError) -> RESTAnswer {
    if error.code == .notSimulated { return notSimulated("\(error.message) (\(error.place))") }
    for own in ["email", "title", "price", "phone", "handle", field] {
      let name = own.split(separator: "_").joined(separator: " ") + " "
      guard error.message.lowercased().hasPrefix(name) else { continue }
      return invalid(own, String(error.message.dropFirst(name.count)))
    }
    return invalid(field, error.message)
  }

  /// What Shopify has and the simulator doesn't: said aloud rather than answered with something invented.
  static func notSimulated(_ what: String) -> RESTAnswer {
    RESTAnswer(status: 501, body: ["errors": .string("Not simulated: \(what)")])
  }
}
