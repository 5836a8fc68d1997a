/// A method call: its name and positional parameters.
public struct XMLRPCCall: Sendable, Hashable {
  public var methodName: String
  public var parameters: [XMLRPCValue]

  public init(methodName: String, parameters: [XMLRPCValue]) {
    self.methodName = methodName
    self.parameters = parameters
  }
}
