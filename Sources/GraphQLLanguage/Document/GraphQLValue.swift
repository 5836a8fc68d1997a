/// A value as written in a document or a schema; objects know where they stand.
public indirect enum GraphQLValue: Sendable, Hashable {
  case null
  /// The integer exactly as written.
  case int(String)
  /// The decimal exactly as written.
  case float(String)
  case string(String)
  case boolean(Bool)
  case enumeration(String)
  case list([GraphQLValue])
  case object(GraphQLObject)
  /// A variable's name, without `$`.
  case variable(String)
}

/// An input object literal.
public struct GraphQLObject: Sendable, Hashable {
  /// The fields in the order written.
  public var fields: [Argument]
  /// Where its `{` stands.
  public var location: SourceLocation

  /// An object at a place.
  public init(fields: [Argument], location: SourceLocation) {
    self.fields = fields
    self.location = location
  }
}

extension GraphQLValue: CustomStringConvertible {
  /// The value in GraphQL's notation: `{id: "1", status: ACTIVE}`.
  public var description: String {
    switch self {
    case .null: "null"
    case .int(let text), .float(let text): text
    case .string(let text): JSONValue.string(text).description
    case .boolean(let value): value ? "true" : "false"
    case .enumeration(let name): name
    case .list(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
    case .object(let object):
      "{" + object.fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}"
    case .variable(let name): "$\(name)"
    }
  }
}

extension GraphQLValue {
  /// Whether a variable stands in it, at any depth.
  var hasVariables: Bool {
    switch self {
    case .null, .int, .float, .string, .boolean, .enumeration: false
    case .variable: true
    case .list(let elements): elements.contains(where: \.hasVariables)
    case .object(let object): object.fields.contains(where: \.value.hasVariables)
    }
  }

  /// The same value from JSON; strings stay strings, since JSON has no enumeration values.
  public init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let text):
      self = text.contains(where: { ".eE".contains($0) }) ? .float(text) : .int(text)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .list(elements.map { GraphQLValue($0) })
    case .object(let members):
      let nowhere = SourceLocation(line: 1, column: 1)
      self = .object(
        GraphQLObject(
          fields: members.map { Argument(name: $0.name, value: GraphQLValue($0.value), location: nowhere) },
          location: nowhere))
    }
  }

  /// The value as JSON, variables looked up in `variables` (absent ones leave their object field out, and are
  /// null elsewhere); enumeration values become strings.
  public func json(variables: JSONValue = .object([])) -> JSONValue {
    switch self {
    case .null: .null
    case .int(let text), .float(let text): .number(text)
    case .string(let text), .enumeration(let text): .string(text)
    case .boolean(let value): .boolean(value)
    case .list(let elements): .array(elements.map { $0.json(variables: variables) })
    case .variable(let name): variables[name] ?? .null
    case .object(let object):
      .object(
        object.fields.compactMap { field in
          if case .variable(let name) = field.value, variables[name] == nil { return nil }
          return JSONMember(field.name, field.value.json(variables: variables))
        })
    }
  }
}
