/// One name and value of a JSON object, in the order written.
public struct JSONMember: Sendable, Hashable {
  /// The member's name.
  public var name: String
  /// The member's value.
  public var value: JSONValue

  /// A member.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}
