/// One member of a struct.
public struct XMLRPCMember: Sendable, Hashable {
  public var name: String
  public var value: XMLRPCValue

  public init(_ name: String, _ value: XMLRPCValue) {
    self.name = name
    self.value = value
  }
}
