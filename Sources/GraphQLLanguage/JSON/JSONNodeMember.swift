/// One name and placed value of a JSON object.
public struct JSONNodeMember: Sendable {
  /// The member's name.
  public let name: String
  /// The member's value, with its place.
  public let value: JSONNode

  /// A member.
  public init(_ name: String, _ value: JSONNode) {
    self.name = name
    self.value = value
  }
}
