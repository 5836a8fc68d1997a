/// One `name: value`, of a field, a directive or an input object.
public struct Argument: Sendable, Hashable {
  /// The argument's or input field's name.
  public var name: String
  /// The value as written.
  public var value: GraphQLValue
  /// Where its name stands.
  public var location: SourceLocation

  /// An argument at a place.
  public init(name: String, value: GraphQLValue, location: SourceLocation) {
    self.name = name
    self.value = value
    self.location = location
  }
}
