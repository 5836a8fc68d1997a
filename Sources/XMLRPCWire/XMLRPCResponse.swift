/// A method response: its one value, or a fault.
public enum XMLRPCResponse: Sendable, Hashable {
  case value(XMLRPCValue)
  case fault(XMLRPCFault)
}
