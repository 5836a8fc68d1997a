public import GraphQLLanguage

/// The answer of a read route: a status and a body.
public struct RESTAnswer: Error, Sendable, Hashable {
  /// 200; 400 for a parameter that can't be read, 404 for what doesn't exist, 501 for what isn't simulated.
  public let status: Int
  /// `{"<resource>": …}`, or `{"errors": …}`.
  public let body: JSONValue

  public init(status: Int, body: JSONValue) {
    self.status = status
    self.body = body
  }

  static func found(_ name: String, _ value: JSONValue) -> RESTAnswer {
    RESTAnswer(status: 200, body: .object([JSONMember(name, value)]))
  }

  /// Shopify's words. Evidence: documented.
  static let notFound = RESTAnswer(status: 404, body: ["errors": "Not Found"])

  /// Shopify's form for a parameter that can't be taken. Evidence: documented for the form.
  static func refused(_ parameter: String, _ text: String) -> RESTAnswer {
    RESTAnswer(
      status: 400, body: ["errors": .object([JSONMember(parameter, .string(text))])])
  }

  /// What Shopify has and the simulator doesn't: said aloud rather than answered with something invented.
  static func notSimulated(_ what: String) -> RESTAnswer {
    RESTAnswer(status: 501, body: ["errors": "Not simulated: \(what)"])
  }
}
