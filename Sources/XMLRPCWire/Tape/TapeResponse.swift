/// A method response on a tape: its one value, or a fault.
public enum TapeResponse: Sendable {
  case value(Tape)
  case fault(XMLRPCFault)
}
