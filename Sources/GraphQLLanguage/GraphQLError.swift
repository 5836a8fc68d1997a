/// A text that could not be read: a document, a schema or a JSON value, with the place and the reason.
///
/// `message` is safe to show: it quotes at most one token of the text. A syntax error of a document reads as
/// Shopify's does (`syntax error, unexpected end of file at [3, 5]`).
public struct GraphQLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of text was refused, and why.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The code as it is sent.
    public var rawValue: String
    /// Any code, those of a later version too.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A document that does not follow GraphQL's grammar. Shopify's own code.
    public static let parseError = Code(rawValue: "PARSE_ERROR")
    /// A document deeper or longer than ``DocumentLimits`` allow.
    public static let limitExceeded = Code(rawValue: "limitExceeded")
    /// A schema definition that does not follow the schema language.
    public static let invalidSchema = Code(rawValue: "invalidSchema")
    /// Bytes that are not one strict JSON value.
    public static let invalidJSON = Code(rawValue: "invalidJSON")
    /// A selection that cannot be executed as asked.
    public static let execution = Code(rawValue: "execution")
  }

  /// What kind of text was refused.
  public var code: Code
  /// What is wrong, in words.
  public var message: String
  /// Where; empty when the text as a whole is refused.
  public var locations: [SourceLocation]
  /// Names from the operation down to the error; empty when the text could not be read at all.
  public var path: [String]
  /// Members of `extensions` besides `code`.
  public var extras: [JSONMember]

  /// An error at places of a text.
  public init(
    _ code: Code, _ message: String, at locations: [SourceLocation] = [], path: [String] = [],
    extras: [JSONMember] = []
  ) {
    self.code = code
    self.message = message
    self.locations = locations
    self.path = path
    self.extras = extras
  }

  /// Code, place and message in one line.
  public var description: String {
    guard let place = locations.first else { return "\(code.rawValue): \(message)" }
    return "\(code.rawValue) at \(place.line):\(place.column): \(message)"
  }

  /// The entry of a response's `errors` list.
  public var json: JSONValue {
    var members = [
      JSONMember("message", .string(message)),
      JSONMember("locations", .array(locations.map(\.json))),
    ]
    if !path.isEmpty { members.append(JSONMember("path", .array(path.map { .string($0) }))) }
    members.append(
      JSONMember("extensions", .object([JSONMember("code", .string(code.rawValue))] + extras)))
    return .object(members)
  }
}
