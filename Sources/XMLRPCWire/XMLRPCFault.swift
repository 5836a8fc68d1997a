/// The fault that stands in a response instead of a value.
public struct XMLRPCFault: Error, Sendable, Hashable {
  public var code: Int
  public var string: String

  public init(code: Int, string: String) {
    self.code = code
    self.string = string
  }
}
