/// One `name: value`, of a field, a directive or an input object.
public struct Argument: Sendable, Hashable {
  public var name: String
  public var value: GraphQLValue
  public var location: SourceLocation

  public init(name: String, value: GraphQLValue, location: SourceLocation) {
    self.name = name
    self.value = value
    self.location = location
  }
}
