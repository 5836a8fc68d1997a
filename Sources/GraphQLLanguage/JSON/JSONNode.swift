/// A JSON value that knows where in its text it stands.
public struct JSONNode: Sendable {
  /// What stands there.
  public enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// The number exactly as written.
    case number(String)
    /// The text of a string, without its escapes.
    case string(String)
    /// The elements, in order.
    case array([JSONNode])
    /// The members, in the order written.
    case object([JSONNodeMember])
  }

  /// Where the value's first character stands.
  public let location: SourceLocation
  /// What stands there.
  public let content: Content

  /// A value at a place.
  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The member of that name, or nil when this is no object or has none.
  public subscript(name: String) -> JSONNode? {
    members?.first { $0.name == name }?.value
  }

  /// The members of an object, else nil.
  public var members: [JSONNodeMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The elements of an array, else nil.
  public var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// Whether it is `null`.
  public var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// The text of a string, else nil.
  public var stringValue: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The number as written, else nil.
  public var numberText: String? {
    if case .number(let text) = content { text } else { nil }
  }

  /// The value of a boolean, else nil.
  public var boolValue: Bool? {
    if case .boolean(let value) = content { value } else { nil }
  }

  /// The same value without its places.
  public var value: JSONValue {
    switch content {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let text): .number(text)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members): .object(members.map { JSONMember($0.name, $0.value.value) })
    }
  }
}
